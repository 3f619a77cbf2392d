/** Deciding upon a flag, appealing, and how far flags can be trusted. A person decides; the newest decision the reader sees stands. */
import { createHash } from "node:crypto";
import { type Assertion, join, type Label, parseLabel, problem, valueOf } from "#model";
import { bandOf, missed, rate } from "#scout";
import { marked } from "../audience.ts";
import { documentOf } from "../scouted/documents.ts";
import type { Sight } from "../sight.ts";
import { bestOf, type Decision, decisionOf, queueOf } from "./flags.ts";
import { mentionsOf, nameIn } from "./pieces.ts";

export interface DecisionGiven {
  readonly document: string;
  readonly decision: Decision;
  readonly service?: string | undefined;
  readonly reason?: string | undefined;
  readonly label?: string | undefined;
  /** What the document is about by the person's own reading, `[]` for none; absent when nothing is said. It teaches the mapping at the next training. */
  readonly technologies?: readonly string[] | undefined;
}

/** Writes the decision under the label of the document, or a higher one. Throws `document-unknown`, `technology-unknown`, `service-unknown`, `service-missing`, `not-cleared-to-write`. */
export async function decideFlag(sight: Sight, { document, decision, service, reason, label, technologies }: DecisionGiven) {
  const { label: below, title } = await documentNamed(sight, document);
  if (decision === "route" && service === undefined) throw problem("service-missing", { document });
  if (service !== undefined) await knownService(sight, service);
  if (technologies !== undefined) await knownTechnologies(sight, technologies);
  const flag = (await queueOf(sight)).flags.find((one) => one.ref === document);
  const at = sight.effects.now().toISOString();
  const subject = `flag_decision:${shortHash([document, decision, at, sight.reader.name])}`;
  await say(sight, `${decisionTitles[decision]}: ${title}`, carried(below, label), "flag_decision", subject, {
    document,
    decision,
    service: service === undefined ? undefined : `service:${service}`,
    reason,
    probability: flag?.unshifted.toFixed(6),
    technology: flag ? (bestOf(flag) ?? undefined) : undefined,
    technologies: technologies === undefined ? undefined : technologies.join(";") || "none",
    state: flag?.state === "sample" ? "sample" : "flagged",
    decided_at: at,
  });
  const [entity] = await sight.view.entities({ kind: "flag_decision", subject });
  if (entity === undefined) throw problem("nothing-under-this-name", { name: subject });
  return decisionOf(entity, await mentionsOf(sight.view, service === undefined ? [] : [`service:${service}`]));
}

const decisionTitles: Readonly<Record<Decision, string>> = {
  accept: "Flag accepted",
  reject: "Flag rejected",
  watch: "Flag watched",
  route: "Flag routed",
};

/** Brings a document back to the queue with a reason. Throws `document-unknown`, `not-cleared-to-write`. */
export async function appealFlag(
  sight: Sight,
  { document, reason, label }: { document: string; reason: string; label?: string | undefined },
) {
  const { label: below, title } = await documentNamed(sight, document);
  const { decisions } = await queueOf(sight);
  const against = decisions.get(document)?.[0]?.subject;
  const at = sight.effects.now().toISOString();
  const subject = `flag_appeal:${shortHash([document, reason, at, sight.reader.name])}`;
  const carriedLabel = carried(below, label);
  await say(sight, `Appeal: ${title}`, carriedLabel, "flag_appeal", subject, { document, decision: against, reason, lodged_at: at });
  const [entity] = await sight.view.entities({ kind: "flag_appeal", subject });
  const [first] = entity?.statements ?? [];
  return {
    ...marked(entity?.label ?? carriedLabel),
    id: nameIn(subject),
    against: against === undefined ? null : nameIn(against),
    reason,
    by: first?.assertedBy ?? sight.reader.name,
    at,
    batch: first?.batch ?? "",
  };
}

async function documentNamed(sight: Sight, ref: string): Promise<{ label: Label; title: string }> {
  const slash = ref.indexOf("/");
  const found = slash < 1 ? undefined : await documentOf(sight, ref.slice(0, slash), ref.slice(slash + 1));
  if (found === undefined) throw problem("document-unknown", { document: ref });
  return { label: parseLabel(found.label), title: found.title.slice(0, 80) };
}

async function knownService(sight: Sight, service: string): Promise<void> {
  const services = await sight.view.entities({ kind: "service" });
  if (!services.some((one) => one.subject === `service:${service}`))
    throw problem("service-unknown", { service, known: services.map((one) => nameIn(one.subject)).join(", ") });
}

async function knownTechnologies(sight: Sight, technologies: readonly string[]): Promise<void> {
  const known = new Set((await sight.view.entities({ kind: "technology" })).map((one) => nameIn(one.subject)));
  const technology = technologies.find((one) => !known.has(one));
  if (technology !== undefined) throw problem("technology-unknown", { technology });
}

function carried(below: Label, label: string | undefined): Label {
  return label === undefined || label === "" ? below : join([below, parseLabel(label)]);
}

function shortHash(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

async function say(
  { view }: Sight,
  title: string,
  label: Label,
  kind: "flag_decision" | "flag_appeal",
  subject: string,
  said: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const assertions = Object.entries(said).flatMap(([property, value]): Assertion[] =>
    value === undefined || value === "" ? [] : [{ kind, subject, property, value, source: "incubator" }],
  );
  await view.assert({ title, label, assertions });
}

/** What the model's card says of itself, and what decisions say of it. */
export async function flagQuality(sight: Sight) {
  const { flags, threshold, lessons, decisions } = await queueOf(sight);
  const decided = flags.flatMap((flag) => {
    const newest = decisions.get(flag.ref)?.[0];
    return newest === undefined
      ? []
      : [{ flag, rejected: valueOf(newest, "decision") === "reject", sample: valueOf(newest, "state") === "sample" }];
  });
  const flagged = decided.filter((one) => !one.sample);
  const strata = (["near", "far"] as const).map((band) => {
    const below = flags.filter((flag) => flag.unshifted < threshold && bandOf(flag.unshifted, threshold) === band);
    const checked = decided.filter((one) => one.sample && bandOf(one.flag.unshifted, threshold) === band);
    return { size: below.length, checked: checked.length, missed: checked.filter((one) => !one.rejected).length };
  });
  const names = await mentionsOf(
    sight.view,
    lessons.map((one) => `technology:${one.technology}`),
  );
  return {
    threshold,
    model: modelOf(sight),
    falsePositives: rate(flagged.filter((one) => one.rejected).length, flagged.length),
    perTechnology: lessons.map(({ technology, accepted, rejected, shift }) => ({
      technology,
      name: names.get(`technology:${technology}`)?.name ?? { en: technology },
      accepted,
      rejected,
      shift,
    })),
    missed: missed(strata),
    documents: flags.length,
    flagged: flags.filter((flag) => flag.probability >= threshold).length,
  };
}

/** The model by its card. */
function modelOf({ content }: Sight) {
  const { model } = content.judging;
  const rows = Object.entries(model?.trainedOn ?? {}).sort(([, a], [, b]) => b - a);
  const list = rows.map(([programme, count]) => `${programme} (${count})`).join(", ");
  const id = model?.id ?? "";
  return {
    id,
    name: model?.name ?? { en: id },
    trainedOn: { en: `Trained on projects by programme: ${list}.`, nl: `Getraind op projecten per programma: ${list}.` },
    date: model?.trained ?? "",
    figures: (model?.quality ?? []).map(({ asked, ...one }) => ({ ...one, bar: asked })),
  };
}
