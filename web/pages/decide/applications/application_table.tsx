/** The ties as a table: one row per application, with its technologies and needs. */
import { useTranslation } from "react-i18next";
import type { ApplicationsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { DataTable, type TableColumn } from "../../../parts/data_table.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { WhyHere } from "../../../parts/why_here.tsx";
import type { Application, Applications } from "./reading.ts";

export function ApplicationTable({ found, open }: { found: Applications; open: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ApplicationsSearch>();
  const names = (list: Application["needs"]) => list.map(({ id, name }) => format.text(name) || id).join("; ");
  const domainsOf = (one: Application) => one.domains.map((word) => t(`gaps.domain.${word}`)).join(", ");
  const sectorsOf = (one: Application) => one.sectors.map((word) => t(`decide.applications.sectors.${word}`)).join(", ");
  const columns: TableColumn<Application>[] = [
    {
      id: "name",
      title: t("decide.applications.application"),
      by: (one) => format.text(one.name),
      cell: (one) => (
        <button type="button" className="link-like" onClick={() => setSearch({ application: one.id })}>
          {format.text(one.name)}
        </button>
      ),
    },
    {
      id: "technologies",
      title: t("decide.applications.technologies"),
      by: (one) => names(one.technologies),
      wide: true,
      cell: (one) => names(one.technologies),
    },
    { id: "needs", title: t("decide.applications.needs"), by: (one) => names(one.needs), wide: true, cell: (one) => names(one.needs) },
    { id: "domains", title: t("gaps.domainLabel"), by: domainsOf, cell: domainsOf },
    { id: "sectors", title: t("decide.applications.sector"), by: sectorsOf, cell: sectorsOf },
    {
      id: "why",
      title: t("decide.why.open"),
      by: (one) => one.id,
      width: 60,
      cell: (one) => <WhyHere subject={`application:${one.id}`} />,
    },
  ];
  return (
    <DataTable
      label={t("decide.applications.table")}
      columns={columns}
      rows={found.applications}
      rowKey={(one) => one.id}
      open={open}
      onOpen={(one) => setSearch({ application: one.id === open ? undefined : one.id })}
    />
  );
}
