/** Policy levers: what can be done about a kind of cause, which instruments and actions carry it, and which causes and measures it meets. */
import { type Entity, valueOf, valuesOf } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { enteredOf } from "./desk.ts";
import { byText, evidenceOf, groupByKey, mentionsOf, nameIn, textsOf } from "./pieces.ts";

export interface LeversQuery {
  /** Only what can act on this kind of cause. */
  readonly causeType?: string | undefined;
  readonly instrument?: string | undefined;
  readonly lever?: string | undefined;
}

/** Levers by id, with the kinds of cause the reader sees and how many levers act on each. Empty when the reader sees none. */
export async function levers(sight: Sight, { causeType, instrument, lever }: LeversQuery = {}) {
  const { register, causeTypes } = await registerOf(sight);
  const wanted = register.filter(
    (one) =>
      (causeType === undefined || one.causeTypes.some(({ id }) => id === causeType)) &&
      (instrument === undefined || one.instruments.some(({ id }) => id === instrument)) &&
      (lever === undefined || one.id === lever),
  );
  return { levers: wanted, total: register.length, causeTypes };
}

export type LeversFound = Awaited<ReturnType<typeof levers>>;

function registerOf(sight: Sight) {
  return sight.memory.recall(sight.reader.clearance, "levers", async () => {
    const [entities, types, causes, measures] = await Promise.all([
      enteredOf(sight, "lever"),
      enteredOf(sight, "cause_type"),
      enteredOf(sight, "cause"),
      enteredOf(sight, "measure"),
    ]);
    const named = await mentionsOf(
      sight.view,
      entities.flatMap((one) => ["instrument", "action", "cause_type"].flatMap((property) => valuesOf(one, property))),
    );
    const mentions = (one: Entity, property: string) =>
      [...new Set(valuesOf(one, property))].sort(byText).map((subject) => ({ id: nameIn(subject), name: named.get(subject)?.name ?? {} }));
    const ofType = groupByKey(causes, (one) => valueOf(one, "cause_type") ?? "");
    const ofLever = groupByKey(measures, (one) => valueOf(one, "lever") ?? "");
    const plain = (one: Entity) => ({ id: nameIn(one.subject), name: textsOf(one, "name") });
    const register = entities.map((one) => ({
      ...marked(one.label),
      id: nameIn(one.subject),
      name: textsOf(one, "name"),
      text: textsOf(one, "text"),
      causeTypes: mentions(one, "cause_type"),
      instruments: mentions(one, "instrument"),
      actions: mentions(one, "action"),
      /** Causes in the register of a kind it can act on. */
      causes: [...new Set(valuesOf(one, "cause_type"))].flatMap((type) => ofType.get(type) ?? []).map(plain),
      /** Measures that name it. */
      measures: (ofLever.get(one.subject) ?? []).map(plain),
      ...evidenceOf(one.statements.find((statement) => statement.property === "text")),
    }));
    const causeTypes = types.map((one) => ({
      ...plain(one),
      levers: register.filter(({ causeTypes: own }) => own.some(({ id }) => id === nameIn(one.subject))).length,
      causes: ofType.get(one.subject)?.length ?? 0,
    }));
    return { register, causeTypes };
  });
}
