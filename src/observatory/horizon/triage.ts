/** What was thought of signals: answers, grades and ties by hand, each with who and when, and the batch that undoes it. */
import { createHash } from "node:crypto";
import {
  type Assertion,
  credibility,
  type Entity,
  formatLabel,
  join,
  type Label,
  parseLabel,
  problem,
  reliability,
  type SignalAnswer,
  signalAnswers,
  type TriageGiven,
  valueOf,
  valuesOf,
} from "#model";
import { byText, nameIn } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";
import type { Grade, Item } from "./items.ts";

export interface Triage extends Grade {
  readonly ref: string;
  readonly answer: SignalAnswer | null;
  readonly reason: string | null;
  readonly linkedTo: string | null;
  readonly technologies: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly batch: string;
  readonly label: Label;
}

/** All that stands, by the ref of the signal, the newest first. Remembered for the reader. */
export async function triageOf(sight: Sight): Promise<ReadonlyMap<string, readonly Triage[]>> {
  return sight.memory.recall(sight.reader.clearance, "horizon triage", async () => {
    const found = new Map<string, Triage[]>();
    for (const one of (await sight.view.entities({ kind: "triage" })).flatMap(triagesIn)) {
      const before = found.get(one.ref);
      if (before === undefined) found.set(one.ref, [one]);
      else before.push(one);
    }
    for (const several of found.values()) several.sort((left, right) => byText(right.at, left.at) || byText(left.batch, right.batch));
    return found;
  });
}

/** One per label: who may see more can have answered otherwise, and both stand. */
function triagesIn(entity: Entity): Triage[] {
  const labels = new Map(entity.statements.map((one) => [formatLabel(one.label), one.label]));
  return [...labels].flatMap(([text, label]) => {
    const statements = entity.statements.filter((one) => formatLabel(one.label) === text);
    const said = { ...entity, statements };
    const ref = valueOf(said, "document");
    const [newest] = [...statements].sort((left, right) => byText(right.assertedAt, left.assertedAt));
    if (ref === undefined || newest === undefined) return [];
    return [
      {
        ref,
        label,
        answer: signalAnswers.find((one) => one === valueOf(said, "answer")) ?? null,
        reason: valueOf(said, "reason") ?? null,
        linkedTo: valueOf(said, "linked_to") ?? null,
        technologies: valuesOf(said, "technology").map(nameIn),
        reliability: reliability.safeParse(valueOf(said, "reliability")).data ?? null,
        credibility: credibility.safeParse(valueOf(said, "credibility")).data ?? null,
        by: newest.assertedBy,
        at: valueOf(said, "at") ?? newest.assertedAt,
        batch: newest.batch,
      },
    ];
  });
}

/**
 * Writes what is thought of these signals, one batch each; what is left out stays as it was under the same label. The label is that of the signal, or a
 * higher one. Throws `signal-unknown`, `label-not-understood`, `not-cleared-to-write`. Gives the batches, none for what changes nothing.
 */
export async function writeTriage(
  sight: Sight,
  items: readonly Item[],
  given: TriageGiven,
): Promise<{ ref: string; batch: string | null }[]> {
  const known = new Map(items.map((one) => [one.ref, one]));
  const standing = await triageOf(sight);
  const meant = [...new Set(given.refs)].map((ref) => {
    const item = known.get(ref);
    if (item === undefined) throw problem("signal-unknown", { ref });
    return item;
  });
  const written: { ref: string; batch: string | null }[] = [];
  for (const item of meant) {
    const { ref } = item;
    const label = join([item.label, ...(given.label === undefined || given.label === "" ? [] : [parseLabel(given.label)])]);
    const before = standing.get(ref)?.find((one) => formatLabel(one.label) === formatLabel(label));
    const batch = await sight.view.replace({
      title: `Triage: ${item.title.slice(0, 80)}`,
      label,
      source: `triage/${ref}`,
      assertions: assertionsOf(ref, changed(before, given), sight.effects.now().toISOString()),
    });
    written.push({ ref, batch: batch?.id ?? null });
  }
  return written;
}

type Said = Pick<Triage, "answer" | "reason" | "linkedTo" | "technologies" | "reliability" | "credibility">;

function changed(before: Said | undefined, given: TriageGiven): Said {
  return {
    answer: given.answer ?? before?.answer ?? null,
    reason: given.reason ?? before?.reason ?? null,
    linkedTo: given.linkedTo ?? before?.linkedTo ?? null,
    technologies: given.technologies ?? before?.technologies ?? [],
    reliability: given.reliability ?? before?.reliability ?? null,
    credibility: given.credibility ?? before?.credibility ?? null,
  };
}

function assertionsOf(ref: string, said: Said, at: string): Assertion[] {
  const subject = `triage:${createHash("sha256").update(ref).digest("hex").slice(0, 16)}`;
  const says = (property: string, value: string | null): Assertion[] =>
    value === null || value === "" ? [] : [{ kind: "triage", subject, property, value, source: `triage/${ref}` }];
  return [
    ...says("document", ref),
    ...says("answer", said.answer),
    ...says("reason", said.reason),
    ...says("linked_to", said.linkedTo),
    ...said.technologies.flatMap((id) => says("technology", `technology:${id}`)),
    ...says("reliability", said.reliability),
    ...says("credibility", said.credibility),
    ...says("at", at),
  ];
}
