/**
 * Records of the Funding & Tenders portal as people export them: projects with participants, organisations with participations, topics of calls.
 * What a third party typed from a document is marked; its made-up numbers of organisations are no PIC and are left out.
 */
import type { DraftRow, RecordReader, RecordRows } from "#collect";

type Fields = Readonly<Record<string, unknown>>;

export const record: RecordReader = ({ file, value }) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { tables: {}, refused: "is no record" };
  const fields = value as Fields;
  if (file === "calls") return callFrom(fields);
  return file === "companies" ? companyFrom(fields) : projectFrom(fields);
};

function projectFrom(fields: Fields): RecordRows {
  const id = text(fields["project_id"]);
  const call = text(fields["call_identifier"]);
  const origin = [id, call, text(fields["implementing_body"])].some((one) => /manual/i.test(one ?? "")) ? "typed" : "portal";
  const doubts: string[] = [];
  const plain = (key: string) => readBack(text(fields[key]), key, doubts);
  const participants = objects(fields["participants"]);
  return {
    tables: {
      projects: {
        id,
        acronym: text(fields["acronym"]),
        title: plain("title"),
        objective: plain("objective"),
        keywords: list(fields["keywords"]).join("; ").replaceAll(/\s+/g, " ") || null,
        start_date: day(fields["start_date"]),
        end_date: day(fields["end_date"]),
        signature_date: day(fields["ec_signature_date"]),
        status: text(fields["status"]),
        programme: /ASAP/.test(call ?? "") ? "ASAP" : /EDIRPA/.test(call ?? "") ? "EDIRPA" : "EDF",
        call,
        topic: text(fields["topic"]),
        type_of_action: text(fields["type_of_action"]),
        eu_contribution: text(fields["eu_contribution"]),
        total_cost: text(fields["overall_budget"]),
        origin,
        url: /^\d+$/.test(id ?? "")
          ? `https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/projects-details/44181033/${id}`
          : null,
      },
      participations: participants.map((one) => participation(id, origin, one)),
    },
    doubts,
  };
}

function companyFrom(fields: Fields): RecordRows {
  const pic = text(fields["pic"]);
  const kind = text(fields["classification_type"]);
  return {
    tables: {
      organisations: {
        pic,
        name: text(fields["legal_name"]) ?? text(fields["name"]),
        business_name: text(fields["business_name"]),
        country: country(text(fields["country"])),
        city: text(fields["city"]),
        kind,
        sme: smeOf(kind),
        status: text(fields["data_status"]),
        origin: madeUp(pic) ? "typed" : "portal",
      },
    },
  };
}

/** The register names small and medium-sized enterprises as a kind; of the other kinds it does not say whether they are. */
function smeOf(kind: string | null): string | null {
  return kind !== null && /small or medium/i.test(kind) ? "yes" : null;
}

function madeUp(pic: string | null): boolean {
  return /^M\d{4}-/i.test(pic ?? "");
}

function participation(project: string | null, origin: string, organisation: Fields): DraftRow {
  const pic = text(organisation["pic"]);
  const kind = text(organisation["classification_type"]);
  return {
    project,
    organisation: madeUp(pic) ? null : pic,
    name: text(organisation["legal_name"]) ?? text(organisation["name"]),
    short_name: text(organisation["business_name"]),
    country: country(text(organisation["country"])),
    city: text(organisation["city"]),
    activity_type: kind,
    sme: smeOf(kind),
    role: text(organisation["role"]),
    contribution: text(organisation["contribution"]),
    origin,
  };
}

function callFrom(fields: Fields): RecordRows {
  const doubts: string[] = [];
  const plain = (key: string) => readBack(text(fields[key]), key, doubts);
  return {
    tables: {
      topics: {
        code: text(fields["topicId"]),
        title: plain("title"),
        programme: text(fields["programme"]),
        call: text(fields["callIdentifier"]),
        action: text(fields["typesOfAction"])?.replaceAll(/\s+/g, " ") ?? null,
        action_code: text(fields["actionType"]),
        opens: day(fields["openingDate"] ?? fields["plannedOpeningDate"]),
        deadline: day(fields["deadline"]),
        status: text(fields["callStatus"])?.toLowerCase() ?? null,
        budget_min: text(fields["budgetMin"]),
        budget_max: text(fields["budgetMax"]),
        grants: text(fields["expectedGrants"]),
        text: plain("description"),
        url: text(fields["portalUrl"]),
      },
    },
    doubts,
  };
}

function country(code: string | null): string | null {
  return code === "EL" ? "GR" : code === "UK" ? "GB" : code;
}

/** A text that went from UTF-8 to Windows-1252 and to UTF-8 again, read back; said when it had to be. */
function readBack(given: string | null, column: string, doubts: string[]): string | null {
  if (given === null || !/[ÂÃâ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/.test(given)) return given;
  const mended = given.replaceAll(/[ÂÃâ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}/g, (signs) => {
    const bytes = Uint8Array.from(signs.split(""), byteOf);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return signs;
    }
  });
  if (mended !== given) doubts.push(`${column} was encoded twice and has been read back`);
  return mended;
}

const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function byteOf(sign: string): number {
  const place = windows.indexOf(sign);
  return place < 0 ? sign.charCodeAt(0) : place + 0x80;
}

function text(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const written = typeof value === "string" ? value.trim() : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
  return written === "" ? null : written;
}

function day(value: unknown): string | null {
  return text(value)?.replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, "$1") ?? null;
}

function list(value: unknown): string[] {
  return [value].flat().flatMap((one) => text(one) ?? []);
}

function objects(value: unknown): Fields[] {
  return [value].flat().filter((one): one is Fields => typeof one === "object" && one !== null);
}
