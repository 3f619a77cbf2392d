/** Leads by field, from the printed series of articles and patents by country and year. */
import { join, type Label, publicLabel } from "#model";
import { type Bloc, withBloc } from "#scout";
import type { Sight } from "../sight.ts";
import type { Age, SourceMention } from "./age.ts";
import { fieldName } from "./field_names.ts";
import type { Basis, Subject, YearCount } from "./lead_basis.ts";
import { sourceUsed } from "./lead_sources.ts";
import { technologiesOf } from "./technology_names.ts";

export interface Gathered {
  readonly subjects: readonly Subject[];
  /** Everything together, for specialisation; undefined where the source has no such series. */
  readonly all?: ReadonlyMap<number, YearCount>;
  /** Identifiers of institutions → their names, where they have some. */
  readonly institutions?: ReadonlyMap<string, string>;
  readonly label: Label;
  readonly age: Age;
  readonly sources: readonly SourceMention[];
  readonly remarks: readonly { readonly en: string; readonly nl: string }[];
}

export type FieldBasis = Extract<Basis, "patents" | "cited" | "articles">;

/** The series with a country or the one place a bloc or the world needs. */
interface Series {
  readonly metric: string;
  readonly field: string;
  readonly scheme: string;
  readonly counting: string;
  /** Year → place → value. Countries by ISO3, `World` and `EU-27` by name. */
  readonly years: Map<number, Map<string, number>>;
}

/** By field of the source, or by technology through the fields that stand in for it. Empty before the source was collected. */
export async function leadsByField(sight: Sight, basis: FieldBasis, by: "technology" | "field", bloc: Bloc | null): Promise<Gathered> {
  const used = await sourceUsed(sight, "ncses", "series");
  if (used === undefined) return { subjects: [], label: publicLabel, age: unknownAge, sources: [], remarks: [] };
  const known = await seriesOf(sight);
  const counted = new Map(countedBy(basis, known, bloc).map((one) => [one.key, one]));
  const fields = [...counted.values()];
  const all = fields.find((one) => one.scheme === "all");
  const subjects =
    by === "field"
      ? fields.filter((one) => one.scheme !== "all").map(asField)
      : await byTechnology(sight, basis, (scheme, field) => counted.get(`${scheme} ${field}`)?.years);
  return {
    subjects,
    ...(all === undefined ? {} : { all: all.years }),
    label: join([used.label]),
    age: used.age,
    sources: [used.mention],
    remarks: bloc !== null && basis === "articles" && bloc.id !== "EU27" ? [wholeBloc] : [],
  };
}

export const unknownAge: Age = { state: "unknown", observed: null, fetchedAt: null };

const wholeBloc = {
  en: "Articles on artificial intelligence are counted whole and cannot be summed for this bloc; its members stand one by one.",
  nl: "Artikelen over kunstmatige intelligentie tellen heel en mogen voor dit blok niet worden opgeteld; de leden staan er elk voor zich.",
};

function seriesOf({ view, memory, reader }: Sight): Promise<readonly Series[]> {
  return memory.recall(
    reader.clearance,
    "ncses series",
    async () => {
      const { rows } = await view.read({
        name: "series by country",
        sql: `select metric, field, classification as scheme, coalesce(counting, '') as counting, coalesce(country, place) as place, year, cast(value as double) as value
        from series
        where value > 0 and (country is not null or place in ('World', 'EU-27'))
          and (metric = 'intl_patent_families' or (metric in ('articles', 'top1pct_share') and counting = 'fractional') or (metric = 'articles' and classification = 'topic'))`,
        inputs: { series: "clean/ncses/series" },
      });
      const found = new Map<string, Series>();
      for (const row of rows) {
        const [metric, field, scheme, counting] = [row["metric"], row["field"], row["scheme"], row["counting"]].map(String);
        const key = [metric, field, counting].join("|");
        const series = found.get(key) ?? {
          metric: metric ?? "",
          field: field ?? "",
          scheme: scheme ?? "",
          counting: counting ?? "",
          years: new Map(),
        };
        found.set(key, series);
        const year = Number(row["year"]);
        const places = series.years.get(year) ?? new Map<string, number>();
        series.years.set(year, places.set(String(row["place"]), Number(row["value"])));
      }
      return [...found.values()].sort((left, right) => (left.field < right.field ? -1 : 1));
    },
    "tables",
  );
}

interface Counted {
  readonly key: string;
  readonly scheme: string;
  readonly field: string;
  readonly years: ReadonlyMap<number, YearCount>;
}

function countedBy(basis: FieldBasis, known: readonly Series[], bloc: Bloc | null): Counted[] {
  const metric = basis === "patents" ? "intl_patent_families" : "articles";
  return known
    .filter((one) => one.metric === metric && (basis !== "cited" || one.counting === "fractional"))
    .flatMap((series): Counted[] => {
      const shares = basis === "cited" ? known.find((one) => one.metric === "top1pct_share" && one.field === series.field) : undefined;
      if (basis === "cited" && shares === undefined) return [];
      const years = new Map<number, YearCount>();
      for (const [year, places] of series.years) {
        const cited = shares?.years.get(year);
        if (shares !== undefined && cited === undefined) continue;
        const counted = cited === undefined ? places : timesShare(places, cited);
        const whole = counted.get("World");
        if (whole === undefined) continue;
        years.set(year, { counts: countriesOf(counted, series.counting === "whole", bloc), whole });
      }
      return [{ key: `${series.scheme} ${series.field}`, scheme: series.scheme, field: series.field, years }];
    });
}

/** Articles times the per cent of them among the most cited; a country whose share is not printed is unknown and left out. */
function timesShare(articles: ReadonlyMap<string, number>, shares: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...articles].flatMap(([place, count]) => (shares.has(place) ? [[place, (count * (shares.get(place) ?? 0)) / 100]] : [])));
}

/** Whole counts must not be summed: the Union is then what the publisher prints for it, any other bloc stays apart. */
function countriesOf(places: ReadonlyMap<string, number>, whole: boolean, bloc: Bloc | null): ReadonlyMap<string, number> {
  const countries = new Map([...places].filter(([place]) => place !== "World" && place !== "EU-27"));
  if (bloc === null) return countries;
  if (!whole) return withBloc(countries, bloc);
  const printed = bloc.id === "EU27" ? places.get("EU-27") : undefined;
  if (printed === undefined) return countries;
  return new Map([...[...countries].filter(([country]) => !bloc.members.includes(country)), [bloc.id, printed]]);
}

function asField({ field, years, scheme }: Counted): Subject {
  return { id: `${scheme}/${field}`, kind: "field", name: fieldName(field), area: null, fields: [], years };
}

/** A technology's counts are those of its fields, summed; articles on a topic of its own go before those of a science. */
async function byTechnology(
  sight: Sight,
  basis: FieldBasis,
  yearsOf: (scheme: string, field: string) => ReadonlyMap<number, YearCount> | undefined,
): Promise<Subject[]> {
  const schemes = { patents: ["wipo35"], cited: ["science"], articles: ["topic", "science"] }[basis];
  const matches = sight.content.lists.flatMap((list) => list.fields);
  return (await technologiesOf(sight)).flatMap((technology): Subject[] => {
    const own = matches.filter((one) => one.technology === technology.id);
    const scheme = schemes.find((name) => own.some((one) => one.scheme === name));
    const fields = own.filter((one) => one.scheme === scheme).map(({ scheme: of, field, fit }) => ({ scheme: of, field, fit }));
    const years = sumYears(fields.flatMap((one) => yearsOf(one.scheme, one.field) ?? []));
    return years.size === 0 ? [] : [{ ...technology, kind: "technology", fields, years }];
  });
}

function sumYears(list: readonly ReadonlyMap<number, YearCount>[]): Map<number, YearCount> {
  const [first, ...rest] = list;
  const sums = new Map<number, YearCount>();
  for (const [year, one] of first ?? []) {
    const same = rest.flatMap((other) => other.get(year) ?? []);
    if (same.length < rest.length) continue;
    const counts = new Map(one.counts);
    for (const other of same) for (const [country, count] of other.counts) counts.set(country, (counts.get(country) ?? 0) + count);
    sums.set(year, { counts, whole: same.reduce((sum, other) => sum + (other.whole ?? 0), one.whole ?? 0) });
  }
  return sums;
}
