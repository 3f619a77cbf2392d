/** What ties one thing of the trace to the next, read off the table of kinds: every reference between two of them, and a few that stand as text. */
import { type Entity, kind as declared, type KindName, type Statement, type Words } from "#model";
import { kindOfSubject, kindsInOrder, tracedKinds } from "./steps.ts";

/** One reason why `from` leads to `to`. */
export interface TraceEdge<Said = Statement> {
  readonly from: string;
  readonly to: string;
  /** `cause.node`: the kind that says it and by which property. */
  readonly tie: string;
  readonly said: Said;
  /** True where the way back does not count: a document nobody flagged leads to a technology, the technology does not stand on it. */
  readonly onlyOn?: boolean;
}

/** References of a kind to itself: whether the one that says it comes first, or the one it names. */
const among: Readonly<Record<string, "first" | "second">> = {
  "technology.parent": "first",
  "material.parent": "first",
  "measure.requires": "second",
  "milestone.requires": "second",
};

/** Properties that are text and name subjects: what the text means, by kind and property. */
const asText: Readonly<Record<string, (value: string) => string>> = {
  "criticality_verdict.rests_on": (value) => value,
  "cause.rests_on": (value) => value,
  "flag_decision.document": documentSubject,
  "triage.document": documentSubject,
};

/** References that say where a row is filed, not what it is of. */
const filed: ReadonlySet<string> = new Set(["supply.chain", "fact.chain"]);

/** What a node is supplied by leads to what causes the dependency at that node: the cause says so by naming the node. */
const carried: Readonly<Record<string, readonly string[]>> = { "cause.node": ["supply", "export_control", "figure", "deal"] };

/** Words about a document that name technologies: the entity itself is no step, it is who says it. */
const words: Readonly<Record<string, { readonly about: string; readonly names: string }>> = {
  flag_decision: { about: "document", names: "technology" },
  triage: { about: "document", names: "technology" },
};

/** The kinds whose statements make the trace. */
export const tyingKinds: readonly KindName[] = [
  ...tracedKinds.filter((kind) => kind !== "document" && kind !== "figure"),
  ...Object.keys(words),
].map((kind) => kind as KindName);

/** `typed/x` is the signal somebody typed, everything else a document by its reference. */
export function documentSubject(ref: string): string {
  return ref.startsWith("typed/") ? `signal:${ref.slice("typed/".length)}` : `document:${ref}`;
}

/** The name of a tie in both languages, as the property that says it is called. */
export function tieName(tie: string): Words {
  const [kind = "", property = ""] = tie.split(".");
  return declaredTies[tie] ?? declared(kind as KindName).properties[property]?.name ?? { en: tie, nl: tie };
}

const declaredTies: Readonly<Record<string, Words>> = {
  "cause.node.carried": { en: "Cause of the dependency at this node", nl: "Oorzaak van de afhankelijkheid bij deze schakel" },
  judged: { en: "Judged to be about", nl: "Gaat naar oordeel over" },
  "node.figure": { en: "Measured under its trade code", nl: "Gemeten onder de handelscode" },
  "material.figure": { en: "Measured under its trade code", nl: "Gemeten onder de handelscode" },
  "flag_decision.technology": { en: "Decided about", nl: "Besluit over" },
  "triage.technology": { en: "Answered about", nl: "Beantwoord over" },
};

/** The edges these entities say, in their order. Empty when none ties two kinds of the trace; an edge to something that is no item is the caller's to drop. */
export function edgesOf(entities: readonly Entity[]): TraceEdge[] {
  return entities.flatMap((entity) => (words[entity.kind] === undefined ? ownEdges(entity) : wordEdges(entity)));
}

/**
 * Ties through a node: its supplies, measured figures and export controls lead to the causes that name it, on the word of the cause. Takes the edges of
 * `edgesOf` and of measured figures; empty when no cause names a node.
 */
export function carriedEdges<Said>(edges: readonly TraceEdge<Said>[]): TraceEdge<Said>[] {
  const under = new Map<string, Set<string>>();
  for (const { from, to } of edges) if (kindOfSubject(from) === "node") under.set(from, (under.get(from) ?? new Set()).add(to));
  return edges.flatMap(({ from, to, tie, said }) =>
    [...(under.get(from) ?? [])]
      .filter((one) => carried[tie]?.includes(kindOfSubject(one)))
      .map((one) => ({ from: one, to, tie: `${tie}.carried`, said })),
  );
}

function ownEdges({ kind, subject, statements }: Entity): TraceEdge[] {
  const { properties } = declared(kind);
  return statements.flatMap((said): TraceEdge[] => {
    const tie = `${kind}.${said.property}`;
    const named = said.value;
    if (named === null || filed.has(tie) || (properties[said.property]?.type !== "ref" && asText[tie] === undefined)) return [];
    const other = asText[tie]?.(named) ?? named;
    const order = kindsInOrder(kind, kindOfSubject(other));
    if (order === undefined || other === subject) return [];
    const first = order === 0 ? among[tie] : order < 0 ? "first" : "second";
    if (first === undefined) return [];
    return [first === "first" ? { from: subject, to: other, tie, said } : { from: other, to: subject, tie, said }];
  });
}

function wordEdges({ kind, statements }: Entity): TraceEdge[] {
  const { about = "", names = "" } = words[kind] ?? {};
  const document = statements.find(({ property }) => property === about)?.value;
  if (document == null) return [];
  const onlyOn = statements.some(({ property, value }) => property === "decision" && value === "reject");
  return statements
    .filter(({ property, value }) => property === names && value !== null && value !== "")
    .map((said) => ({
      from: documentSubject(document),
      to: said.value?.startsWith("technology:") ? said.value : `technology:${said.value}`,
      tie: `${kind}.${names}`,
      said,
      ...(onlyOn ? { onlyOn } : {}),
    }));
}
