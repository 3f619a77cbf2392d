/** What a case is made of: figures of the chains, and its findings with the evidence they name. */
import { type CaseCard, type CaseEvidence, type CaseFigure, type Entity, problem, type Row, type Table, valueOf, type Words } from "#model";
import type { ChainFigure, Printed, Review } from "#publish";
import type { ChainEntities } from "#simulate";
import { chainEntities } from "./answers/chain_parts.ts";
import { enteredOf } from "./answers/desk.ts";
import { exposure } from "./answers/exposure.ts";
import { byText, nameIn } from "./answers/pieces.ts";
import { simulation } from "./answers/simulation.ts";
import { isForecast, printed, printedText, wasRead, wordsOf } from "./printed.ts";
import { answerFigureOf } from "./report_answers.ts";
import { partsOf } from "./review_parts.ts";
import { causesIn, measuresFigure, recoveredIn } from "./recovered.ts";
import type { Sight } from "./sight.ts";
import { exposureAsTable, simulationAsTable } from "./simulation_tables.ts";
import { modelOf } from "./simulated.ts";
import { columnsOf } from "./tables.ts";

type FigureOfChains = Exclude<CaseFigure, { method: string }>;

/** A figure of a case that no method measures. Throws what simulating throws, and `scenario-not-understood` for a scenario that is not there. */
export async function chainFigure(sight: Sight, card: Pick<CaseCard, "id" | "chain">, figure: FigureOfChains): Promise<ChainFigure> {
  if ("scenario" in figure) return scenarioFigure(sight, card, figure);
  if ("answer" in figure) return answerFigureOf(sight, figure);
  if ("measures" in figure) return measuresFigure(sight, card.chain, figure.measures.nodes);
  if ("exposure" in figure) return exposureFigure(sight, card.chain, figure.exposure);
  return sharesFigure(sight, card.chain, figure.shares.node);
}

/** What the scenario does to the chain of the case; the run is of all chains the scenario names. */
async function scenarioFigure(
  sight: Sight,
  card: Pick<CaseCard, "id" | "chain">,
  { scenario: id, measures }: Extract<FigureOfChains, { scenario: string }>,
): Promise<ChainFigure> {
  const folder = sight.content.scenarios.find((one) => one.id === id);
  if (folder === undefined) throw problem("scenario-not-understood", { reason: `no scenario ${id}` });
  const scenario = { ...folder.card, measures: [...folder.card.measures, ...measures] };
  const answer = await simulation(sight, scenario);
  const touched = <One extends { readonly node: string; readonly chains: readonly string[]; readonly lostDays: { readonly high: number } }>(
    all: readonly One[],
  ) => all.filter((one) => one.lostDays.high > 0 && one.chains.includes(card.chain));
  const without = answer.without === undefined ? {} : { without: touched(answer.without) };
  const { name } = folder.card;
  return {
    table: simulationAsTable({ ...answer, nodes: touched(answer.nodes), ...without }),
    command: measures.length === 0 ? `octant simulate all --scenario ${id} → ${answer.id}` : `octant publish ${card.id} → ${answer.id}`,
    source: { en: `Simulation “${name.en}” on the chains`, nl: `Simulatie “${name.nl}” op de ketens` },
    assumed: answer.assumed,
    parameters: { run: answer.id, ...scenario },
    hash: `${answer.id} ${answer.modelHash}`,
  };
}

/** Fractions carry the unit `share`, so that pictures write them as percentages. */
function asShares({ columns, rows }: Table, names: readonly string[]): Table {
  return { columns: columns.map((column) => (names.includes(column.name) ? { ...column, unit: "share" } : column)), rows };
}

async function exposureFigure(
  sight: Sight,
  chain: string,
  { on, whom, nodes }: Extract<FigureOfChains, { exposure: unknown }>["exposure"],
): Promise<ChainFigure> {
  const answer = await exposure(sight, chain, { on });
  const wanted = answer.rows.filter(
    (row) => (nodes.length === 0 ? row.end : nodes.includes(row.node)) && (whom.length === 0 || whom.includes(row.on)),
  );
  const { model } = await modelOf(sight, [chain]);
  return {
    table: asShares(exposureAsTable({ ...answer, rows: wanted }), ["direct_low", "direct_high", "total_low", "total_high"]),
    command: `octant exposure ${chain} --on ${on}`,
    source: { en: "Exposure through all tiers, reckoned on the chain", nl: "Blootstelling door alle schakels, berekend op de keten" },
    assumed: [
      {
        en: "No stocks, no substitutes: what stops for certain, and what may stop as far as shares are unknown.",
        nl: "Zonder voorraden en vervanging: wat zeker stopt, en wat kan stoppen voor zover aandelen onbekend zijn.",
      },
    ],
    parameters: { on, nodes, whom },
    hash: `exposure ${on} ${model.hash}`,
  };
}

const shareColumns = columnsOf({
  provider: "text",
  provider_kind: "text",
  country: "text",
  basis: "text",
  share: "number",
  year: "text",
  forecast: "flag",
  source: "text",
  grade: "text",
});

/** The printed shares of a node that were read, every source a row of its own; the largest first. */
async function sharesFigure(sight: Sight, chain: string, node: string): Promise<ChainFigure> {
  const { supplies } = await chainEntities(sight);
  const rows = supplies
    .filter((one) => valueOf(one, "node") === `node:${node}` && wasRead(one, "share"))
    .map((one): Row => {
      const [share, place] = [valueOf(one, "share"), valueOf(one, "site") ?? valueOf(one, "headquarters")];
      return {
        provider: valueOf(one, "provider") ?? "",
        provider_kind: valueOf(one, "provider_kind") ?? "",
        country: place === undefined ? null : nameIn(place),
        basis: valueOf(one, "basis") ?? null,
        share: share === undefined ? null : Number(share) / 100,
        year: valueOf(one, "year") ?? null,
        forecast: isForecast(one),
        ...printed(one, "share"),
      };
    })
    .sort(
      (left, right) =>
        Number(right["share"] ?? -1) - Number(left["share"] ?? -1) ||
        byText(String(left["provider"]), String(right["provider"])) ||
        byText(String(left["basis"]), String(right["basis"])),
    );
  const { model } = await modelOf(sight, [chain]);
  return {
    table: asShares({ columns: shareColumns, rows }, ["share"]),
    command: `octant trace node:${node}`,
    source: { en: "Printed shares, each with its source", nl: "Gedrukte aandelen, elk met zijn bron" },
    assumed: [],
    parameters: { node },
    hash: `shares ${node} ${model.hash}`,
  };
}

/**
 * The findings of a case with their evidence in words, and what its chain holds. What the reader may not see, and what was only recalled, is not named:
 * the finding then stands without it.
 */
export async function reviewOf(sight: Sight, card: CaseCard): Promise<Review> {
  const known = await knownTo(sight);
  const findings = card.findings.map(({ evidence, ...finding }) => {
    const pieces = evidence.map((one) => ({ called: called(one), printed: evidenceIn(one, card, known) }));
    return {
      ...finding,
      evidence: pieces.flatMap(({ printed: found }) => found),
      named: pieces.map(({ called: name, printed: found }) => ({ called: name, there: found.length > 0 })),
    };
  });
  return {
    chain: card.chain,
    scope: card.scope,
    findings: findings.map(({ named, ...one }) => ({
      ...one,
      vanished: named.flatMap(({ called: name, there }) => (there ? [] : [name])),
    })),
    recovers: recoveredIn(card, findings),
    ...(await causesIn(sight, card.chain)),
    ...(await partsOf(sight, card.chain)),
  };
}

interface Known extends ChainEntities {
  readonly scenarios: Sight["content"]["scenarios"];
  readonly controls: readonly Entity[];
  readonly countries: readonly Entity[];
  readonly causes: readonly Entity[];
  readonly instruments: readonly Entity[];
}

async function knownTo(sight: Sight): Promise<Known> {
  const [controls, countries, causes, instruments] = await Promise.all([
    sight.view.entities({ kind: "export_control" }),
    sight.view.entities({ kind: "country" }),
    enteredOf(sight, "cause"),
    sight.view.entities({ kind: "instrument" }),
  ]);
  return { ...(await chainEntities(sight)), scenarios: sight.content.scenarios, controls, countries, causes, instruments };
}

function nameOf(entities: readonly Entity[], subject: string): Words {
  const found = entities.find((one) => one.subject === subject);
  return found === undefined ? { en: nameIn(subject), nl: nameIn(subject) } : wordsOf(found, "name");
}

/** The title of its picture, else the name of its scenario. */
function titleOf(id: string, card: CaseCard, { scenarios }: Known): Words {
  const figure = card.figures[id];
  const scenario =
    figure !== undefined && "scenario" in figure ? scenarios.find((one) => one.id === figure.scenario)?.card.name : undefined;
  const title = figure?.drawing?.title ?? scenario;
  return title === undefined
    ? { en: id, nl: id }
    : { en: `Figure of this review: ${title.en}.`, nl: `Figuur in dit onderzoek: ${title.nl}.` };
}

/** `fact: ai_skills · note`: a piece of evidence as the card names it. */
function called(evidence: CaseEvidence): string {
  return Object.entries(evidence)
    .map(
      ([what, row]: [string, string | Readonly<Record<string, string | undefined>>]) =>
        `${what}: ${typeof row === "string" ? row : Object.values(row).join(" · ")}`,
    )
    .join();
}

function evidenceIn(evidence: CaseEvidence, card: CaseCard, known: Known): Printed[] {
  if ("figure" in evidence) {
    return [{ text: titleOf(evidence.figure, card, known), source: "", grade: null }];
  }
  if ("control" in evidence) {
    const control = known.controls.find((one) => one.subject === `export_control:${evidence.control}`);
    return control === undefined || !wasRead(control, "text") ? [] : [printedText(control)];
  }
  if ("cause" in evidence || "instrument" in evidence) {
    const [register, id] =
      "cause" in evidence
        ? ([known.causes, `cause:${evidence.cause}`] as const)
        : ([known.instruments, `instrument:${evidence.instrument}`] as const);
    const entry = register.find((one) => one.subject === id);
    return entry === undefined || !wasRead(entry, "text") ? [] : [printedText(entry)];
  }
  if ("link" in evidence) {
    const [from, to] = [`node:${evidence.link.from}`, `node:${evidence.link.to}`];
    const link = known.links.find((one) => valueOf(one, "from") === from && valueOf(one, "to") === to);
    const [input, output] = [nameOf(known.nodes, from), nameOf(known.nodes, to)];
    if (link === undefined || !wasRead(link, "to")) return [];
    return [{ text: { en: `${input.en} goes into ${output.en}.`, nl: `${input.nl} gaat in ${output.nl}.` }, ...printed(link, "to") }];
  }
  if ("fact" in evidence) {
    const { node, kind, publication } = evidence.fact;
    return known.facts
      .filter((one) => valueOf(one, "node") === `node:${node}` && valueOf(one, "fact_kind") === kind)
      .filter((one) => printedIn(one, publication) && wasRead(one, "text"))
      .map(printedText);
  }
  const { node, provider, publication } = evidence.share;
  const found = known.supplies
    .filter((one) => valueOf(one, "node") === `node:${node}` && (provider === undefined || valueOf(one, "provider") === provider))
    .filter((one) => printedIn(one, publication) && wasRead(one, "share"));
  const today = found.filter((one) => !isForecast(one));
  return (today.length > 0 ? today : found).map((one) => ({
    text: shareInWords(one, nameOf(known.nodes, `node:${node}`), known.countries),
    ...printed(one, "share"),
  }));
}

/** `Leading-edge foundry: Taiwan 68 % (foundry capacity, by location).` The basis is printed as the source has it. */
function shareInWords(supply: Entity, node: Words, countries: readonly Entity[]): Words {
  const [share, basis, provider] = [valueOf(supply, "share"), valueOf(supply, "basis") ?? "", valueOf(supply, "provider") ?? ""];
  // Only countries are codes: the firm DJI is not Djibouti.
  const who = valueOf(supply, "provider_kind") === "country" ? nameOf(countries, `country:${provider}`) : { en: provider, nl: provider };
  const amount =
    share === undefined ? { en: "amount unknown", nl: "omvang onbekend" } : { en: `${share} %`, nl: `${share.replace(".", ",")} %` };
  return { en: `${node.en}: ${who.en} ${amount.en} (${basis}).`, nl: `${node.nl}: ${who.nl} ${amount.nl} (${basis}).` };
}

function printedIn(entity: Entity, publication: string | undefined): boolean {
  return publication === undefined || entity.statements.some((one) => one.citation?.publication === publication);
}
