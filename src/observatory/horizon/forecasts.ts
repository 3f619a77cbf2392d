/** What was forecast and how it came out, as the reader sees it. */
import { type Entity, forecastOutcomes, type Label, valueOf } from "#model";
import { byText, nameIn } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";

export interface Forecast {
  readonly question: string;
  readonly forecaster: string;
  readonly probability: number;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
  readonly batch: string;
  readonly label: Label;
}

export interface Outcome {
  readonly outcome: (typeof forecastOutcomes)[number];
  readonly origin: string;
  readonly link: string | null;
  readonly at: string;
  readonly batch: string;
  readonly label: Label;
}

export async function forecastsOf({ view }: Sight): Promise<Forecast[]> {
  return (await view.entities({ kind: "forecast" })).flatMap((entity) => {
    const probability = Number(valueOf(entity, "probability"));
    const at = valueOf(entity, "at") ?? "";
    const [first] = entity.statements;
    if (!(probability >= 0 && probability <= 1) || Number.isNaN(Date.parse(at)) || first === undefined) return [];
    return [
      {
        question: nameIn(valueOf(entity, "question") ?? ""),
        forecaster: valueOf(entity, "forecaster") ?? nameIn(entity.subject),
        probability,
        reason: valueOf(entity, "reason") ?? null,
        at,
        by: first.assertedBy,
        batch: first.batch,
        label: entity.label,
      },
    ];
  });
}

/** By question; the newest where several stand. */
export async function outcomesOf({ view }: Sight): Promise<Map<string, Outcome>> {
  const found = new Map<string, Outcome>();
  const dated = (await view.entities({ kind: "forecast_outcome" })).flatMap((entity) => outcomeIn(entity) ?? []);
  for (const [question, outcome] of dated.sort(([, left], [, right]) => byText(left.at, right.at))) found.set(question, outcome);
  return found;
}

function outcomeIn(entity: Entity): [[string, Outcome]] | undefined {
  const outcome = forecastOutcomes.find((one) => one === valueOf(entity, "outcome"));
  const at = valueOf(entity, "at") ?? "";
  if (outcome === undefined || Number.isNaN(Date.parse(at))) return undefined;
  const { label, statements } = entity;
  const said = {
    outcome,
    origin: valueOf(entity, "origin") ?? "",
    link: valueOf(entity, "link") ?? null,
    at,
    batch: statements[0]?.batch ?? "",
    label,
  };
  return [[nameIn(valueOf(entity, "question") ?? ""), said]];
}
