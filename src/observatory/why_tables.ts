/** The trace of a subject as a flat table: one row for everybody who says that one thing leads to another. */
import type { Row, Table } from "#model";
import type { Why } from "./answers/why.ts";
import { type Evidenced, printedIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

type Item = Pick<Why["steps"][number]["items"][number], "subject" | "name" | "way">;
type Says = Pick<Why["edges"][number]["says"][number], "tie" | "source" | "confidence" | "by" | "at" | "label"> & {
  readonly citation: Evidenced["citation"];
};

export interface WhyRows {
  readonly steps: readonly { readonly step: string; readonly items: readonly Item[] }[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly says: readonly Says[] }[];
}

/** Empty where nothing is tied to the subject. */
export function whyAsTable({ steps, edges }: WhyRows): Table {
  const columns = columnsOf({
    ...({ from_step: "text", from: "text", from_name: "text", to_step: "text", to: "text", to_name: "text", way: "text" } as const),
    ...({ tie: "text", source: "text", publication: "text", publisher: "text", place: "text", year: "text", url: "text" } as const),
    ...({ evidence: "text", confidence: "text", said_by: "text", said_at: "text", label: "text" } as const),
  });
  const known = new Map(steps.flatMap(({ step, items }) => items.map((one) => [one.subject, { step, ...one }] as const)));
  const rows = edges.flatMap(({ from, to, says }) =>
    says.map((one): Row => {
      const [first, second] = [known.get(from), known.get(to)];
      return complete(columns, {
        from_step: first?.step ?? null,
        from,
        from_name: first?.name.en ?? first?.name.nl ?? null,
        to_step: second?.step ?? null,
        to,
        to_name: second?.name.en ?? second?.name.nl ?? null,
        way: second?.way === "down" ? "down" : "up",
        tie: one.tie,
        source: one.source,
        ...printedIn(one),
        said_by: one.by,
        said_at: one.at,
      });
    }),
  );
  return { columns, rows };
}
