/** How far a rise in price reaches; dearest first. */
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Range } from "./range.tsx";
import type { Ground } from "./use_ground.ts";
import type { Outcome } from "./use_simulation.ts";
import { useRangeWords } from "./use_range_words.ts";

type Price = NonNullable<Outcome["prices"]>[number];

export function PriceTable({ outcome, ground }: { outcome: Outcome; ground: Ground }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRangeWords();
  const rows = (outcome.prices ?? []).filter((one) => one.rise.high > 0.0005);
  const most = Math.max(0.01, ...rows.map((one) => one.rise.high));
  const name = (node: string) => format.text(outcome.names[node]) || ground.name(node);
  const columns: TableColumn<Price>[] = [
    { id: "node", title: t("chains.node"), by: (one) => name(one.node), cell: (one) => name(one.node) },
    {
      id: "tier",
      title: t("chains.tier"),
      align: "end",
      by: (one) => ground.nodes.get(one.node)?.node.tier,
      cell: (one) => ground.nodes.get(one.node)?.node.tier,
    },
    {
      id: "rise",
      title: t("lab.price.rise"),
      wide: true,
      by: (one) => one.rise.p50,
      cell: (one) => (
        <span className="range-cell">
          <Range low={one.rise.low} mid={one.rise.p50} high={one.rise.high} most={most} />
          <span className="numbers">{words.share(one.rise)}</span>
        </span>
      ),
    },
  ];
  return (
    <Card
      wide={12}
      title={t("lab.price.title", { count: rows.length, total: outcome.nodes.length || outcome.prices?.length || 0 })}
      foot={<span>{t("lab.price.note")}</span>}
    >
      <DataTable
        label={t("lab.price.label")}
        columns={columns}
        rows={rows}
        rowKey={(one) => one.node}
        sort={{ column: "rise", falling: true }}
        height="min(560px, 60dvh)"
      />
    </Card>
  );
}
