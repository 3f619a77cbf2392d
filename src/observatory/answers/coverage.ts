/** Coverage: which technology at which level of readiness is paid for by which instrument, with real project money; and what is urgent and unpaid. */
import { type InstrumentStatus, payingKinds, problem, type Scope } from "#model";
import { countsFor, type CoverageCell, coverageOf, type CoverageState, type CoveringInstrument, sharesOf, spread } from "#decide";
import type { FundingInstrument } from "#scout";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import { euroOf, paidProjectsOf } from "./coverage_money.ts";
import { weightsOf } from "./coverage_needs.ts";
import { byText, type Texts } from "./pieces.ts";
import { instrumentsOf } from "./registers.ts";
import { type TechnologyName, technologiesOf } from "./technology_names.ts";

export interface CoverageQuery {
  /** A technology or an area; all when left out. */
  readonly technology?: string | undefined;
  /** Years of the call; from 2021, when the present programmes began, when left out. `all` counts every year, and what has none. */
  readonly from?: number | "all" | undefined;
  readonly to?: number | undefined;
  readonly scope?: Scope | undefined;
  readonly state?: CoverageState | undefined;
  readonly instrument?: string | undefined;
}

/** The first year of the multiannual financial framework that Horizon Europe and the Defence Fund belong to. */
const presentProgrammes = 2021;
const mostUrgent = 15;

/** The matrix. Every cell is unknown before projects are collected. Throws `nothing-under-this-name` for a technology that is not there. */
export async function coverage(sight: Sight, query: CoverageQuery = {}) {
  const ground = await groundOf(sight, query);
  const { judged, technologies, asked, found, names } = ground;
  const weights = await weightsOf(sight, ground.all);
  const areas = new Map((await technologiesOf(sight)).filter(({ area }) => area === null).map((one) => [one.id, one.name]));
  const cells = found.cells.filter(
    (one) =>
      (query.state === undefined || one.state === query.state) &&
      (query.instrument === undefined || one.instruments.some(({ id }) => id === query.instrument)),
  );
  const counted: Record<CoverageState, number> = { unfunded: 0, part_funded: 0, double_funded: 0, funded: 0, unknown: 0 };
  for (const { state } of found.cells) if (state !== null) counted[state] += 1;
  return {
    ...marked(judged.label),
    ...asked,
    technologies: technologies.map((one) => ({
      ...one,
      area: one.area ?? one.id,
      areaName: areas.get(one.area ?? "") ?? {},
      ...(weights.get(one.id) ?? { needs: 0, met: null }),
    })),
    cells: cells.map(cellOf),
    counts: counted,
    instruments: found.payers.map(({ id, projects, cents, tied }) => ({
      id,
      name: names(id),
      projects,
      amount: euroOf(cents),
      tied: euroOf(tied),
    })),
    /** Instruments for this use that pay and are open, and to which no rule ties a project in the tables. */
    unseen: ground.instruments
      .filter(({ open, ruled, scope }) => open && !ruled && countsFor(asked.scope, scope))
      .map(({ id }) => ({ id, name: names(id) })),
    sums: sumsOf(found.sums),
    years: [...found.years],
    urgent: urgentOf(found.cells, technologies, weights),
    age: ageOf(judged.parts),
  };
}

export type CoverageFound = Awaited<ReturnType<typeof coverage>>;

/** One cell with its money by instrument and year, where it is paid twice, and the projects, the largest share first. Throws `nothing-under-this-name`. */
export async function coverageCell(
  sight: Sight,
  technology: string,
  trl: number,
  query: Pick<CoverageQuery, "from" | "to" | "scope"> & { readonly limit?: number | undefined } = {},
) {
  const ground = await groundOf(sight, { ...query, technology });
  const { technologies, asked, found, names, judged } = ground;
  const own = technologies.find(({ id }) => id === technology);
  const cell = found.cells.find((one) => one.technology === technology && one.level === trl);
  if (own === undefined || cell === undefined) throw problem("nothing-under-this-name", { name: `${technology} TRL ${trl}` });
  const twice = new Map(cell.overlaps.map(({ year, instruments }) => [year, new Set(instruments.map(({ id }) => id))]));
  const projects = ground.projects
    .filter(ground.counts)
    .filter((one) => one.technologies.includes(technology) && (one.trl === null ? trl === 0 : one.trl[0] <= trl && one.trl[1] >= trl))
    .flatMap((one) => {
      if (one.instrument === null || one.cents === null) return [];
      const listed = one.technologies.filter((id) => ground.listed.has(id));
      const shares = spread(
        one.cents,
        listed.map((_, at) => at),
        one.trl,
      );
      const share = shares.find((part) => listed[part.technology] === technology && part.level === trl)?.cents ?? 0;
      const document = ground.documents.get(one.ref);
      const basis: string = document?.trl?.basis ?? "text";
      return [
        {
          ref: one.ref,
          title: document?.title ?? one.ref,
          instrument: one.instrument,
          instrumentName: names(one.instrument),
          year: one.year,
          amount: euroOf(one.cents),
          share: euroOf(share),
          cents: share,
          technologies: listed.length,
          trl: one.trl === null ? null : { low: one.trl[0], high: one.trl[1], basis },
          twice: one.directed && one.year !== null && (twice.get(one.year)?.has(one.instrument) ?? false),
        },
      ];
    })
    .sort((left, right) => right.cents - left.cents || byText(left.ref, right.ref));
  return {
    ...marked(judged.label),
    ...asked,
    technology: { id: own.id, name: own.name },
    cell: cellOf(cell),
    payers: cell.instruments.map(({ id, low, spread: middle, high, projects: count }) => ({
      id,
      name: names(id),
      low: euroOf(low),
      spread: euroOf(middle),
      high: euroOf(high),
      projects: count,
    })),
    years: cell.years.map(({ year, cents }) => ({ year, amount: euroOf(cents) })),
    overlaps: cell.overlaps.map(({ year, instruments }) => ({
      year,
      instruments: instruments.map(({ id, cents, projects: count }) => ({ id, name: names(id), amount: euroOf(cents), projects: count })),
    })),
    open: cell.open.map(({ id, seen }) => ({ id, name: names(id), seen })),
    projects: projects.slice(0, query.limit ?? 200).map(({ cents: _, ...one }) => one),
    total: projects.length,
    age: ageOf(judged.parts),
  };
}

export type CoverageCellFound = Awaited<ReturnType<typeof coverageCell>>;

async function groundOf(sight: Sight, query: CoverageQuery) {
  const { judged, projects, documents, ruled } = await paidProjectsOf(sight);
  const all = (await technologiesOf(sight)).filter(({ area }) => area !== null);
  const technologies = all.filter(({ id, area }) => query.technology === undefined || id === query.technology || area === query.technology);
  if (technologies.length === 0 && query.technology !== undefined) throw problem("nothing-under-this-name", { name: query.technology });
  const register = await instrumentsOf(sight);
  const today = sight.effects.now().toISOString().slice(0, 10);
  const instruments = register.map((one) => coveringOf(one, today, ruled));
  const from = query.from === "all" ? null : (query.from ?? presentProgrammes);
  const asked = { from, to: query.to ?? null, scope: query.scope ?? null };
  const shares = await sight.memory.recall(sight.reader.clearance, `coverage shares ${judged.manifest}`, async () =>
    sharesOf(
      projects,
      all.map(({ id }) => id),
    ),
  );
  const key = `coverage ${judged.manifest} ${JSON.stringify([asked])}`;
  const whole = await sight.memory.recall(sight.reader.clearance, key, async () =>
    coverageOf(
      projects,
      all.map(({ id }) => id),
      instruments,
      asked,
      shares,
    ),
  );
  const wanted = new Set(technologies.map(({ id }) => id));
  const found = { ...whole, cells: whole.cells.filter((one) => wanted.has(one.technology)) };
  const named = new Map(register.map((one) => [one.id, one.name]));
  return {
    judged,
    projects,
    documents,
    all,
    technologies,
    instruments,
    asked,
    found,
    listed: new Set(all.map(({ id }) => id)),
    names: (id: string): Texts => ({ ...(named.get(id) ?? { en: id }) }),
    /** True for projects that the matrix counts. */
    counts: ({ year, scope }: (typeof projects)[number]) =>
      (scope === null || countsFor(asked.scope, scope)) &&
      (year === null ? asked.from === null && asked.to === null : year >= (asked.from ?? -Infinity) && year <= (asked.to ?? Infinity)),
  };
}

function coveringOf(
  { id, scope, trl, technologies, kind, status, period }: FundingInstrument,
  today: string,
  ruled: ReadonlySet<string>,
): CoveringInstrument {
  return { id, scope, trl, technologies, open: payingKinds.has(kind) && isOpen(status, period, today), ruled: ruled.has(id) };
}

/** Active, and its last year is not over. */
function isOpen(status: InstrumentStatus, period: string | null, today: string): boolean {
  const years = [...(period ?? "").matchAll(/\b(20\d\d)\b/g)].map((found) => Number(found[1]));
  const lasts = years.length < 2 || /annual|ongoing|from|-\s*$/.test(period ?? "");
  return status === "active" && (lasts || Math.max(...years) >= Number(today.slice(0, 4)));
}

function cellOf({ technology, level, state, reasons, low, spread: middle, high, projects, instruments, overlaps, open }: CoverageCell) {
  return {
    technology,
    trl: level === 0 ? null : level,
    state,
    reasons: [...reasons],
    amount: projects === 0 ? null : { low: euroOf(low), spread: euroOf(middle), high: euroOf(high) },
    projects,
    instruments: instruments.map((one) => ({ id: one.id, amount: euroOf(one.spread), projects: one.projects })),
    twice: overlaps.map(({ year }) => year),
    open: open.length,
    openUnseen: open.filter(({ seen }) => !seen).length,
  };
}

function sumsOf(sums: ReturnType<typeof coverageOf>["sums"]) {
  const pile = ({ projects, cents }: { projects: number; cents: number }) => ({ projects, amount: euroOf(cents) });
  return {
    projects: sums.projects,
    all: euroOf(sums.all),
    tied: euroOf(sums.tied),
    withoutLevel: euroOf(sums.withoutLevel),
    stated: euroOf(sums.stated),
    notTied: pile(sums.notTied),
    unmapped: pile(sums.unmapped),
    withoutAmount: sums.withoutAmount,
    undated: pile(sums.undated),
  };
}

/** Unpaid on the way before thin on the way before the market alone, where buyers and not programmes pay. */
function lackOf({ unfunded, partFunded }: { readonly unfunded: readonly number[]; readonly partFunded: readonly number[] }): number {
  const onTheWay = (levels: readonly number[]) => levels.some((level) => level < 9);
  return onTheWay(unfunded) ? 0 : onTheWay(partFunded) ? 1 : 2;
}

/** Technologies that needs ask for, or that meet criteria of criticality, with levels nothing pays for or hardly anything does; the weightiest first. */
function urgentOf(cells: readonly CoverageCell[], technologies: readonly TechnologyName[], weights: Awaited<ReturnType<typeof weightsOf>>) {
  const at = (technology: string, state: CoverageState) =>
    cells.filter((one) => one.technology === technology && one.state === state).map(({ level }) => level);
  return technologies
    .map(({ id, name }) => ({
      technology: { id, name },
      ...(weights.get(id) ?? { needs: 0, met: null }),
      unfunded: at(id, "unfunded"),
      partFunded: at(id, "part_funded"),
    }))
    .filter(({ needs, met, unfunded, partFunded }) => (needs > 0 || (met ?? 0) > 0) && unfunded.length + partFunded.length > 0)
    .sort(
      (left, right) =>
        lackOf(left) - lackOf(right) ||
        (right.met ?? 0) - (left.met ?? 0) ||
        right.needs - left.needs ||
        byText(left.technology.id, right.technology.id),
    )
    .slice(0, mostUrgent);
}
