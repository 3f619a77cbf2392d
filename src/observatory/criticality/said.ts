/** What people say of criteria: verdicts that stand in place of the rule's, and dissent. */
import { confidences, type Entity, type Label, type Verdict, valueOf, valuesOf, verdicts } from "#model";
import { enteredOf } from "../answers/desk.ts";
import { byText, evidenceOf, nameIn, type Texts, textsOf } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";

export interface SaidVerdict {
  readonly id: string;
  readonly verdict: Verdict;
  readonly confidence: (typeof confidences)[number] | null;
  /** In the words of the register, or of a person. */
  readonly text: Texts;
  readonly evidence: readonly string[];
  readonly reviewer: string | null;
  /** Version of the rule it was judged against. */
  readonly rule: string | null;
  readonly saidAt: string | null;
  readonly by: string;
  readonly batch: string;
  readonly onDesk: boolean;
  readonly label: Label;
  readonly source: string;
  readonly citation: ReturnType<typeof evidenceOf>["citation"];
}

export interface Dissent {
  readonly id: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly reviewer: string;
  readonly saidAt: string | null;
  readonly batch: string;
  readonly label: Label;
}

export interface Said {
  /** The newest first; the first stands. */
  readonly verdicts: (technology: string, criterion: string) => readonly SaidVerdict[];
  readonly dissents: (technology: string, criterion: string) => readonly Dissent[];
}

/** Remembered for the reader. */
export function saidOf(sight: Sight): Promise<Said> {
  return sight.memory.recall(sight.reader.clearance, "criticality said", async () => {
    const [given, against] = await Promise.all([
      enteredOf(sight, "criticality_verdict"),
      sight.view.entities({ kind: "criticality_dissent" }),
    ]);
    const verdictsBy = grouped(given, verdictFrom);
    const dissentsBy = grouped(against, dissentFrom);
    for (const list of verdictsBy.values())
      list.sort((left, right) => Number(right.onDesk) - Number(left.onDesk) || byText(right.saidAt ?? "", left.saidAt ?? ""));
    for (const list of dissentsBy.values()) list.sort((left, right) => byText(left.reviewer, right.reviewer));
    return {
      verdicts: (technology, criterion) => verdictsBy.get(`${technology} ${criterion}`) ?? [],
      dissents: (technology, criterion) => dissentsBy.get(`${technology} ${criterion}`) ?? [],
    };
  });
}

function grouped<Item>(entities: readonly Entity[], read: (one: Entity) => Item | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const entity of entities) {
    const item = read(entity);
    if (item === undefined) continue;
    const key = `${nameIn(valueOf(entity, "technology") ?? "")} ${valueOf(entity, "criterion") ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function verdictFrom(one: Entity): SaidVerdict | undefined {
  const verdict = verdicts.find((each) => each === valueOf(one, "verdict"));
  const statement = one.statements.find(({ property }) => property === "verdict");
  if (verdict === undefined || statement === undefined) return undefined;
  const reason = valueOf(one, "reason");
  const text = textsOf(one, "text");
  return {
    id: nameIn(one.subject),
    verdict,
    confidence: confidences.find((each) => each === valueOf(one, "confidence")) ?? null,
    text: reason === undefined ? text : { en: reason, nl: reason },
    evidence: [...new Set(valuesOf(one, "rests_on"))],
    reviewer: valueOf(one, "reviewer") ?? null,
    rule: valueOf(one, "rule") ?? null,
    saidAt: valueOf(one, "said_at") ?? null,
    by: statement.assertedBy,
    batch: statement.batch,
    onDesk: statement.source.startsWith("desk/"),
    label: one.label,
    source: statement.source,
    citation: evidenceOf(statement).citation,
  };
}

/** Where labels differ, the newest words of a reviewer. */
function dissentFrom(one: Entity): Dissent | undefined {
  const [newest] = one.statements
    .filter(({ property }) => property === "verdict")
    .toSorted((left, right) => byText(right.assertedAt, left.assertedAt));
  const own = { ...one, statements: one.statements.filter(({ batch }) => batch === newest?.batch) };
  const verdict = verdicts.find((each) => each === valueOf(own, "verdict"));
  if (verdict === undefined || newest === undefined) return undefined;
  return {
    id: nameIn(one.subject),
    verdict,
    reason: valueOf(own, "reason") ?? "",
    reviewer: valueOf(own, "reviewer") ?? newest.assertedBy,
    saidAt: valueOf(own, "said_at") ?? null,
    batch: newest.batch,
    label: one.label,
  };
}
