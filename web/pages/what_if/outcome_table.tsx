/** Every node of the outcome in a table: sorted, filtered, opened. */
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Range } from "./range.tsx";
import type { Ground } from "./use_ground.ts";
import type { NodeOutcome, Outcome } from "./use_simulation.ts";
import { useRangeWords } from "./use_range_words.ts";

interface Props {
  readonly outcome: Outcome;
  readonly ground: Ground;
  readonly open: string | undefined;
  readonly onOpen: (node: string) => void;
  readonly tools: ReactNode;
}

export function OutcomeTable({ outcome, ground, open, onOpen, tools }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useRangeWords();
  const [text, setText] = useState("");
  const [untouched, setUntouched] = useState(false);
  // As the canvas counts: from the end product.
  const tier = (one: NodeOutcome) => ground.nodes.get(one.node)?.node.tier;
  const name = (node: string) => format.text(outcome.names[node]) || node;
  const rows = useMemo(
    () =>
      outcome.nodes.filter(
        (one) =>
          (untouched || one.lowest.low < 0.9995) &&
          (format.text(outcome.names[one.node]) || one.node).toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()),
      ),
    [outcome, text, untouched, format],
  );
  const columns: TableColumn<NodeOutcome>[] = [
    {
      id: "node",
      title: t("chains.node"),
      by: (one) => name(one.node),
      cell: (one) => (
        <span className="row" style={{ gap: 6 }}>
          {name(one.node)}
          {one.hit && <Chip tone="critical">{t("lab.hit")}</Chip>}
          {one.end && <Chip>{t("lab.endProduct")}</Chip>}
        </span>
      ),
    },
    { id: "tier", title: t("chains.tier"), align: "end", by: tier, cell: tier },
    {
      id: "lowest",
      title: t("lab.ends.lowest"),
      wide: true,
      by: (one) => one.lowest.p50,
      cell: (one) => (
        <span className="range-cell">
          <Range low={one.lowest.low} mid={one.lowest.p50} high={one.lowest.high} />
          <span className="numbers">{words.share(one.lowest)}</span>
        </span>
      ),
    },
    {
      id: "first",
      title: t("lab.ends.first"),
      by: (one) => one.impact.p50 ?? one.impact.earliest,
      cell: (one) => <span className="numbers">{words.first(one.impact)}</span>,
    },
    { id: "lost", title: t("lab.ends.lost"), align: "end", by: (one) => one.lostDays.p50, cell: (one) => words.days(one.lostDays) },
    {
      id: "through",
      title: t("lab.through"),
      by: (one) => (one.through ? name(one.through) : null),
      cell: (one) => <span className="soft">{one.through ? name(one.through) : "–"}</span>,
    },
    {
      id: "share",
      title: t("lab.fallsIn"),
      align: "end",
      hidden: true,
      by: (one) => one.impact.share,
      cell: (one) => format.percent(one.impact.share),
    },
  ];
  return (
    <DataTable
      label={t("lab.table")}
      columns={columns}
      rows={rows}
      rowKey={(one) => one.node}
      open={open}
      onOpen={(one) => onOpen(one.node)}
      sort={{ column: "lost", falling: true }}
      height="min(640px, 70dvh)"
      tools={
        <>
          <SearchField label={t("chains.find")} value={text} onChange={setText} wide={200} />
          <button type="button" className="button" aria-pressed={untouched} onClick={() => setUntouched(!untouched)}>
            {t("lab.withUntouched")}
          </button>
          {tools}
        </>
      }
    />
  );
}
