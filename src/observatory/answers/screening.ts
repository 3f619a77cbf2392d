/** Screening cases: a deal tried without keeping it, those that were kept, and what people think of them. */
import { createHash } from "node:crypto";
import { type Deal, exampleDeal, readDeal } from "#decide";
import { type Assertion, type Entity, formatLabel, join, type Label, parseLabel, problem, publicLabel, valueOf } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { byText, nameIn } from "./pieces.ts";
import { screened } from "./screened.ts";
import { namesOf, plain } from "./screened_market.ts";

export interface DealGiven {
  /** DEAL.yaml, or the same as JSON. */
  readonly text: string;
  /** How messages call it. */
  readonly file?: string | undefined;
  readonly on?: string | undefined;
  readonly label?: string | undefined;
}

export const opinionWords = ["approve", "conditions", "prohibit", "comment"] as const;
export type OpinionWord = (typeof opinionWords)[number];

export interface OpinionGiven {
  readonly deal: string;
  readonly opinion: OpinionWord;
  readonly reason: string;
  readonly label?: string | undefined;
}

/** The name under which the shipped example is opened; no kept deal has it. */
export const exampleId = "example";

const today = ({ effects }: Sight) => effects.now().toISOString().slice(0, 10);

/** A deal against law and map; stores nothing. Throws what `readDeal` and `screened` throw. */
export async function screenDeal(sight: Sight, { text, file, on = today(sight) }: DealGiven) {
  const found = await screened(sight, readDeal(text, file), on);
  return { ...found, id: null as string | null, kept: "not" as Kept, text, batch: null as string | null, opinions: [] as Opinion[] };
}

/** `not`: tried only; `kept`: in the archive; `example`: shipped with the product. */
export type Kept = "not" | "kept" | "example";

/** Every kept deal the reader sees, what presses most first, and the shipped example. */
export async function screeningCases(sight: Sight, { on = today(sight) }: { readonly on?: string | undefined } = {}) {
  const entities = await sight.view.entities({ kind: "deal" });
  const opinions = await sight.view.entities({ kind: "deal_opinion" });
  const cases = [];
  for (const entity of entities) {
    const text = valueOf(entity, "definition");
    const found = text === undefined ? undefined : await tried(sight, text, on);
    if (found === undefined) continue;
    const said = opinionsOn(opinions, entity.subject);
    const running = found.clocks.filter(({ state }) => state === "running" || state === "suspended");
    const next = running.filter(({ due }) => due !== null).sort((left, right) => byText(left.due ?? "", right.due ?? ""))[0];
    cases.push({
      ...marked(join([entity.label, parseLabel(found.label), ...said.map(({ label }) => parseLabel(label))])),
      id: nameIn(entity.subject),
      name: found.name,
      target: found.target,
      acquirer: found.acquirer,
      controllers: found.ownership.after.controllers,
      foreign: found.foreign,
      running: running.length,
      missed: found.clocks.filter(({ state }) => state === "missed").length,
      next: next === undefined ? null : { id: next.id, title: next.title, due: next.due, daysLeft: next.daysLeft },
      touched: found.factors.filter(({ state }) => state === "touched").length,
      unknown: found.factors.filter(({ state }) => state === "unknown").length,
      opinions: said.length,
      opinion: said[0]?.opinion ?? null,
      batch: entity.statements[0]?.batch ?? "",
    });
  }
  cases.sort((left, right) => byText(left.next?.due ?? "9", right.next?.due ?? "9") || byText(left.id, right.id));
  return { on, cases, example: { id: exampleId, name: readDeal(exampleDeal).deal.name, text: exampleDeal } };
}

export type ScreeningCases = Awaited<ReturnType<typeof screeningCases>>;

/** A kept deal whose text no longer fits what is known is left out of the list; opening it says why. */
async function tried(sight: Sight, text: string, on: string) {
  const key = createHash("sha256").update(text).digest("hex");
  return sight.memory.recall(sight.reader.clearance, `screened ${on} ${key}`, () =>
    screened(sight, readDeal(text), on).catch((error: unknown) => {
      if (error instanceof Error && error.name === "Problem") return undefined;
      throw error;
    }),
  );
}

/** One case by its id, or `example`. Throws `deal-unknown`. */
export async function screeningCase(sight: Sight, id: string, { on = today(sight) }: { readonly on?: string | undefined } = {}) {
  if (id === exampleId) return { ...(await screenDeal(sight, { text: exampleDeal, on })), id, kept: "example" as Kept };
  const [entity] = await sight.view.entities({ kind: "deal", subject: `deal:${id}` });
  const text = entity && valueOf(entity, "definition");
  if (entity === undefined || text === undefined) throw problem("deal-unknown", { deal: id });
  const opinions = opinionsOn(await sight.view.entities({ kind: "deal_opinion" }), entity.subject);
  const found = await screenDeal(sight, { text, on, file: `${id}.yaml` });
  const labels = [entity.label, parseLabel(found.label), ...opinions.map(({ label }) => parseLabel(label))];
  return { ...found, ...marked(join(labels)), id: id as string | null, kept: "kept" as Kept, batch: newestBatch(entity), opinions };
}

const newestBatch = ({ statements }: Entity): string =>
  [...statements].sort((left, right) => byText(right.assertedAt, left.assertedAt))[0]?.batch ?? "";

/** Keeps a deal under a name made of its own; keeping it again replaces it, undo takes it back. Throws as `screenDeal`, `label-not-understood`, `not-cleared-to-write`. */
export async function keepDeal(sight: Sight, { text, file, on, label }: DealGiven) {
  const { deal } = readDeal(text, file);
  const tested = await screenDeal(sight, { text, file, on });
  const id = idOf(deal.name.en, deal.target.name, deal.acquirer.name);
  const carried = label === undefined || label === "" ? publicLabel : parseLabel(label);
  // What only a chain under another label says must not stand under that of the deal.
  const mapped = tested.label === "public" || tested.label === formatLabel(carried) ? tested.nodes.map(({ node }) => node) : [];
  const nodes = [...new Set([...deal.target.nodes, ...mapped])];
  const buyers = [deal.acquirer.country, ...tested.ownership.after.controllers.map(({ country }) => country)];
  const ties = {
    technology: deal.target.technologies.map((one) => `technology:${one}`),
    node: nodes.map((one) => `node:${one}`),
    supply: await suppliesOf(sight, deal, carried),
    factor: tested.factors.filter(({ state }) => state === "touched").map(({ id }) => `screening_factor:${id}`),
    target_country: [`country:${deal.target.country}`],
    acquirer_country: [...new Set(buyers)].flatMap((one) => (one ? [`country:${one}`] : [])),
  };
  const about = { kind: "deal", subject: `deal:${id}`, source: `deals/${id}` } as const;
  const assertions: Assertion[] = [
    { ...about, property: "name", value: deal.name.en, language: "en" },
    { ...about, property: "name", value: deal.name.nl, language: "nl" },
    { ...about, property: "definition", value: text },
    { ...about, property: "target", value: deal.target.name },
    { ...about, property: "acquirer", value: deal.acquirer.name },
    { ...about, property: "said_at", value: sight.effects.now().toISOString() },
    ...Object.entries(ties).flatMap(([property, named]) => named.map((value): Assertion => ({ ...about, property, value }))),
  ];
  const batch = await sight.view.replace({ title: `Deal: ${deal.name.en}`, label: carried, source: about.source, assertions });
  const kept = await screeningCase(sight, id, { on: tested.on });
  return { ...kept, batch: batch?.id ?? kept.batch };
}

/** What the target delivers, as chains say that anybody sees or that stand under the label of the deal. */
async function suppliesOf({ view }: Sight, deal: Deal, carried: Label): Promise<string[]> {
  const names = namesOf(deal);
  const open = ["public", formatLabel(carried)];
  return (await view.entities({ kind: "supply" }))
    .filter(
      (one) => ["provider", "owner"].some((who) => names.has(plain(valueOf(one, who) ?? ""))) && open.includes(formatLabel(one.label)),
    )
    .map(({ subject }) => subject)
    .sort(byText);
}

/** The words of its name, and six characters of who buys whom, so that two of one name stay apart. */
function idOf(name: string, target: string, acquirer: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^[^a-z]+|_+$/g, "")
    .slice(0, 40);
  return `${words || "deal"}_${createHash("sha256")
    .update(JSON.stringify([name, target, acquirer]))
    .digest("hex")
    .slice(0, 6)}`;
}

/** Says what one thinks of a kept deal; undo takes it back. Throws `deal-unknown`, `label-not-understood`, `not-cleared-to-write`. */
export async function sayOpinion(sight: Sight, { deal, opinion, reason, label }: OpinionGiven) {
  const [entity] = await sight.view.entities({ kind: "deal", subject: `deal:${deal}` });
  if (entity === undefined) throw problem("deal-unknown", { deal });
  const at = sight.effects.now().toISOString();
  const parts = JSON.stringify([deal, opinion, reason, at, sight.reader.name]);
  const subject = `deal_opinion:${createHash("sha256").update(parts).digest("hex").slice(0, 16)}`;
  const said = { deal: entity.subject, opinion, reason, by: sight.reader.name, said_at: at };
  const assertions = Object.entries(said).map(
    ([property, value]): Assertion => ({ kind: "deal_opinion", subject, property, value, source: "deals" }),
  );
  const carried = label === undefined || label === "" ? entity.label : join([entity.label, parseLabel(label)]);
  await sight.view.assert({ title: `${deal}: ${opinion}`, label: carried, assertions });
  return screeningCase(sight, deal);
}

function opinionsOn(entities: readonly Entity[], deal: string) {
  return entities
    .filter((one) => valueOf(one, "deal") === deal)
    .map((one) => ({
      ...marked(one.label),
      id: nameIn(one.subject),
      opinion: opinionWords.find((word) => word === valueOf(one, "opinion")) ?? ("comment" satisfies OpinionWord),
      reason: valueOf(one, "reason") ?? "",
      by: valueOf(one, "by") ?? one.statements[0]?.assertedBy ?? "",
      at: valueOf(one, "said_at") ?? "",
      batch: one.statements[0]?.batch ?? "",
    }))
    .sort((left, right) => byText(right.at, left.at) || byText(left.id, right.id));
}

export type Opinion = ReturnType<typeof opinionsOn>[number];
