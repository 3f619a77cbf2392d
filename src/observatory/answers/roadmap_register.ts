/** Roadmaps and milestones as a reader sees them, and as the kernel reads them. */
import { type ActionStatus, type Entity, milestoneKinds, type MilestoneStatus, milestoneStatuses, valueOf, valuesOf } from "#model";
import type { RoadmapMeasure, RoadmapStep } from "#decide";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { actions } from "./actions.ts";
import { enteredOf } from "./desk.ts";
import { byText, dayIn, evidenceOf, mentionsOf, nameIn, type Texts, textsOf } from "./pieces.ts";

interface Named {
  id: string;
  name: Texts;
}

/** What the registers of this house print, as against what a person entered. */
const printed = "policy/";

/** Every roadmap, milestone and measure the reader sees, milestones as steps with their ties by name. Remembered until somebody writes. */
export function roadmapRegister(sight: Sight) {
  return sight.memory.recall(sight.reader.clearance, "roadmaps", async () => {
    const [roadmaps, milestones, measures, raw] = [
      await enteredOf(sight, "roadmap"),
      await enteredOf(sight, "milestone"),
      (await enteredOf(sight, "measure")).map(measureOf),
      await sight.view.entities({ kind: "milestone" }),
    ];
    const ties = ["technology", "chain", "need", "measure", "owner", "instrument", "action", "target", "requires", "roadmap"];
    const mentioned = await mentionsOf(
      sight.view,
      [...roadmaps, ...milestones].flatMap((one) => ties.flatMap((property) => valuesOf(one, property))),
    );
    const payers = await mentionsOf(
      sight.view,
      measures.flatMap(({ instruments }) => instruments.map((id) => `instrument:${id}`)),
    );
    const named = (subject: string): Named => ({ id: nameIn(subject), name: mentioned.get(subject)?.name ?? {} });
    const said = new Map((await actions(sight)).actions.map(({ id, status }) => [id, status]));
    const asPrinted = new Map(raw.map((one) => [one.subject, one]));
    const known = new Map(measures.map((one) => [one.id, one]));
    return {
      roadmaps: roadmaps.map((one) => roadmapOf(one, named)),
      milestones: milestones.map((one) => milestoneOf(one, asPrinted.get(one.subject) ?? one, { named, said, known })),
      measures: known,
      payers: (id: string): Named => ({ id, name: payers.get(`instrument:${id}`)?.name ?? {} }),
    };
  });
}

export type RoadmapRegister = Awaited<ReturnType<typeof roadmapRegister>>;
export type Milestone = RoadmapRegister["milestones"][number];

/** A milestone as the kernel reads it. */
export function stepOf(one: Milestone, measures: RoadmapRegister["measures"]): RoadmapStep {
  return {
    ...one,
    requires: one.requires.map(({ id }) => id),
    technologies: one.technologies.map(({ id }) => id),
    measures: one.measures.flatMap(({ id }) => measures.get(id) ?? []),
  };
}

function roadmapOf(one: Entity, named: (subject: string) => Named) {
  const list = listOf(one, named);
  return {
    ...marked(one.label),
    id: nameIn(one.subject),
    name: nameOf(one),
    text: textsOf(one, "text"),
    technologies: list("technology"),
    chains: list("chain"),
    needs: list("need"),
    ...evidenceOf(one.statements.find(({ property }) => property === "name")),
  };
}

interface World {
  readonly named: (subject: string) => Named;
  readonly said: ReadonlyMap<string, ActionStatus>;
  readonly known: ReadonlyMap<string, RoadmapMeasure & { readonly name: Texts }>;
}

function milestoneOf(one: Entity, raw: Entity, { named, said, known }: World) {
  const list = listOf(one, named);
  const date = dayIn(valueOf(one, "date"));
  const register = raw.statements.filter(({ source }) => source.startsWith(printed));
  const dayPrinted = dayIn(register.find(({ property, value }) => property === "date" && value !== null)?.value ?? undefined);
  const own = milestoneStatuses.find((status) => status === valueOf(one, "status")) ?? null;
  const basis = valueOf(one, "basis") === "own_proposal" ? ("own_proposal" as const) : ("document" as const);
  const kind = milestoneKinds.find((kind) => kind === valueOf(one, "milestone_kind")) ?? milestoneKinds[0];
  const acted = list("action");
  const told = own === null && basis === "document" && kind === "milestone" ? statusOfActions(acted.map(({ id }) => said.get(id))) : null;
  const entered = one.statements.find(({ source }) => source.startsWith("desk/"));
  return {
    ...marked(one.label),
    id: nameIn(one.subject),
    roadmap: named(valueOf(one, "roadmap") ?? ""),
    kind,
    name: nameOf(one),
    text: textsOf(one, "text"),
    start: dayIn(valueOf(one, "start")),
    date,
    datePrinted: valueOf(one, "date_as_printed") ?? null,
    /** The day of the register when a person says another one. */
    movedFrom: register.length > 0 && dayPrinted !== date ? dayPrinted : null,
    moved: register.length > 0 && dayPrinted !== date,
    trl: levelIn(valueOf(one, "trl")),
    technologies: list("technology"),
    measures: list("measure").map(({ id, name }) => {
      const { monthsLow = null, monthsHigh = null, costLow = null, costHigh = null } = known.get(id) ?? {};
      return { id, name: known.get(id)?.name ?? name, monthsLow, monthsHigh, costLow, costHigh };
    }),
    requires: list("requires"),
    owners: list("owner"),
    instruments: list("instrument"),
    actions: acted,
    targets: list("target"),
    status: own ?? told,
    /** Who says so: the milestone itself, or what people say of the commitment it is. */
    statusBy: own !== null ? ("milestone" as const) : told !== null ? ("action" as const) : null,
    basis,
    /** The last batch of a person; undo takes it back. */
    batch: entered?.batch ?? null,
    enteredBy: entered?.assertedBy ?? null,
    ...evidenceOf(register.find(({ property }) => property === "name") ?? one.statements.find(({ property }) => property === "name")),
  };
}

/** A milestone that is a commitment stands where people say the commitment stands; with several, only where they agree on the end. */
function statusOfActions(said: readonly (ActionStatus | undefined)[]): MilestoneStatus | null {
  if (said.length === 0) return null;
  if (said.every((status) => status === "done")) return "reached";
  if (said.every((status) => status === "dropped")) return "dropped";
  return said.some((status) => status === "in_progress" || status === "done") ? "under_way" : said.includes("open") ? "planned" : null;
}

function measureOf(one: Entity): RoadmapMeasure & { readonly name: Texts } {
  const number = (property: string) => numberIn(valueOf(one, property));
  return {
    id: nameIn(one.subject),
    name: nameOf(one),
    monthsLow: number("months_low") ?? number("months_high"),
    monthsHigh: number("months_high") ?? number("months_low"),
    costLow: number("cost_low") ?? number("cost_high"),
    costHigh: number("cost_high") ?? number("cost_low"),
    start: dayIn(valueOf(one, "start")),
    instruments: [...new Set(valuesOf(one, "instrument"))].map(nameIn).sort(byText),
  };
}

function listOf(one: Entity, named: (subject: string) => Named) {
  return (property: string) => [...new Set(valuesOf(one, property))].sort(byText).map(named);
}

function nameOf(one: Entity): Texts {
  const name = textsOf(one, "name");
  return name.en === undefined && name.nl === undefined ? { en: nameIn(one.subject) } : name;
}

function numberIn(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : null;
}

function levelIn(text: string | undefined): number | null {
  const value = numberIn(text);
  return value !== null && value >= 1 && value <= 9 ? value : null;
}
