/** Measures as the register and the desk give them: numbers read, unknown left unknown, what is faulty named. */
import {
  type Citation,
  type Entity,
  type Label,
  measureEffects,
  type MeasureEffect,
  type Scope,
  scopes,
  valueOf,
  valuesOf,
  type Words,
} from "#model";
import type { Sight } from "../sight.ts";
import { enteredOf } from "./desk.ts";
import { byText, dayIn, nameIn, type Texts, textsOf } from "./pieces.ts";

export type Range = readonly [low: number | null, high: number | null];

export interface MeasureRow {
  readonly id: string;
  readonly label: Label;
  readonly name: Texts;
  readonly text: Texts;
  readonly causes: readonly string[];
  readonly lever: string | null;
  readonly node: string | null;
  readonly technologies: readonly string[];
  readonly effect: MeasureEffect | null;
  readonly country: string | null;
  /** Per cent of the node's supply. */
  readonly share: Range;
  readonly stockDays: number | null;
  readonly trl: Range;
  /** Public money, EUR million. */
  readonly cost: Range;
  readonly months: Range;
  readonly start: string | null;
  readonly owners: readonly string[];
  readonly instruments: readonly string[];
  readonly scope: Scope | null;
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  readonly actions: readonly string[];
  readonly basis: "document" | "own_proposal";
  readonly onDesk: boolean;
  readonly caveat: string | null;
  readonly source: string;
  readonly citation: Citation | null;
  readonly confidence: string | null;
  /** What is wrong in it: such a measure is shown and not weighed. */
  readonly faults: readonly Words[];
}

/** All measures the reader sees, by id; a person's entry stands in place of the register's row. */
export async function measureRows(sight: Sight): Promise<MeasureRow[]> {
  return sight.memory.recall(sight.reader.clearance, "measure rows", async () =>
    (await enteredOf(sight, "measure")).map(measureRowOf).sort((left, right) => byText(left.id, right.id)),
  );
}

export function measureRowOf(one: Entity): MeasureRow {
  const said = one.statements.find(({ property }) => property === "name") ?? one.statements[0];
  const ids = (property: string) => [...new Set(valuesOf(one, property).map(nameIn))].sort(byText);
  const first = (property: string) => ids(property)[0] ?? null;
  const number = (property: string) => numberIn(valueOf(one, property));
  const row = {
    id: nameIn(one.subject),
    label: one.label,
    name: textsOf(one, "name"),
    text: textsOf(one, "text"),
    causes: ids("cause"),
    lever: first("lever"),
    node: first("node"),
    technologies: ids("technology"),
    effect: measureEffects.find((effect) => effect === valueOf(one, "effect")) ?? null,
    country: first("country"),
    share: [number("share_low"), number("share_high")] as const,
    stockDays: number("stock_days"),
    trl: [number("trl_from"), number("trl_to")] as const,
    cost: [number("cost_low"), number("cost_high")] as const,
    months: [number("months_low"), number("months_high")] as const,
    start: dayIn(valueOf(one, "start")),
    owners: ids("owner"),
    instruments: ids("instrument"),
    scope: scopes.find((scope) => scope === valueOf(one, "scope")) ?? null,
    requires: ids("requires"),
    excludes: ids("excludes"),
    actions: ids("action"),
    basis: valueOf(one, "basis") === "document" ? ("document" as const) : ("own_proposal" as const),
    onDesk: one.statements.some(({ source }) => source.startsWith("desk/")),
    caveat: valueOf(one, "caveat") ?? null,
    source: said?.source ?? "",
    citation: said?.citation ?? null,
    confidence: said?.confidence ?? null,
  };
  return { ...row, faults: faultsOf(row) };
}

/** Negative amounts, low ends above high ones, shares over 100 %, levels that fall, a measure that needs or excludes itself. */
export function faultsOf(row: Omit<MeasureRow, "faults">): Words[] {
  const found: Words[] = [];
  const ranges = [
    ["cost", row.cost, Number.POSITIVE_INFINITY],
    ["share", row.share, 100],
    ["months", row.months, Number.POSITIVE_INFINITY],
    ["trl", row.trl, 9],
    ["stock_days", [row.stockDays, row.stockDays], 3650],
  ] as const;
  for (const [name, [low, high], most] of ranges) {
    if ((low ?? 0) < 0 || (high ?? 0) < 0) found.push({ en: `${name} is negative`, nl: `${name} is negatief` });
    if ((low ?? 0) > most || (high ?? 0) > most) found.push({ en: `${name} is over ${most}`, nl: `${name} is meer dan ${most}` });
    if (low !== null && high !== null && low > high)
      found.push({
        en: `${name}: the low end ${low} is above the high end ${high}`,
        nl: `${name}: het lage einde ${low} is hoger dan het hoge einde ${high}`,
      });
  }
  if (row.requires.includes(row.id)) found.push({ en: "it waits for itself", nl: "zij wacht op zichzelf" });
  for (const id of row.requires)
    if (row.excludes.includes(id)) found.push({ en: `it needs and excludes ${id}`, nl: `zij heeft ${id} nodig en sluit die uit` });
  return found;
}

export function numberIn(text: string | undefined): number | null {
  return text !== undefined && text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}
