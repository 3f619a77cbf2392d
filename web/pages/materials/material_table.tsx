import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { Figure } from "../../parts/figure.tsx";
import { Country } from "../../parts/country.tsx";
import { useFormat } from "../../words/use_format.ts";
import { isAbove, type Material, type Materials, materialKey } from "./answer.ts";

interface Props {
  readonly data: Materials;
  readonly shown: readonly Material[];
  readonly open: string | undefined;
  readonly onOpen: (material: Material) => void;
  readonly tools: ReactNode;
}

export function MaterialTable({ data, shown, open, onOpen, tools }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const leading = (one: Material) =>
    one.suppliers
      .filter((supplier) => supplier.mix === "GS" && supplier.stage === one.current?.stage)
      .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0))[0];
  const columns: TableColumn<Material>[] = [
    {
      id: "name",
      title: t("materials.material"),
      by: (one) => format.text(one.name) || one.crmName,
      cell: (one) => format.text(one.name) || one.crmName,
    },
    {
      id: "list",
      title: t("materials.list"),
      by: (one) => (one.strategic ? 2 : one.critical ? 1 : 0),
      cell: (one) => <ListChip material={one} />,
    },
    {
      id: "stage",
      title: t("materials.stage"),
      by: (one) => one.current?.stage,
      cell: (one) => (one.current ? <Stage stage={one.current.stage} /> : ""),
    },
    {
      id: "supply_risk",
      title: t("materials.supplyRisk"),
      align: "end",
      by: (one) => one.current?.supply_risk,
      cell: (one) => (
        <Figure
          inGrid
          figure={one.current?.supplyRiskFigure}
          full={one.current?.supply_risk}
          year={data.assessment}
          age={data.supplyRisk?.age}
        >
          {format.decimal(one.current?.supply_risk, 2)}
        </Figure>
      ),
    },
    {
      id: "published",
      title: t("materials.published"),
      align: "end",
      by: (one) => one.current?.published,
      cell: (one) => <Figure figure={null}>{format.decimal(one.current?.published, 1)}</Figure>,
    },
    {
      id: "economic_importance",
      title: t("materials.economicImportance"),
      align: "end",
      by: (one) => one.current?.economic_importance,
      cell: (one) => (
        <Figure
          inGrid
          figure={one.current?.economicImportanceFigure}
          full={one.current?.economic_importance}
          year={data.assessment}
          age={data.economicImportance?.age}
        >
          {format.decimal(one.current?.economic_importance, 1)}
        </Figure>
      ),
    },
    {
      id: "above",
      title: t("materials.above"),
      by: (one) => (isAbove(one, data) ? 1 : 0),
      cell: (one) => (isAbove(one, data) ? <Chip tone="critical">▲ {t("materials.criticalShort")}</Chip> : ""),
    },
    {
      id: "leader",
      title: t("materials.suppliersGS"),
      wide: true,
      by: (one) => leading(one)?.share,
      cell: (one) => <Leader supplier={leading(one)} />,
    },
    {
      id: "codes",
      title: t("materials.codes"),
      hidden: true,
      cell: (one) => <span className="numbers">{one.products.map((product) => product.code).join(", ")}</span>,
    },
  ];
  return (
    <DataTable
      label={t("nav.materials")}
      columns={columns}
      rows={shown}
      rowKey={materialKey}
      open={open}
      onOpen={onOpen}
      sort={{ column: "supply_risk", falling: true }}
      tools={tools}
      height="calc(100dvh - 120px)"
    />
  );
}

function Leader({ supplier }: { supplier: Material["suppliers"][number] | undefined }) {
  const format = useFormat();
  if (!supplier) return <Figure>{null}</Figure>;
  return (
    <span className="row" style={{ flexWrap: "nowrap" }}>
      <Country code={supplier.country} />
      <span className="soft numbers">{format.percent(supplier.share)}</span>
    </span>
  );
}

export function ListChip({ material }: { material: Material }) {
  const { t } = useTranslation();
  if (material.strategic) return <Chip tone="accent">◆ {t("materials.strategicShort")}</Chip>;
  return material.critical ? <Chip>● {t("materials.criticalShort")}</Chip> : null;
}

export function Stage({ stage }: { stage: string }) {
  const { t } = useTranslation();
  return stage === "E" || stage === "P" ? t(`materials.${stage}`) : stage;
}
