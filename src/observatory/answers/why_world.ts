/** All that the trace walks, as one reader sees it: registers, chains, what people said, judged documents and measured figures, as one graph. */
import { carriedEdges, documentSubject, edgesOf, traceGraph, type TraceEdge, type TraceGraph, type TraceItem, tyingKinds } from "#decide";
import { figureId } from "#measure";
import { type Entity, type Label, parseLabel, type Statement, valueOf, valuesOf } from "#model";
import type { Sight } from "../sight.ts";
import { type Dependency, dependencies } from "./dependencies.ts";
import { enteredOf } from "./desk.ts";
import { type Flag, queueOf } from "./flags.ts";

/** What the judge says of a document and a technology, where no person said anything. */
export interface JudgedTie {
  readonly judged: readonly string[];
  readonly score: number;
  readonly label: Label;
}
export type Saying = Statement | JudgedTie;

export interface MeasuredFigure extends Pick<Dependency, "product" | "name" | "top_supplier" | "top_share" | "dependent"> {
  readonly year: number;
  readonly label: Label;
}

export interface WhyWorld {
  readonly graph: TraceGraph<Saying>;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly documents: ReadonlyMap<string, Flag>;
  readonly figures: ReadonlyMap<string, MeasuredFigure>;
}

/** Remembered for the reader until something is written. Without documents or trade it holds the registers and chains alone. */
export function whyWorldOf(sight: Sight): Promise<WhyWorld> {
  return sight.memory.recall(sight.reader.clearance, "why world", async () => {
    const entities = (await Promise.all(tyingKinds.map((kind) => enteredOf(sight, kind)))).flat();
    const documents = await documentsIn(sight);
    const figures = await figuresIn(sight);
    const known = new Map(entities.map((one) => [one.subject, one]));
    const items = [
      ...entities.map((one): TraceItem => ({ subject: one.subject, weight: weightOf(one) })),
      ...[...documents.values()].map((one): TraceItem => ({ subject: documentSubject(one.ref), weight: weightOfDocument(one) })),
      ...[...figures].map(([id, one]): TraceItem => ({ subject: id, weight: one.top_share ?? 0 })),
    ];
    const edges: TraceEdge<Saying>[] = [
      ...edgesOf(entities),
      ...[...documents.values()].flatMap(judgedEdges),
      ...figureEdges(entities, figures),
    ];
    return {
      graph: traceGraph<Saying>(withShares(items, entities), [...edges, ...carriedEdges(edges)]),
      entities: known,
      documents,
      figures,
    };
  });
}

/** By subject; typed signals are entities of their own. */
async function documentsIn(sight: Sight): Promise<Map<string, Flag>> {
  const { flags } = await queueOf(sight);
  return new Map(flags.map((one) => [documentSubject(one.ref), one] as const).filter(([subject]) => subject.startsWith("document:")));
}

/** A document that nobody flagged, or whose flag was rejected, leads to its technologies; they do not stand on it. */
function judgedEdges(one: Flag): TraceEdge<Saying>[] {
  const onlyOn = one.state === null || one.state === "sample" || one.state === "rejected";
  const label = parseLabel(one.label);
  return one.technologies.map(({ id, score, words }) => ({
    from: documentSubject(one.ref),
    to: `technology:${id}`,
    tie: "judged",
    said: { judged: words, score, label },
    ...(onlyOn ? { onlyOn } : {}),
  }));
}

function weightOfDocument({ state, probability }: Flag): number {
  const decided = { accepted: 3, routed: 3, watched: 2, open: 1, appealed: 1, sample: 0, rejected: 0 };
  return (state === null ? 0 : decided[state]) + probability;
}

const causeWeights: Readonly<Record<string, number>> = { decisive: 3, major: 2, contributing: 1 };

function weightOf(one: Entity): number {
  const number = (property: string) => Number(valueOf(one, property) ?? Number.NaN);
  // Kinds without words of their own fall to the last line.
  const kind: string = one.kind;
  switch (kind) {
    case "supply":
      return number("share") / 100 || 0;
    case "cause":
      return causeWeights[valueOf(one, "weight") ?? ""] ?? 0;
    case "measure":
    case "milestone":
      return valueOf(one, "basis") === "document" ? 1 : 0;
    case "action_status":
      return Date.parse(valueOf(one, "said_at") ?? "") / 1e13 || 0;
    default:
      return 0;
  }
}

/** A node weighs what the largest supplier of it holds, so that of many the narrowest come first. */
function withShares(items: readonly TraceItem[], entities: readonly Entity[]): TraceItem[] {
  const largest = new Map<string, number>();
  for (const one of entities)
    if (one.kind === "supply") for (const node of valuesOf(one, "node")) largest.set(node, Math.max(largest.get(node) ?? 0, weightOf(one)));
  return items.map((one) => ({ ...one, weight: largest.get(one.subject) ?? one.weight ?? 0 }));
}

/** The newest year of the Union's imports by HS6 code; empty before trade is collected. */
async function figuresIn(sight: Sight): Promise<Map<string, MeasuredFigure>> {
  const seen = await dependencies(sight, {});
  if (seen === undefined) return new Map();
  const { card, manifest } = seen.table;
  return new Map(
    seen.rows.map((row) => {
      const id = figureId(card, manifest.hash, { bloc: seen.bloc, year: seen.year, product: row.product }, "top_share");
      return [`figure:${id}`, { ...row, year: seen.year, label: manifest.label }] as const;
    }),
  );
}

function figureEdges(entities: readonly Entity[], figures: ReadonlyMap<string, MeasuredFigure>): TraceEdge<Saying>[] {
  const byCode = new Map([...figures].map(([id, { product }]) => [product, id]));
  return entities.flatMap(({ kind, subject, statements }) =>
    kind !== "node" && kind !== "material"
      ? []
      : statements.flatMap((said): TraceEdge<Saying>[] => {
          const to = said.property === "hs6" ? byCode.get(said.value ?? "") : undefined;
          return to === undefined ? [] : [{ from: subject, to, tie: `${kind}.figure`, said }];
        }),
  );
}
