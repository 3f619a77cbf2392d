/** What a public reader may not see of the horizon: a signal like a public one, and somebody's word on all that the examples of the interface make. */
import type { Assertion, KindName } from "#model";

/** Of the example of `POST /api/scout/signals`, with other words at its end. */
const alike = "A maker of gallium nitride amplifiers stops deliveries";

export function hiddenHorizon(word: string): Assertion[] {
  const about = (subject: string, said: Readonly<Record<string, string>>): Assertion[] =>
    Object.entries(said).map(([property, value]) => ({
      kind: subject.slice(0, subject.indexOf(":")) as KindName,
      subject,
      property,
      value,
      source: `hidden/${subject}`,
      ...(property === "name" || property === "text" ? { language: "en" as const } : {}),
    }));
  return [
    ...about("signal:hidden_alike", { name: alike, text: `Said at a fair; nobody confirmed it yet. ${word}`, date: "2026-01-29" }),
    ...about("triage:hidden_word", { document: "typed/example", answer: "dismissed", reason: word, reliability: "A", at: "2026-02-01" }),
    ...about("watchlist:hidden_list", { name: word, query: JSON.stringify({ words: ["gallium*"] }) }),
    ...about("watch_look:example", { watchlist: "watchlist:example", seen: "nothing", at: "2026-02-02" }),
    ...about("radar_blip:now_eu_1_3", { technology: "technology:eu_1_3", ring: "act", reason: word }),
    ...about("radar_edition:hidden_edition", { name: word, date: "2026-01-01", rules: "[]" }),
    ...about("radar_blip:hidden_edition_eu_1_3", {
      edition: "radar_edition:hidden_edition",
      technology: "technology:eu_1_3",
      ring: "watch",
      by_rule: "note",
      indicators: "{}",
    }),
    ...about("flag_decision:hidden", {
      document: "readings/101",
      decision: "reject",
      reason: word,
      technology: "eu_1_3",
      state: "flagged",
      decided_at: "2026-01-30",
    }),
    ...about("criticality_verdict:hidden", {
      technology: "technology:eu_1_3",
      criterion: "essential",
      verdict: "not_met",
      reason: word,
      said_at: "2026-01-30",
    }),
    ...about("criticality_dissent:hidden", {
      technology: "technology:eu_1_1",
      criterion: "essential",
      verdict: "not_met",
      reason: word,
      reviewer: word,
    }),
    ...about("criticality_edition:hidden_criticality", {
      name: word,
      said_at: "2026-01-01",
      frozen: JSON.stringify({ rule: "0", weights: [], indicators: [], top: 10, draws: 10, seed: 1, rows: [] }),
    }),
    ...about("flag_appeal:hidden", { document: "readings/102", reason: word, lodged_at: "2026-01-30" }),
    ...about("forecast_question:hidden_question", { name: word, text: word, resolves: "2026-03-01" }),
    ...["a", "b", "c"].flatMap((forecaster) =>
      about(`forecast:hidden_${forecaster}`, {
        question: "forecast_question:example",
        forecaster: `${word}_${forecaster}`,
        probability: "0.9",
        at: "2026-01-01T00:00:00.000Z",
      }),
    ),
    ...about("forecast_outcome:example", { question: "forecast_question:example", outcome: "yes", origin: word, at: "2026-01-31" }),
  ];
}
