/** What a person decides about organisations: that two references are one, or are not. */
import { createHash } from "node:crypto";
import { type Assertion, formatLabel, join, parseLabel, problem, publicLabel } from "#model";
import { marked } from "../audience.ts";
import { organisationWorld } from "../scouted/organisations.ts";
import type { Sight } from "../sight.ts";

export interface OrganisationDecisionGiven {
  readonly verdict: "same" | "different";
  /** A reference, or an organisation by its id. */
  readonly one: string;
  readonly others: readonly string[];
  readonly reason?: string | undefined;
  readonly label?: string | undefined;
}

/**
 * Writes one decision for each pair, all in one batch that `undo` takes back; an earlier one on the same pair under the same label goes. The label is at
 * least that of what it is about. Throws `organisation-unknown`, `organisation-same`, `label-not-understood`, `not-cleared-to-write`.
 */
export async function decideOrganisations(sight: Sight, { verdict, one, others, reason, label: given }: OrganisationDecisionGiven) {
  const world = await organisationWorld(sight);
  for (const id of [one, ...others]) if (!world.takings.has(id)) throw problem("organisation-unknown", { organisation: id });
  const same = others.find((other) => other === one);
  if (same !== undefined) throw problem("organisation-same", { one, other: same });
  const about = [one, ...others].flatMap((id) => (world.takings.get(id) ?? []).map((taking) => taking.label));
  const label = join([given === undefined || given === "" ? publicLabel : parseLabel(given), ...about]);
  const at = sight.effects.now().toISOString();
  const assertions = others.flatMap((other): Assertion[] => {
    const pair = [one, other].sort();
    const subject = `organisation_decision:${createHash("sha256").update(JSON.stringify(pair)).digest("hex").slice(0, 16)}`;
    const says = (property: string, value: string | undefined): Assertion[] =>
      value === undefined || value === ""
        ? []
        : [{ kind: "organisation_decision", subject, property, value, source: "organisations/decisions" }];
    return [
      ...says("one", pair[0]),
      ...says("other", pair[1]),
      ...says("verdict", verdict),
      ...says("reason", reason),
      ...says("decided_at", at),
    ];
  });
  // What is said again in the same words stands already and must not be taken back.
  const again = (subject: string, { property, value }: { property: string; value: string | null }) =>
    assertions.some((one) => one.subject === subject && one.property === property && one.value === value);
  const subjects = new Set(assertions.map(({ subject }) => subject));
  const retract = world.decisions
    .filter((standing) => subjects.has(standing.subject) && formatLabel(standing.label) === formatLabel(label))
    .flatMap((standing) => standing.statements.filter((said) => !again(standing.subject, said)).map(({ id }) => id));
  const title = `${verdict === "same" ? "One organisation" : "Two organisations"}: ${one}, ${others.join(", ")}`.slice(0, 160);
  const batch = await sight.view.assert({ title, label, assertions, retract });
  return { ...marked(label), verdict, one, others: [...others], batch: batch?.id ?? null };
}
