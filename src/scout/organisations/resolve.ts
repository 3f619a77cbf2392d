/**
 * Resolves organisations: references that are certainly one are joined, what is likely is proposed, and what a person decided stands. Precision comes
 * first: two numbers of one register are never joined by the machine, nor is a name that would fit two of them.
 */
import { candidatePairs } from "./candidates.ts";
import { type Evidence, rarityOf, type Score, scorePair } from "./evidence.ts";
import { byText, type Reference } from "./references.ts";

export interface OrganisationDecision {
  readonly verdict: "same" | "different";
  readonly one: string;
  readonly other: string;
}

export interface Join extends Score {
  readonly one: string;
  readonly other: string;
  /** `rule` by the score, `decision` by a person. */
  readonly by: "rule" | "decision";
}

export interface Organisation {
  /** The reference it goes by: a number before a name, the most used first. */
  readonly id: string;
  readonly references: readonly Reference[];
  /** What joined them. */
  readonly joins: readonly Join[];
}

export interface Proposal extends Score {
  readonly one: string;
  readonly other: string;
}

export interface Resolution {
  /** By documents, most first. */
  readonly organisations: readonly Organisation[];
  /** Pairs a person may decide, the likeliest first. */
  readonly proposals: readonly Proposal[];
  /** From the id of a reference to that of its organisation. */
  readonly organisationOf: ReadonlyMap<string, string>;
}

export interface ResolveOptions {
  /** From here on a pair is joined. */
  readonly certain: number;
  /** From here on a pair is proposed. */
  readonly likely: number;
}

export const usualThresholds: ResolveOptions = { certain: 0.99, likely: 0.6 };

/** Joins and proposals over references, with the decisions of people. The same input gives the same answer; none gives none. */
export function resolveOrganisations(
  references: readonly Reference[],
  decisions: readonly OrganisationDecision[] = [],
  { certain, likely }: ResolveOptions = usualThresholds,
): Resolution {
  const place = new Map(references.map(({ id }, at) => [id, at]));
  const groups = groupsOf(references);
  const decided = decisions.flatMap(({ verdict, one, other }) => {
    const [a, b] = [place.get(one), place.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [{ verdict, a, b }];
  });
  for (const { verdict, a, b } of decided) if (verdict === "different") groups.forbid(a, b);
  const joins: { a: number; join: Join }[] = [];
  const idOf = (at: number) => references[at]?.id ?? "";
  for (const { verdict, a, b } of decided) {
    if (verdict !== "same" || !groups.join(a, b, true)) continue;
    joins.push({ a, join: { one: idOf(a), other: idOf(b), by: "decision", probability: 1, evidence: [] } });
  }
  const scored = scoreAll(references, likely);
  const torn = tornNames(references, scored, certain, groups);
  const proposals: { a: number; b: number; score: Score }[] = [];
  for (const { a, b, score } of scored) {
    if (groups.same(a, b)) continue;
    const sure = score.probability >= certain && wholeName(score) && !torn.has(a) && !torn.has(b);
    if (sure && groups.join(a, b, false)) joins.push({ a, join: { one: idOf(a), other: idOf(b), by: "rule", ...score } });
    else if (!groups.forbidden(a, b)) proposals.push({ a, b, score });
  }
  const organisations = gather(references, groups, joins);
  const organisationOf = new Map(organisations.flatMap(({ id, references: own }) => own.map((one) => [one.id, id] as const)));
  const open = proposals
    .filter(({ a, b }) => !groups.same(a, b) && !groups.forbidden(a, b))
    .map(({ a, b, score }) => ({ one: idOf(a), other: idOf(b), ...score }));
  return { organisations, proposals: open, organisationOf };
}

interface Scored {
  readonly a: number;
  readonly b: number;
  readonly score: Score;
}

/** Pairs that are at least likely, the likeliest first. */
function scoreAll(references: readonly Reference[], likely: number): Scored[] {
  const rarity = rarityOf(references);
  const scored: Scored[] = [];
  for (const [a, b] of candidatePairs(references, rarity)) {
    const [one, other] = [references[a], references[b]];
    if (one === undefined || other === undefined) continue;
    const score = scorePair(one, other, rarity);
    if (score.probability >= likely) scored.push({ a, b, score });
  }
  return scored.sort((x, y) => y.score.probability - x.score.probability || x.a - y.a || x.b - y.b);
}

/** Some words in common are a reason to ask, never to join; and a company of another legal form is another company until somebody says so. */
function wholeName({ evidence }: Score): boolean {
  const said = (...kinds: Evidence["kind"][]) => evidence.some(({ kind }) => kinds.includes(kind));
  return said("same_name", "same_words") && !said("other_form");
}

/** References that would certainly be two numbers of one register at once: which of them is for a person to say. */
function tornNames(references: readonly Reference[], scored: readonly Scored[], certain: number, groups: Groups): Set<number> {
  const fits = new Map<number, Set<number>>();
  for (const { a, b, score } of scored) {
    if (score.probability < certain || !wholeName(score) || groups.forbidden(a, b)) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      fits.set(from, (fits.get(from) ?? new Set()).add(groups.root(to)));
  }
  const torn = new Set<number>();
  for (const [at, others] of fits) {
    const schemes = [...others].flatMap((other) => references[other]?.scheme ?? []);
    if (new Set(schemes).size < schemes.length) torn.add(at);
  }
  return torn;
}

interface Groups {
  root(at: number): number;
  same(a: number, b: number): boolean;
  forbidden(a: number, b: number): boolean;
  forbid(a: number, b: number): void;
  /** False, and nothing joined, where a decision forbids it or, unless a person asks, where one register would have two numbers. */
  join(a: number, b: number, decided: boolean): boolean;
}

function groupsOf(references: readonly Reference[]): Groups {
  const parent = Int32Array.from(references, (_, at) => at);
  const members = new Map<number, number[]>();
  const apart = new Map<number, Set<number>>();
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    for (let here = at; parent[here] !== top; ) {
      const next = parent[here] ?? top;
      parent[here] = top;
      here = next;
    }
    return top;
  };
  const of = (at: number) => members.get(root(at)) ?? [root(at)];
  const forbidden = (a: number, b: number) => of(a).some((one) => of(b).some((other) => apart.get(one)?.has(other)));
  const clash = (a: number, b: number) => {
    const schemes = new Set(of(a).flatMap((one) => references[one]?.scheme ?? []));
    return of(b).some((other) => schemes.has(references[other]?.scheme ?? ""));
  };
  return {
    root,
    forbidden,
    same: (a, b) => root(a) === root(b),
    forbid(a, b) {
      apart.set(a, (apart.get(a) ?? new Set()).add(b));
      apart.set(b, (apart.get(b) ?? new Set()).add(a));
    },
    join(a, b, decided) {
      const [one, other] = [root(a), root(b)];
      if (one === other || forbidden(a, b) || (!decided && clash(a, b))) return false;
      members.set(one, [...of(one), ...of(other)]);
      members.delete(other);
      parent[other] = one;
      return true;
    },
  };
}

function gather(references: readonly Reference[], groups: Groups, joins: readonly { a: number; join: Join }[]): Organisation[] {
  const byRoot = new Map<number, Reference[]>();
  for (const [at, reference] of references.entries()) {
    const group = byRoot.get(groups.root(at));
    if (group === undefined) byRoot.set(groups.root(at), [reference]);
    else group.push(reference);
  }
  const joined = new Map<number, Join[]>();
  for (const { a, join } of joins) joined.set(groups.root(a), [...(joined.get(groups.root(a)) ?? []), join]);
  const documents = (own: readonly Reference[]) => own.reduce((sum, one) => sum + one.documents, 0);
  return [...byRoot]
    .map(([root, own]) => {
      const sorted =
        own.length === 1
          ? own
          : [...own].sort(
              (a, b) => Number(a.scheme === null) - Number(b.scheme === null) || b.documents - a.documents || byText(a.id, b.id),
            );
      return { id: sorted[0]?.id ?? "", references: sorted, joins: joined.get(root) ?? [], size: documents(own) };
    })
    .sort((a, b) => b.size - a.size || byText(a.id, b.id))
    .map(({ size: _, ...organisation }) => organisation);
}
