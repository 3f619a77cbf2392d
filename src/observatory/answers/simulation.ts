/** Scenarios: what they do to the chains the reader sees, which there are, and runs that were recorded. */
import { createHash } from "node:crypto";
import { type Assertion, type Entity, join, problem, publicLabel, type ScenarioCard, parseLabel, valueOf } from "#model";
import { type Outcome, simulate } from "#simulate";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { chainsFor, controlsOf, type Modelled, modelOf, scenarioFrom, withNodesNamed } from "../simulated.ts";
import { nameIn, type Texts, textsOf } from "./pieces.ts";

/** Throws `scenario-not-understood` and what simulating throws. */
export async function simulation(sight: Sight, given: unknown) {
  const scenario = scenarioFrom(given);
  const modelled = await modelOf(sight, await chainsOf(sight, scenario));
  return told(await outcomeOf(sight, scenario, modelled), modelled);
}

export type Simulated = Awaited<ReturnType<typeof simulation>>;

/** Throws `chain-unknown`. */
async function chainsOf(sight: Sight, { chains }: ScenarioCard): Promise<string[]> {
  return [...new Set((await Promise.all(chains.map((name) => chainsFor(sight, name)))).flat())];
}

async function outcomeOf(sight: Sight, scenario: ScenarioCard, { model }: Modelled): Promise<Outcome> {
  return simulate({ model, scenario: withNodesNamed(scenario, model), controls: await controlsOf(sight), effects: sight.effects });
}

function told(outcome: Outcome, { model, remarks, label }: Modelled) {
  const mentioned = new Set([...outcome.nodes.map((one) => one.node), ...(outcome.prices ?? []).map((one) => one.node)]);
  const names: Record<string, Texts> = {};
  for (const node of model.nodes) if (mentioned.has(node.id)) names[node.id] = { ...node.name };
  const touched = new Set(outcome.nodes.filter((one) => one.hit || one.lostDays.high > 0).map((one) => one.node));
  const concerned = remarks.filter((remark) => touched.has(remark.about)).map((remark) => remark.sentence);
  return { ...marked(label), ...outcome, remarks: [...outcome.remarks, ...concerned], names };
}

/** Simulates and records the run (scenario, model, moment), so that its id brings the same numbers again. A run that is recorded already stays as it is. */
export async function recordedSimulation(sight: Sight, given: unknown): Promise<Simulated> {
  const answer = await simulation(sight, given);
  const subject = `run:${answer.id}`;
  if ((await sight.view.entities({ kind: "run", subject })).length > 0) return answer;
  const about = { kind: "run", subject, source: "runs" } as const;
  const said: Record<string, string> = {
    scenario: JSON.stringify(answer.scenario),
    model_hash: answer.modelHash,
    kernel: answer.kernel,
    as_of: sight.effects.now().toISOString(),
    made_by: sight.code,
  };
  const assertions: Assertion[] = Object.entries(said).map(([property, value]) => ({ ...about, property, value }));
  await sight.view.assert({ title: `Run ${answer.id}`, label: parseLabel(answer.label), assertions });
  return answer;
}

/** What was recorded of a run. Throws `run-unknown`. */
export async function run({ view }: Sight, id: string) {
  const [entity] = await view.entities({ kind: "run", subject: `run:${id}` });
  if (entity === undefined) throw problem("run-unknown", { run: id });
  return {
    ...marked(entity.label),
    id,
    scenario: definitionOf(entity),
    modelHash: valueOf(entity, "model_hash") ?? "",
    asOf: valueOf(entity, "as_of") ?? "",
  };
}

/** Runs a recorded run again, on the chains as they stood then. Throws `run-unknown`, and `run-not-reproduced` when other numbers would come out. */
export async function repeated(sight: Sight, id: string): Promise<Simulated> {
  const { scenario: given, asOf } = await run(sight, id);
  const scenario = scenarioFrom(given);
  const modelled = await modelOf(sight, scenario.chains, asOf);
  const outcome = await outcomeOf(sight, scenario, modelled);
  if (outcome.id !== id) throw problem("run-not-reproduced", { run: id, now: outcome.id });
  return told(outcome, modelled);
}

/** Null where what stands there is no JSON: it may have come from elsewhere. */
function definitionOf(entity: Entity): unknown {
  try {
    return JSON.parse(valueOf(entity, "scenario") ?? "null");
  } catch {
    return null;
  }
}

export async function scenarios(sight: Sight) {
  const saved = await sight.view.entities({ kind: "scenario" });
  const folders = sight.content.scenarios.map(({ card, own, id }) => ({
    ...marked(publicLabel),
    id,
    name: { ...card.name },
    question: { ...card.question },
    kept: own ? ("own" as const) : ("built_in" as const),
    scenario: card as unknown,
    batch: null,
  }));
  return { scenarios: [...folders, ...saved.map(savedOf)] };
}

function savedOf(entity: Entity) {
  return {
    ...marked(entity.label),
    id: nameIn(entity.subject),
    name: textsOf(entity, "name"),
    question: {},
    kept: "saved" as const,
    scenario: definitionOf(entity),
    batch: entity.statements[0]?.batch ?? null,
  };
}

/** Saves a scenario; the label is that of the chains it cuts, or a higher one. Throws `scenario-not-understood`, `label-not-understood`, `not-cleared-to-write`. */
export async function saveScenario(sight: Sight, { scenario: given, label }: { scenario: unknown; label?: string | undefined }) {
  const scenario = scenarioFrom(given);
  const { label: below } = await modelOf(sight, await chainsOf(sight, scenario));
  const id = scenario.id ?? idFrom(scenario);
  const about = { kind: "scenario", subject: `scenario:${id}`, source: `scenarios/${id}` } as const;
  const assertions: Assertion[] = [
    { ...about, property: "name", value: scenario.name.en, language: "en" },
    { ...about, property: "name", value: scenario.name.nl, language: "nl" },
    { ...about, property: "scenario", value: JSON.stringify(scenario) },
  ];
  const carried = label === undefined ? below : join([below, parseLabel(label)]);
  await sight.view.replace({ title: `Scenario ${scenario.name.en}`, label: carried, source: about.source, assertions });
  const [entity] = await sight.view.entities({ kind: "scenario", subject: about.subject });
  if (entity === undefined) throw problem("nothing-under-this-name", { name: about.subject });
  return savedOf(entity);
}

/** The words of its name, and six characters of what it does, so that two of one name stay apart. */
function idFrom(scenario: ScenarioCard): string {
  const words = scenario.name.en
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^[^a-z]+|_+$/g, "")
    .slice(0, 40);
  return `${words || "scenario"}_${createHash("sha256").update(JSON.stringify(scenario)).digest("hex").slice(0, 6)}`;
}
