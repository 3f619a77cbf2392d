/** One technology or field closely: shares over time with their band, who is specialised, which institutions stand behind it. */
import { concentrationOf, leadOf, type Specialisation, specialisationOf } from "#scout";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { basisCards, type Subject, type YearCount } from "./lead_basis.ts";
import { aged, blocOf, gather, incompleteOf, type LeadsQuery, pair, rulesFrom } from "./leads.ts";

export interface LeadQuery extends LeadsQuery {
  readonly year?: number | undefined;
}

/** Countries in the series and in the list of specialisation. */
const most = { series: 8, special: 25, institutions: 15 };

/** A subject nobody counts anything for gives empty lists. Throws as `leads`. */
export async function lead(sight: Sight, subject: string, query: LeadQuery = {}) {
  const { basis = "cited" } = query;
  const bloc = await blocOf(sight, query.bloc);
  const field = subject.includes("/");
  const gathered = await gather(sight, basis, field ? "field" : "technology", bloc);
  const found = gathered.subjects.find((one) => one.id === subject);
  const years = [...(found?.years.keys() ?? [])].filter((year) => year >= (query.from ?? -Infinity) && year <= (query.to ?? Infinity));
  years.sort((left, right) => left - right);
  const incomplete = incompleteOf(sight, basis, years);
  const year =
    query.year !== undefined && years.includes(query.year)
      ? query.year
      : (years.findLast((one) => one !== incomplete) ?? years.at(-1) ?? null);
  const now = found === undefined || year === null ? undefined : found.years.get(year);
  const all = year === null ? undefined : gathered.all?.get(year);
  const { worldwide, counted, unit, caveats } = basisCards[basis];
  rulesFrom(query.set ?? []);
  return {
    ...marked(gathered.label),
    basis,
    bloc: bloc?.id ?? null,
    worldwide,
    counted,
    unit: { ...unit },
    subject,
    year,
    incomplete,
    kind: field ? ("field" as const) : ("technology" as const),
    name: found?.name ?? {},
    fields: (found?.fields ?? []).map((one) => ({ ...one })),
    series: found === undefined ? [] : seriesOf(found, years, year ?? 0, counted),
    standings: now === undefined ? [] : standingsOf(now, counted),
    specialisation: now === undefined || all === undefined ? [] : specialised(now, all),
    institutions: (now?.institutions ?? [])
      .slice(0, most.institutions)
      .map((one) => ({ ...one, name: gathered.institutions?.get(one.institution) ?? one.institution })),
    concentration: now?.institutions ? concentrationOf(now.institutions.map((one) => one.count)) : null,
    ...aged(gathered, years),
    caveats: [...caveats, ...gathered.remarks].map((one) => ({ ...one })),
  };
}

export type LeadDetail = Awaited<ReturnType<typeof lead>>;

/** Those that lead in the year asked for, each through all years. */
function seriesOf(subject: Subject, years: readonly number[], year: number, counted: boolean) {
  const leads = new Map(
    years.map((year) => {
      const { counts, whole } = subject.years.get(year) ?? { counts: new Map<string, number>() };
      return [year, leadOf({ counts, counted, ...(whole === undefined ? {} : { whole }) })];
    }),
  );
  const now = leads.get(year)?.standings ?? [];
  return now.slice(0, most.series).map(({ country }) => ({
    country,
    points: years.map((year) => {
      const one = leads.get(year)?.standings.find((standing) => standing.country === country);
      return { year, count: one?.count ?? null, share: one?.share ?? null, interval: pair(one?.interval) };
    }),
  }));
}

/** Shares in fractional and, where they can be told, in whole counting. */
function standingsOf({ counts, whole, wholeCounts }: YearCount, counted: boolean) {
  const { standings } = leadOf({ counts, counted, ...(whole === undefined ? {} : { whole }) });
  return standings.slice(0, most.special).map(({ country, count, share, interval }) => ({
    country,
    count,
    share,
    interval: pair(interval),
    wholeCount: wholeCounts?.get(country) ?? null,
  }));
}

function specialised(now: YearCount, all: YearCount) {
  const sum = ({ counts, whole }: YearCount) => whole ?? [...counts.values()].reduce((total, one) => total + one, 0);
  const [field, world] = [sum(now), sum(all)];
  return [...now.counts]
    .flatMap(([country, count]) => {
      const found = country === "" ? null : specialisationOf(count, all.counts.get(country) ?? 0, field, world);
      return found === null ? [] : [{ country, count, found }];
    })
    .sort((left, right) => right.count - left.count || (left.country < right.country ? -1 : 1))
    .slice(0, most.special)
    .map(({ country, count, found }) => ({ country, count, ...plain(found) }));
}

function plain({ rca, rcaInterval, symmetric, symmetricInterval, rpa }: Specialisation) {
  return { rca, rcaInterval: pair(rcaInterval), symmetric, symmetricInterval: pair(symmetricInterval), rpa };
}
