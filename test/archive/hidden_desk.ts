/** What a public reader may not see of the desk: an entry in place of one that everybody sees, and a cause, a measure, a milestone of its own. */
import type { Assertion, KindName } from "#model";

export function hiddenDesk(word: string): Assertion[] {
  const entry = (kind: KindName, id: string, said: Readonly<Record<string, string>>): Assertion[] =>
    Object.entries({ name: word, text: word, ...said }).map(([property, value]) => ({
      kind,
      subject: `${kind}:${id}`,
      property,
      value,
      source: `desk/${kind}/${id}`,
      ...(property === "name" || property === "text" ? { language: "en" as const } : {}),
    }));
  return [
    ...entry("cause_type", "shown", {}),
    ...entry("cause_type", "technology_gap", {}),
    ...entry("cause", "hidden_cause", { cause_type: "cause_type:technology_gap", node: "node:gallium_primary", weight: "decisive" }),
    ...entry("application", "hidden_application", { sector: "defence", technology: "technology:eu_1_1" }),
    ...entry("lever", "hidden_lever", { cause_type: "cause_type:technology_gap" }),
    ...entry("measure", "hidden_measure", {
      cause: "cause:hidden_cause",
      node: "node:gallium_primary",
      effect: "second_source",
      share_low: "10",
      share_high: "20",
      cost_low: "1",
      cost_high: "2",
      basis: "own_proposal",
    }),
    ...entry("roadmap", "hidden_roadmap", { technology: "technology:eu_1_1" }),
    ...entry("milestone", "hidden_milestone", {
      roadmap: "roadmap:hidden_roadmap",
      milestone_kind: "milestone",
      date: "2027-01-01",
      measure: "measure:hidden_measure",
    }),
    ...entry("criticality_verdict", "hidden_verdict", {
      technology: "technology:eu_1_1",
      criterion: "strategic_dependency",
      verdict: "met",
    }).filter(({ property }) => property !== "name"),
  ];
}
