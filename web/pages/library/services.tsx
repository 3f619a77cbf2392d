/** The register of services that should hear of results, with their contact page. */
import { ExternalLink } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { useFormat } from "../../words/use_format.ts";

type Service = AnswerOf<"/api/services">["services"][number];

export function Services() {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <Answered of={useAsk("/api/services")}>
      {({ services }) => (
        <DataTable
          label={t("library.services")}
          columns={columns}
          rows={services}
          rowKey={(one) => one.id}
          sort={{ column: "name", falling: false }}
          height="min(720px, 76dvh)"
          tools={<ExportMenu path="/api/services" request={{}} />}
        />
      )}
    </Answered>
  );
}

function useColumns(): TableColumn<Service>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "name",
      title: t("gaps.services.name"),
      wide: true,
      width: 300,
      by: (one) => format.text(one.name),
      cell: (one) => (
        <span className="stack" style={{ gap: 2 }}>
          <SubjectLink subject={`service:${one.id}`}>{format.text(one.name)}</SubjectLink>
          <span className="small soft">{one.owner}</span>
        </span>
      ),
    },
    { id: "what", title: t("gaps.services.what"), wide: true, cell: (one) => <span className="small">{format.text(one.text)}</span> },
    {
      id: "domains",
      title: t("gaps.services.domains"),
      by: (one) => one.domains.join(),
      cell: (one) => (
        <span className="row" style={{ gap: 4 }}>
          {one.domains.map((domain) => (
            <Chip key={domain}>{t(`gaps.services.domain.${domain as "space"}`, { defaultValue: domain })}</Chip>
          ))}
        </span>
      ),
    },
    {
      id: "where",
      title: t("gaps.services.where"),
      by: (one) => one.level,
      cell: (one) =>
        [t(`gaps.services.levels.${one.level as "eu"}`, { defaultValue: one.level }), one.country && format.country(one.country)]
          .filter(Boolean)
          .join(" · "),
    },
    {
      id: "contact",
      title: t("gaps.services.contact"),
      cell: (one) =>
        one.contact === null ? (
          "–"
        ) : (
          <a href={one.contact} target="_blank" rel="noreferrer" className="whole">
            {t("gaps.services.page")} <ExternalLink size={11} aria-hidden="true" />
          </a>
        ),
    },
  ];
}
