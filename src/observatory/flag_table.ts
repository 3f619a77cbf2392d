/** Flags as a flat table, the same columns as `octant scout flags` gives. */
import type { Row, Table } from "#model";
import { columnsOf } from "./tables.ts";

const columns = columnsOf({
  id: "text",
  probability: "number",
  security: "number",
  space: "number",
  defence: "number",
  civil: "number",
  trl: "text",
  technologies: "text",
  evidence: "text",
  title: "text",
  state: "text",
  decision: "text",
});

interface FlagRow {
  readonly ref: string;
  readonly probability: number;
  readonly security: number;
  readonly space: number;
  readonly defence: number;
  readonly civil: number;
  readonly trl: { readonly low: number; readonly high: number } | null;
  readonly technologies: readonly { readonly id: string }[];
  readonly evidence: readonly { readonly sentence: string }[];
  readonly title: string;
  readonly state: string;
  readonly decision: { readonly decision: string } | null;
}

export function flagsAsTable({ flags }: { readonly flags: readonly FlagRow[] }): Table {
  return {
    columns,
    rows: flags.map(
      (one): Row => ({
        id: one.ref,
        probability: one.probability,
        security: one.security,
        space: one.space,
        defence: one.defence,
        civil: one.civil,
        trl: one.trl === null ? null : one.trl.low === one.trl.high ? String(one.trl.low) : `${one.trl.low}-${one.trl.high}`,
        technologies: one.technologies.map((tie) => tie.id).join(";"),
        evidence: one.evidence.map((said) => said.sentence).join(" … "),
        title: one.title,
        state: one.state,
        decision: one.decision?.decision ?? null,
      }),
    ),
  };
}
