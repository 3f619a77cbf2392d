/** Who leads in what, by how much, and how near that is to a monopoly. */
import { type Bloc, concentrationOf, leadOf, type Lead, type Risk, type RiskRules, riskRules } from "#scout";
import { problem } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import type { Age, SourceMention } from "./age.ts";
import { type Basis, bases, basisCards, type Subject, type YearCount } from "./lead_basis.ts";
import { leadsByProject, leadsByWork } from "./lead_documents.ts";
import { type Gathered, leadsByField } from "./lead_fields.ts";
import { membersOf } from "./technology_names.ts";

export interface LeadsQuery {
  readonly basis?: Basis | undefined;
  readonly by?: "technology" | "field" | undefined;
  /** The bloc that stands as one; `none` leaves every country by itself. */
  readonly bloc?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** One technology or field. */
  readonly subject?: string | undefined;
  /** `high=3`, `high_institutions=8`, `medium=2`, `medium_institutions=5`. */
  readonly set?: readonly string[] | undefined;
}

/** Countries in the columns of the answer; the whole table leaves by export. */
const mostCountries = 14;

export interface LeadYear {
  readonly year: number;
  readonly whole: number;
  readonly leader: string | null;
  readonly share: number | null;
  readonly interval: [number, number] | null;
  readonly second: string | null;
  readonly secondShare: number | null;
  readonly ratio: number | null;
  readonly ratioInterval: [number, number] | null;
  /** Of the ten first institutions, in the leading country. */
  readonly institutions: number | null;
  /** Concentration of institutions, Σ share². */
  readonly concentration: number | null;
  readonly least: Risk | null;
  readonly most: Risk | null;
  /** Place of the bloc among all. */
  readonly blocPlace: number | null;
  /** Share per country of `countries`; null where the source has nothing. */
  readonly shares: (number | null)[];
}

/** Throws `parameter-not-understood` for a threshold that cannot be read. Empty before anything was collected. */
export function leads(sight: Sight, query: LeadsQuery = {}) {
  return sight.memory.recall(sight.reader.clearance, `leads told ${JSON.stringify(query)}`, () => tell(sight, query));
}

async function tell(sight: Sight, query: LeadsQuery) {
  const { basis = "cited" } = query;
  const by = rowsOf(basis, query.by);
  const bloc = await blocOf(sight, query.bloc);
  const rules = rulesFrom(query.set ?? []);
  const gathered = await gather(sight, basis, by, bloc);
  const subjects = gathered.subjects.filter(
    (one) => query.subject === undefined || one.id === query.subject || nameless(one.id) === query.subject,
  );
  const years = yearsOf(subjects).filter((year) => year >= (query.from ?? -Infinity) && year <= (query.to ?? Infinity));
  const { worldwide, counted, unit, caveats } = basisCards[basis];
  const countries = columnsFor(subjects, years, bloc);
  return {
    ...marked(gathered.label),
    basis,
    by,
    bloc: bloc?.id ?? null,
    worldwide,
    counted,
    unit: { ...unit },
    years,
    incomplete: incompleteOf(sight, basis, years),
    rules: {
      high: { ...rules.high },
      medium: { ...rules.medium },
    },
    countries,
    rows: subjects.map((subject) => ({
      id: subject.id,
      kind: subject.kind,
      name: subject.name,
      area: subject.area,
      fields: subject.fields.map((one) => ({ ...one })),
      years: years.flatMap((year) => {
        const count = subject.years.get(year);
        return count === undefined
          ? []
          : [
              yearOf(year, count, {
                rules,
                bloc,
                countries,
                worldwide,
                counted,
              }),
            ];
      }),
    })),
    ...aged(gathered, yearsOf(gathered.subjects)),
    caveats: [...caveats, ...gathered.remarks].map((one) => ({ ...one })),
  };
}

/** The years the numbers are about, where the parts of a table are not named by year. */
export function aged(
  { age, sources }: Pick<Gathered, "age" | "sources">,
  years: readonly number[],
): { age: Age; sources: SourceMention[] } {
  const [first, last] = [years[0], years.at(-1)];
  const observed = first === undefined || last === undefined ? null : first === last ? String(first) : `${first}–${last}`;
  const said = <Said extends Age>(one: Said): Said => (/^\d{4}/.test(one.observed ?? "") ? one : { ...one, observed });
  return { age: said(age), sources: sources.map(said) };
}

export type Leads = Awaited<ReturnType<typeof leads>>;

/** Documents are counted by technology. Series are printed by field; those of patents are fine enough to stand in for technologies unless asked otherwise. */
function rowsOf(basis: Basis, by: LeadsQuery["by"]): "technology" | "field" {
  if (basis === "cited" || basis === "articles") return by ?? "field";
  return basis === "patents" ? (by ?? "technology") : "technology";
}

/** `wipo35/semiconductors` may be asked for as `semiconductors`. */
function nameless(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

export async function blocOf(sight: Sight, id = "EU27"): Promise<Bloc | null> {
  return id === "none" ? null : { id, members: await membersOf(sight, id) };
}

export function gather(sight: Sight, basis: Basis, by: "technology" | "field", bloc: Bloc | null): Promise<Gathered> {
  const { memory, reader } = sight;
  return memory.recall(reader.clearance, `leads ${basis} ${by} ${JSON.stringify(bloc)}`, () => {
    if (basis === "works") return leadsByWork(sight, bloc);
    // Who gets Europe's money is a question among its members: as one they would say nothing.
    if (basis === "projects" || basis === "money") return leadsByProject(sight, basis, null);
    return leadsByField(sight, basis, by, bloc);
  });
}

function yearsOf(subjects: readonly Subject[]): number[] {
  return [...new Set(subjects.flatMap((one) => [...one.years.keys()]))].sort((left, right) => left - right);
}

/** The year that is still filling: of documents the newest, of printed series none. */
export function incompleteOf({ effects }: Pick<Sight, "effects">, basis: Basis, years: readonly number[]): number | null {
  if (basis === "patents" || basis === "cited" || basis === "articles") return null;
  const last = years.at(-1);
  return last === undefined ? null : Math.min(last, effects.now().getUTCFullYear());
}

/** The bloc first, then those with the greatest shares over all subjects in their newest year. */
function columnsFor(subjects: readonly Subject[], years: readonly number[], bloc: Bloc | null): string[] {
  const sums = new Map<string, number>();
  for (const subject of subjects) {
    const newest = years.findLast((year) => subject.years.has(year));
    const count = newest === undefined ? undefined : subject.years.get(newest);
    const whole = count?.whole ?? [...(count?.counts.values() ?? [])].reduce((sum, one) => sum + one, 0);
    for (const [country, one] of count?.counts ?? []) if (country !== "") sums.set(country, (sums.get(country) ?? 0) + one / whole);
  }
  const ranked = [...sums].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1)).map(([country]) => country);
  const first = bloc !== null && sums.has(bloc.id) ? [bloc.id] : [];
  return [...first, ...ranked.filter((one) => one !== bloc?.id)].slice(0, mostCountries);
}

interface Judging {
  readonly rules: RiskRules;
  readonly bloc: Bloc | null;
  readonly countries: readonly string[];
  readonly worldwide: boolean;
  readonly counted: boolean;
}

export function leadIn(count: YearCount, { rules, counted }: Pick<Judging, "rules" | "counted">): Lead {
  const { counts, whole, institutions } = count;
  return leadOf({ counts, rules, counted, ...(whole === undefined ? {} : { whole }), ...(institutions ? { institutions } : {}) });
}

function yearOf(year: number, count: YearCount, judging: Judging): LeadYear {
  const lead = leadIn(count, judging);
  const shares = new Map(lead.standings.map((one) => [one.country, one.share]));
  const place = lead.standings.findIndex((one) => one.country === judging.bloc?.id);
  return {
    year,
    whole: lead.whole,
    leader: lead.leader?.country ?? null,
    share: lead.leader?.share ?? null,
    interval: pair(lead.leader?.interval),
    second: lead.second?.country ?? null,
    secondShare: lead.second?.share ?? null,
    ratio: lead.ratio,
    ratioInterval: pair(lead.ratioInterval),
    institutions: lead.institutions,
    concentration: count.institutions ? concentrationOf(count.institutions.map((one) => one.count)) : null,
    least: judging.worldwide ? (lead.risk?.least ?? null) : null,
    most: judging.worldwide ? (lead.risk?.most ?? null) : null,
    blocPlace: place < 0 ? null : place + 1,
    shares: judging.countries.map((country) => shares.get(country) ?? null),
  };
}

export function pair(interval: readonly [number, number] | null | undefined): [number, number] | null {
  return interval === null || interval === undefined ? null : [interval[0], interval[1]];
}

const thresholds = ["high", "high_institutions", "medium", "medium_institutions"] as const;

/** Throws `parameter-not-understood` for anything but `high=3` and its like. */
export function rulesFrom(set: readonly string[]): RiskRules {
  const given = new Map(
    set.map((text) => {
      const [name = "", value = ""] = text.split("=");
      const number = Number(value);
      if (!thresholds.some((one) => one === name) || value.trim() === "" || !(number >= 0))
        throw problem("parameter-not-understood", { text });
      return [name, number];
    }),
  );
  const { high, medium } = riskRules;
  return {
    high: { institutions: given.get("high_institutions") ?? high.institutions, times: given.get("high") ?? high.times },
    medium: { institutions: given.get("medium_institutions") ?? medium.institutions, times: given.get("medium") ?? medium.times },
  };
}

export { bases, type Basis };
