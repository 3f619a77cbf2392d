import { useTranslation } from "react-i18next";
import { colourOf } from "../../parts/colours.ts";
import { Bar } from "../../parts/bar.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { Unknown } from "../../parts/figure.tsx";
import { Grade } from "../../parts/grade.tsx";
import { useFormat } from "../../words/use_format.ts";
import { kindSigns } from "./kinds.ts";
import type { Chain, NodeReading } from "./reading.ts";

interface Props {
  readonly nodes: readonly NodeReading[];
  readonly chain: Chain;
  readonly open: string | undefined;
  readonly onOpen: (node: string) => void;
}

/** The table twin of the canvas. */
export function NodeTable({ nodes, chain, open, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const columns: TableColumn<NodeReading>[] = [
    {
      id: "node",
      title: t("chains.node"),
      by: ({ node }) => format.text(node.name),
      cell: ({ node }) => {
        const Sign = kindSigns[node.kind];
        return (
          <span className="row" style={{ flexWrap: "nowrap" }}>
            <Sign size={14} className="soft" aria-hidden="true" />
            {format.text(node.name)}
          </span>
        );
      },
    },
    {
      id: "kind",
      title: t("chains.kind"),
      by: ({ node }) => t(`kind.${node.kind}`),
      cell: ({ node }) => <span className="soft">{t(`kind.${node.kind}`)}</span>,
    },
    { id: "tier", title: t("chains.tier"), align: "end", by: ({ node }) => node.tier, cell: ({ node }) => node.tier },
    {
      id: "leading",
      title: t("chains.leading"),
      wide: true,
      by: ({ leading }) => leading?.amount,
      cell: ({ leading }) =>
        leading ? (
          <span className="leading-cell">
            <Bar share={leading.amount / 100} colour={colourOf(leading.country)} />
            <span className="numbers" style={{ textAlign: "right" }}>
              {format.percent(leading.amount / 100)}
            </span>
            <span>{leading.providerKind === "country" ? format.country(leading.country) : leading.provider}</span>
          </span>
        ) : (
          <Unknown />
        ),
    },
    {
      id: "year",
      title: t("chains.year"),
      by: ({ leading }) => leading?.year,
      cell: ({ leading }) => <span className="soft numbers">{leading?.year}</span>,
    },
    {
      id: "grade",
      title: t("chains.grade"),
      by: ({ leading }) => leading?.confidence,
      cell: ({ leading }) => leading && <Grade grade={leading.confidence} citation={leading.citation} />,
    },
    { id: "codes", title: "HS6", cell: ({ node }) => <span className="soft numbers">{node.hs6.join(", ")}</span> },
  ];
  return (
    <DataTable
      label={format.text(chain.name)}
      columns={columns}
      rows={nodes}
      rowKey={({ node }) => node.id}
      open={open}
      onOpen={({ node }) => onOpen(node.id)}
      sort={{ column: "leading", falling: true }}
      height="calc(100dvh - 130px)"
    />
  );
}
