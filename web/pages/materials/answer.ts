import type { AnswerOf } from "../../data/ask.ts";

export type Materials = AnswerOf<"/api/materials">;
export type Material = Materials["materials"][number];

/** Above both thresholds in the chosen assessment. */
export function isAbove(material: Material, data: Materials): boolean {
  const { supply_risk: risk, economic_importance: importance } = shownOf(material);
  return risk !== null && importance !== null && risk >= data.supplyRiskThreshold && importance >= data.economicImportanceThreshold;
}

/** The printed supply risk is what the Commission judges by; ours stands beside it. */
export function shownOf(material: Material): { supply_risk: number | null; economic_importance: number | null } {
  return {
    supply_risk: material.current?.published ?? material.current?.supply_risk ?? null,
    economic_importance: material.current?.economic_importance ?? null,
  };
}

export function materialKey(material: Material): string {
  return material.id ?? material.crmName;
}
