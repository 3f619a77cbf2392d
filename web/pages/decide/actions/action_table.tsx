/** One row per commitment. */
import { useTranslation } from "react-i18next";
import type { ActionsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../../parts/data_table.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Action, type Actions, tones } from "./reading.ts";

export function ActionTable({ found, open }: { found: Actions; open: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ActionsSearch>();
  const owners = (one: Action) => one.owners.map(({ name }) => format.text(name)).join("; ");
  const columns: TableColumn<Action>[] = [
    { id: "id", title: t("actions.id"), by: (one) => one.id, width: 84, cell: (one) => <span className="whole">{one.id}</span> },
    {
      id: "title",
      title: t("actions.what"),
      by: (one) => format.text(one.title),
      wide: true,
      cell: (one) => (
        <button type="button" className="link-like" onClick={() => setSearch({ action: one.id })}>
          {format.text(one.title)}
        </button>
      ),
    },
    { id: "owner", title: t("actions.owner"), by: owners, cell: owners },
    {
      id: "due",
      title: t("actions.due"),
      by: (one) => one.due,
      width: 110,
      cell: (one) => (one.due === null ? <span className="soft">–</span> : <span className="whole">{format.date(one.due)}</span>),
    },
    {
      id: "standing",
      title: t("actions.standingLabel"),
      by: (one) => t(`actions.standing.${one.standing}`),
      width: 140,
      cell: (one) => <Chip tone={tones[one.standing]}>{t(`actions.standing.${one.standing}`)}</Chip>,
    },
    { id: "why", title: t("decide.why.short"), width: 64, cell: (one) => <WhyHere subject={`action:${one.id}`} /> },
    {
      id: "document",
      title: t("actions.document"),
      by: (one) => one.document.id,
      hidden: true,
      cell: (one) => format.text(one.document.name),
    },
    { id: "paragraph", title: t("actions.paragraph"), by: (one) => one.paragraph, hidden: true, cell: (one) => one.paragraph },
    { id: "kind", title: t("actions.kindLabel"), by: (one) => one.kind, hidden: true, cell: (one) => t(`actions.kind.${one.kind}`) },
  ];
  return (
    <DataTable
      label={t("actions.label")}
      columns={columns}
      rows={found.actions}
      rowKey={(one) => one.id}
      open={open}
      onOpen={(one) => setSearch({ action: one.id === open ? undefined : one.id })}
    />
  );
}
