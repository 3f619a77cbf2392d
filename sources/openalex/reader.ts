/**
 * Works of OpenAlex as its interface and its snapshot in JSON Lines give them. Authors are counted and never named: an institution gets one over the
 * number of authors, shared by the institutions of each. What has no institution stands apart, so that the fractions of a work add up to one. What is odd is
 * said in columns and not of the record as a whole, which would keep its authors among the rejects.
 */
import type { DraftRow, RecordReader } from "#collect";
import { plainText } from "#model";

type Fields = Readonly<Record<string, unknown>>;

export const record: RecordReader = ({ value: given }) => {
  const value: Fields = isFields(given) ? given : {};
  const id = idOf(value["id"]);
  const abstract = abstractOf(value);
  const topics = [value["primary_topic"], ...list(value["topics"])].filter(isFields);
  const percentile = value["citation_normalized_percentile"];
  const work: DraftRow = {
    id: id || null,
    doi:
      text(value["doi"])
        .replace(/^https?:\/\/(dx\.)?doi\.org\//i, "")
        .toLowerCase() || null,
    title: plainText(text(value["title"]) || text(value["display_name"])) || null,
    abstract: abstract.text || null,
    words_left_out: String(abstract.leftOut),
    date: text(value["publication_date"]) || null,
    year: text(value["publication_year"]) || null,
    language: text(value["language"]).slice(0, 2).toLowerCase() || null,
    cited_by: text(value["cited_by_count"]) || null,
    type: text(value["type"]) || null,
    fields: names(topics.map((topic) => topic["field"])),
    topics: names(topics),
    keywords: names(list(value["keywords"])),
    top10: flag(isFields(percentile) ? percentile["is_in_top_10_percent"] : undefined),
    top1: flag(isFields(percentile) ? percentile["is_in_top_1_percent"] : undefined),
    retracted: flag(value["is_retracted"]),
    authors: String(list(value["authorships"]).length),
    authors_cut: flag(value["is_authors_truncated"] ?? false),
  };
  const known = /^W\d+$/.test(id);
  return { tables: { works: work, ...(known ? taking(id, list(value["authorships"]).filter(isFields)) : {}) } };
};

/** The abstract from the places of its words; a place that is no number is passed over and counted. */
function abstractOf(work: Fields): { text: string; leftOut: number } {
  if (typeof work["abstract"] === "string") return { text: plainText(work["abstract"]), leftOut: 0 };
  const given = work["abstract_inverted_index"];
  const index = typeof given === "string" ? parsed(given) : given;
  if (!isFields(index)) return { text: "", leftOut: 0 };
  const words = Object.entries(index).flatMap(([word, places]) => list(places).map((place) => ({ word, place })));
  const placed = words.filter((one): one is { word: string; place: number } => Number.isInteger(one.place));
  const inOrder = placed.sort((a, b) => a.place - b.place).map(({ word }) => word);
  return { text: plainText(inOrder.join(" ")), leftOut: words.length - placed.length };
}

interface Share {
  readonly institution: string;
  readonly ror: string;
  readonly name: string;
  readonly country: string;
  readonly kind: string;
  fraction: number;
}

/** Fractions by institution; those of authors without one by the country they give, if any. */
function taking(work: string, authors: readonly Fields[]): { authorships: DraftRow[]; unplaced: DraftRow[] } {
  const shares = new Map<string, Share>();
  const unplaced = new Map<string, number>();
  for (const author of authors) {
    const institutions = list(author["institutions"])
      .filter(isFields)
      .map(institutionOf)
      .filter((one) => one.name !== "" || one.institution !== "");
    for (const one of institutions) {
      const key = one.institution || one.name;
      const share = shares.get(key) ?? { ...one, fraction: 0 };
      share.fraction += 1 / authors.length / institutions.length;
      shares.set(key, share);
    }
    if (institutions.length > 0) continue;
    const countries = list(author["countries"])
      .map(text)
      .filter((country) => country !== "");
    for (const country of countries.length === 0 ? [""] : countries)
      unplaced.set(country, (unplaced.get(country) ?? 0) + 1 / authors.length / Math.max(1, countries.length));
  }
  return {
    authorships: [...shares.values()].map(({ institution, ror, name, country, kind, fraction }) => ({
      work,
      institution: institution || null,
      ror: ror || null,
      name: name || institution,
      country: country || null,
      kind: kind || null,
      fraction: fraction.toFixed(9),
    })),
    unplaced: [...unplaced].map(([country, fraction]) => ({
      work,
      country_code: country || "–",
      country: country || null,
      fraction: fraction.toFixed(9),
    })),
  };
}

function institutionOf(given: Fields): Share {
  return {
    institution: idOf(given["id"]),
    ror: text(given["ror"]).replace(/^https?:\/\/ror\.org\//i, ""),
    name: plainText(text(given["display_name"])),
    country: text(given["country_code"]).toUpperCase(),
    kind: text(given["type"]),
    fraction: 0,
  };
}

function idOf(value: unknown): string {
  return text(value)
    .replace(/^https?:\/\/openalex\.org\//i, "")
    .toUpperCase();
}

function names(values: readonly unknown[]): string | null {
  const found = values.map((one) => (isFields(one) ? plainText(text(one["display_name"])).replaceAll(";", ",") : ""));
  return [...new Set(found.filter((name) => name !== ""))].join(";") || null;
}

function flag(value: unknown): string | null {
  return typeof value === "boolean" ? (value ? "yes" : "no") : null;
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
