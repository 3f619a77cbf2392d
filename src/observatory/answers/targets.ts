/** Targets against what was measured: how far, on which course, and which countries fall short where a source gives them. */
import { measureBases, targetDirections, valueOf, valuesOf, type Entity } from "#model";
import { standingOfTarget, type TargetState, targetStates, whoFallsShort } from "#decide";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { byText, dayIn, evidenceOf, mentionsOf, nameIn, textsOf } from "./pieces.ts";
import { byCountryOf } from "./target_countries.ts";

export interface TargetsQuery {
  readonly target?: string | undefined;
  readonly owner?: string | undefined;
  readonly state?: TargetState | undefined;
  /** The day it is about; today when left out. */
  readonly on?: string | undefined;
}

/** Targets by state, the ones to worry about first. Empty when the reader sees none. */
export async function targets(sight: Sight, query: TargetsQuery = {}) {
  const on = query.on ?? sight.effects.now().toISOString().slice(0, 10);
  const { register, owners } = await registerOf(sight);
  const { figures, age } = await byCountryOf(sight);
  const rows = register.map(({ measured, ...one }) => {
    const value = one.value === null ? null : Number(one.value);
    const toMeet = { value, direction: one.direction, due: one.due };
    const standing = standingOfTarget(
      { ...toMeet, measured: measured.filter(isFigure).map((point) => ({ year: point.year, value: Number(point.value) })) },
      on,
    );
    const countries = figures.filter(({ indicator }) => indicator === one.indicator);
    const short = whoFallsShort(toMeet, countries);
    return {
      ...one,
      measured,
      standing: { ...standing, line: [...standing.line] },
      /** Countries with a figure of their own, those that fall short first, with what they lack. */
      countries: { known: new Set(countries.map(({ country }) => country)).size, short: short.map(({ indicator: _, ...rest }) => rest) },
    };
  });
  const counts = Object.fromEntries(
    targetStates.map((state) => [state, rows.filter((one) => one.standing.state === state).length]),
  ) as Record<TargetState, number>;
  const { target, owner, state } = query;
  const wanted = rows.filter(
    (one) =>
      (target === undefined || one.id === target) &&
      (owner === undefined || one.owners.some(({ id }) => id === owner)) &&
      (state === undefined || one.standing.state === state),
  );
  const place = (one: (typeof rows)[number]) => worry.indexOf(one.standing.state);
  return { on, targets: wanted.sort((left, right) => place(left) - place(right) || byText(left.id, right.id)), counts, owners, age };
}

export type Targets = Awaited<ReturnType<typeof targets>>;
export type Target = Targets["targets"][number];

const worry: readonly TargetState[] = ["missed", "behind", "short", "unconfirmed", "on_course", "unknown", "met"];

function registerOf(sight: Sight) {
  return sight.memory.recall(sight.reader.clearance, "targets", async () => {
    const entities = await sight.view.entities({ kind: "target" });
    const measures = await sight.view.entities({ kind: "target_measure" });
    const actions = await sight.view.entities({ kind: "action" });
    const named = await mentionsOf(
      sight.view,
      entities.flatMap((one) => valuesOf(one, "owner")),
    );
    const mention = (subject: string) => ({ id: nameIn(subject), name: named.get(subject)?.name ?? {} });
    const register = entities.map((one) => ({
      ...marked(one.label),
      id: nameIn(one.subject),
      name: textsOf(one, "name"),
      value: numberIn(valueOf(one, "value")),
      unit: textsOf(one, "unit"),
      direction: targetDirections.find((direction) => direction === valueOf(one, "direction")) ?? targetDirections[0],
      baseYear: valueOf(one, "base_year") ?? null,
      due: dayIn(valueOf(one, "due")),
      duePrinted: valueOf(one, "due_as_printed") ?? null,
      owners: [...new Set(valuesOf(one, "owner"))].sort(byText).map(mention),
      indicator: valueOf(one, "indicator") ?? null,
      measured: measures
        .filter((measure) => valueOf(measure, "target") === one.subject)
        .flatMap(measureOf)
        .sort((left, right) => left.year - right.year || byText(left.value, right.value)),
      actions: actions
        .filter((action) => valuesOf(action, "target").includes(one.subject))
        .map((action) => ({ id: nameIn(action.subject), name: textsOf(action, "name") })),
      ...evidenceOf(one.statements.find((statement) => statement.property === "name")),
    }));
    const owners = [...new Map(register.flatMap((one) => one.owners).map((one) => [one.id, one])).values()].sort((left, right) =>
      byText(left.id, right.id),
    );
    return { register: register.sort((left, right) => byText(left.id, right.id)), owners };
  });
}

/** A plan is shown, but it is no proof. */
function isFigure({ basis }: { readonly basis: string }): boolean {
  return basis !== "plan";
}

/** The text when it is a number, else null. */
function numberIn(text: string | undefined): string | null {
  return text !== undefined && text.trim() !== "" && Number.isFinite(Number(text)) ? text : null;
}

/** A measured value; none where the year or the value cannot be read. */
function measureOf(one: Entity) {
  const [year, value] = [Number((valueOf(one, "year") ?? "").slice(0, 4)), valueOf(one, "value")];
  if (!Number.isInteger(year) || year === 0 || value === undefined || !Number.isFinite(Number(value))) return [];
  const basis = measureBases.find((basis) => basis === valueOf(one, "measure_basis")) ?? measureBases[0];
  return [{ ...marked(one.label), year, value, basis, ...evidenceOf(one.statements.find((statement) => statement.property === "value")) }];
}
