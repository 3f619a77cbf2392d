/** The words that cells of the registers of policy may hold. */
export const needDomains = ["land", "sea", "air", "space", "cyber", "joint"] as const;
export type NeedDomain = (typeof needDomains)[number];

export const needSectors = ["space", "defence", "civil_security"] as const;

export const instrumentKinds = [
  "grant",
  "prize",
  "equity",
  "loan",
  "guarantee",
  "procurement",
  "infrastructure",
  "coordination",
  "alliance",
  "skills",
  "standard",
  "regulation",
  "screening",
] as const;

/** Kinds that pay somebody or buy something; the others advise, rule, plan or lend a place. */
export const payingKinds: ReadonlySet<string> = new Set(["grant", "prize", "equity", "loan", "guarantee", "procurement"]);

export const scopes = ["civil", "defence", "dual"] as const;
export type Scope = (typeof scopes)[number];

export const instrumentStatuses = ["active", "planned", "proposed", "ended"] as const;
export type InstrumentStatus = (typeof instrumentStatuses)[number];

/** Who an instrument is open to: `named` = those it names, nobody new; `any` = whoever has results. */
export const openTo = [
  "any",
  "consortia",
  "firms",
  "small_firms",
  "research",
  "researchers",
  "funds",
  "states",
  "authorities",
  "named",
] as const;
export type OpenTo = (typeof openTo)[number];

export const serviceLevels = ["eu", "national", "international"] as const;
export const serviceDomains = ["defence", "space", "security"] as const;
/** Who tied the technologies to an entry: we, or the document it was read in. */
export const bases = ["own_judgement", "document"] as const;
