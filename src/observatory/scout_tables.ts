/** Leads, emergence, collaboration and projections as flat tables. */
import type { Cell, Row, Table } from "#model";
import { wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

interface Texts {
  readonly en?: string | undefined;
  readonly nl?: string | undefined;
}
type Pair = readonly number[] | null;

interface LeadRows {
  readonly basis: string;
  readonly countries: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: Texts;
    readonly fields: readonly { readonly field: string; readonly fit: string }[];
    readonly years: readonly {
      readonly year: number;
      readonly whole: number;
      readonly leader: string | null;
      readonly share: number | null;
      readonly interval: Pair;
      readonly second: string | null;
      readonly secondShare: number | null;
      readonly ratio: number | null;
      readonly ratioInterval: Pair;
      readonly institutions: number | null;
      readonly concentration: number | null;
      readonly least: string | null;
      readonly most: string | null;
      readonly blocPlace: number | null;
      readonly shares: readonly (number | null)[];
    }[];
  }[];
}

/** One line per technology or field and year; a share column per country. */
export function leadsAsTable({ basis, countries, rows }: LeadRows): Table {
  const columns = columnsOf({
    basis: "text",
    subject: "text",
    kind: "text",
    name_en: "text",
    name_nl: "text",
    approximated_by: "text",
    year: "integer",
    whole: "number",
    leader: "text",
    share: "number",
    share_low: "number",
    share_high: "number",
    second: "text",
    second_share: "number",
    ratio: "number",
    ratio_low: "number",
    ratio_high: "number",
    top_ten_institutions: "integer",
    institutions_hhi: "number",
    risk_least: "text",
    risk_most: "text",
    bloc_place: "integer",
    ...Object.fromEntries(countries.map((country) => [`share_${country}`, "number" as const])),
  });
  const lines = rows.flatMap(({ id, kind, name, fields, years }) =>
    years.map((one) =>
      complete(columns, {
        basis,
        subject: id,
        kind,
        ...wordsIn("name", name),
        approximated_by: standIns(fields),
        year: one.year,
        whole: one.whole,
        leader: one.leader,
        share: one.share,
        ...ends("share", one.interval),
        second: one.second,
        second_share: one.secondShare,
        ratio: one.ratio,
        ...ends("ratio", one.ratioInterval),
        top_ten_institutions: one.institutions,
        institutions_hhi: one.concentration,
        risk_least: one.least,
        risk_most: one.most,
        bloc_place: one.blocPlace,
        ...Object.fromEntries(countries.map((country, at): [string, Cell] => [`share_${country}`, one.shares[at] ?? null])),
      }),
    ),
  );
  return { columns, rows: lines };
}

function ends(name: string, interval: Pair): Row {
  return { [`${name}_low`]: interval?.[0] ?? null, [`${name}_high`]: interval?.[1] ?? null };
}

interface LeadDetailRows {
  readonly basis: string;
  readonly bloc: string | null;
  readonly subject: string;
  readonly kind: string;
  readonly name: Texts;
  readonly unit: { readonly en: string };
  readonly fields: readonly { readonly field: string; readonly fit: string }[];
  readonly series: readonly {
    readonly country: string;
    readonly points: readonly {
      readonly year: number;
      readonly count: number | null;
      readonly share: number | null;
      readonly interval: Pair;
    }[];
  }[];
}

/** One line per country and year. */
export function leadAsTable({ basis, bloc, subject, kind, name, unit, fields, series }: LeadDetailRows): Table {
  const columns = columnsOf({
    basis: "text",
    unit: "text",
    bloc: "text",
    subject: "text",
    kind: "text",
    name_en: "text",
    name_nl: "text",
    approximated_by: "text",
    country: "text",
    year: "integer",
    count: "number",
    share: "number",
    share_low: "number",
    share_high: "number",
  } as const);
  const said: Row = {
    basis,
    unit: unit.en,
    bloc,
    subject,
    kind,
    ...wordsIn("name", name),
    approximated_by: standIns(fields),
  };
  const rows = series.flatMap(({ country, points }) =>
    points.map(({ year, count, share, interval }): Row => ({ ...said, country, year, count, share, ...ends("share", interval) })),
  );
  return { columns, rows };
}

function standIns(fields: readonly { readonly field: string; readonly fit: string }[]): string | null {
  return fields.map(({ field, fit }) => `${field} (${fit})`).join("; ") || null;
}

interface EmergenceRows {
  readonly source: string | null;
  readonly what: string;
  readonly years: readonly number[];
  readonly last: number | null;
  readonly rows: readonly {
    readonly id: string;
    readonly name: Texts;
    readonly documents: number;
    readonly organisations: number | null;
    readonly emergent: boolean | null;
    readonly failed: readonly string[];
    readonly counts: readonly number[];
    readonly score: { readonly active: number; readonly recent: number; readonly slope: number; readonly score: number } | null;
    readonly growth: {
      readonly yearly: number;
      readonly interval: Pair;
      readonly ofShare: number | null;
      readonly ofShareInterval: Pair;
    } | null;
    readonly bursts: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
  }[];
}

/** One line per technology or term; a column of documents per year. */
export function emergenceAsTable({ source, what, years, rows }: EmergenceRows): Table {
  const columns = columnsOf({
    source: "text",
    what: "text",
    id: "text",
    name_en: "text",
    name_nl: "text",
    documents: "integer",
    organisations: "integer",
    emergence_score: "number",
    active: "number",
    recent: "number",
    slope: "number",
    emergent: "flag",
    failed: "text",
    growth: "number",
    growth_low: "number",
    growth_high: "number",
    growth_of_share: "number",
    growth_of_share_low: "number",
    growth_of_share_high: "number",
    bursts: "text",
    ...Object.fromEntries(years.map((year) => [`documents_${year}`, "integer" as const])),
  });
  const lines = rows.map(({ id, name, documents, organisations, emergent, failed, counts, score, growth, bursts }) =>
    complete(columns, {
      source,
      what,
      id,
      ...wordsIn("name", name),
      documents,
      organisations,
      emergent,
      emergence_score: score?.score ?? null,
      active: score?.active ?? null,
      recent: score?.recent ?? null,
      slope: score?.slope ?? null,
      failed: failed.join(";") || null,
      growth: growth?.yearly ?? null,
      ...ends("growth", growth?.interval ?? null),
      growth_of_share: growth?.ofShare ?? null,
      ...ends("growth_of_share", growth?.ofShareInterval ?? null),
      bursts: bursts.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(";") || null,
      ...Object.fromEntries(years.map((year, at): [string, Cell] => [`documents_${year}`, counts[at] ?? null])),
    }),
  );
  return { columns, rows: lines };
}

interface CollaborationRows {
  readonly technology: string | null;
  readonly countries: readonly { readonly country: string; readonly documents: number; readonly organisations: number }[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly documents: number;
    readonly pairs: number;
    readonly strength: number;
  }[];
}

/** One line per pair of countries, with what each has by itself. */
export function collaborationAsTable({ technology, countries, links }: CollaborationRows): Table {
  const columns = columnsOf({
    technology: "text",
    country: "text",
    country_documents: "integer",
    country_organisations: "integer",
    with_country: "text",
    with_documents: "integer",
    with_organisations: "integer",
    documents: "integer",
    pairs_of_organisations: "integer",
    strength: "number",
  } as const);
  const known = new Map(countries.map((one) => [one.country, one]));
  const rows = links.map(
    ({ from, to, documents, pairs, strength }): Row => ({
      technology,
      country: from,
      country_documents: known.get(from)?.documents ?? null,
      country_organisations: known.get(from)?.organisations ?? null,
      with_country: to,
      with_documents: known.get(to)?.documents ?? null,
      with_organisations: known.get(to)?.organisations ?? null,
      documents,
      pairs_of_organisations: pairs,
      strength,
    }),
  );
  return { columns, rows };
}

interface ProjectionRows {
  readonly subject: string;
  readonly source: string | null;
  readonly years: readonly { readonly year: number; readonly documents: number; readonly interval: Pair; readonly whole: boolean }[];
  readonly growth: {
    readonly points: readonly { readonly year: number; readonly seen: number | null; readonly curve: readonly number[] | null }[];
  };
}

/** One line per year, those ahead included. */
export function projectionAsTable({ subject, source, years, growth }: ProjectionRows): Table {
  const columns = columnsOf({
    source: "text",
    subject: "text",
    year: "integer",
    documents: "integer",
    documents_low: "number",
    documents_high: "number",
    whole_year: "flag",
    together: "number",
    curve_low: "number",
    curve: "number",
    curve_high: "number",
  } as const);
  const known = new Map(years.map((one) => [one.year, one]));
  const points = new Map(growth.points.map((one) => [one.year, one]));
  const all = [...new Set([...known.keys(), ...points.keys()])].sort((left, right) => left - right);
  const rows = all.map((year): Row => {
    const [seen, point] = [known.get(year), points.get(year)];
    return {
      source,
      subject,
      year,
      documents: seen?.documents ?? null,
      ...ends("documents", seen?.interval ?? null),
      whole_year: seen?.whole ?? null,
      together: point?.seen ?? null,
      curve_low: point?.curve?.[0] ?? null,
      curve: point?.curve?.[1] ?? null,
      curve_high: point?.curve?.[2] ?? null,
    };
  });
  return { columns, rows };
}
