/** Reports: choose, look at the pages as the audience will see them, take the PDF. */
import { useSearch } from "@tanstack/react-router";
import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { download, type AnswerOf } from "../../data/ask.ts";
import type { ReportSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch, useView } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Select } from "../../parts/select.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useTrouble } from "../../words/use_trouble.ts";
import { languageNames, languages } from "../../words/words.ts";
import { Pages } from "./pages.tsx";

export default function ReportsPage() {
  return (
    <div className="sheet">
      <Answered of={useAsk("/api/reports")} skeleton={<Skeleton lines={6} />}>
        {({ reports }) => <Desk reports={reports} />}
      </Answered>
    </div>
  );
}

function Desk({ reports }: { reports: AnswerOf<"/api/reports">["reports"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const trouble = useTrouble();
  const search = useSearch({ strict: false }) as ReportSearch;
  const setSearch = useSetSearch<ReportSearch>();
  const { as } = useView();
  const session = useAsk("/api/session").data;
  const [taking, setTaking] = useState(false);
  const report = reports.find((one) => one.id === search.report) ?? reports[0];
  const language = search.language ?? format.language;
  const audience = search.audience ?? as ?? "public";
  const request = { params: { id: report?.id ?? "" }, query: { lang: language, as: audience } };
  const preview = useAsk(
    "/api/reports/:id/preview",
    { params: request.params, query: { lang: language, as: audience } },
    { enabled: report !== undefined },
  );
  if (!report) return <Empty title={t("reports.title", { count: 0 })} command="octant new report my_report" />;
  const audiences = session && session.viewAs.length > 0 ? session.viewAs : [{ label: "public", marking: "PUBLIC" }];
  const groups = (["report", "case"] as const)
    .map((kind) => ({ kind, list: reports.filter((one) => one.kind === kind) }))
    .filter(({ list }) => list.length > 0);
  const cases = reports.filter((one) => one.kind === "case").length;
  const take = async () => {
    setTaking(true);
    try {
      say(t("export.done", { file: await download("/api/reports/:id.pdf", request) }));
    } catch (error) {
      say(trouble(error));
    }
    setTaking(false);
  };
  return (
    <>
      <PageHead
        title={cases > 0 ? t("reports.titleBoth", { count: reports.length - cases, cases }) : t("reports.title", { count: reports.length })}
        lead={t("reports.lead")}
      />
      <div className="desk">
        <section className="stack" aria-label={t("reports.choose")}>
          {groups.map(({ kind, list }) => (
            <div key={kind} className="stack">
              <h2 className="lab-head">{t(kind === "case" ? "reports.cases" : "reports.own")}</h2>
              {list.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  className="card report"
                  aria-pressed={one.id === report.id}
                  onClick={() => setSearch({ report: one.id })}
                >
                  <strong>{format.text(one.title)}</strong>
                  <span className="soft">{format.text(one.question)}</span>
                  <span className="small soft">{t("reports.figures", { count: one.figures })}</span>
                </button>
              ))}
            </div>
          ))}
          <div className="card stack">
            <div className="stack" style={{ gap: 4 }}>
              <span className="small soft">{t("reports.language")}</span>
              <Toggle
                label={t("reports.language")}
                value={language}
                choices={languages.map((one) => ({ id: one, name: <span lang={one}>{languageNames[one]}</span> }))}
                onChange={(id) => setSearch({ language: id })}
              />
            </div>
            <div className="stack" style={{ gap: 4 }}>
              <span className="small soft">{t("reports.audience")}</span>
              <Select
                label={t("reports.audience")}
                value={audience}
                groups={[{ choices: audiences.map((one) => ({ id: one.label, name: one.marking })) }]}
                onChange={(id) => setSearch({ audience: id === "public" ? undefined : id })}
              />
            </div>
            <button type="button" className="button" data-kind="primary" onClick={() => void take()} disabled={taking}>
              <Download size={15} aria-hidden="true" />
              {taking ? t("reports.building") : t("reports.download")}
            </button>
            {preview.data && (
              <dl className="pairs small" style={{ gridTemplateColumns: "max-content minmax(0,1fr)" }}>
                <dt>{t("trace.label")}</dt>
                <dd>
                  <Chip tone={preview.data.label === "public" ? "plain" : "critical"}>{preview.data.marking}</Chip>
                </dd>
                <dt>{t("reports.file")}</dt>
                <dd>{preview.data.fileName}</dd>
                <dt>{t("reports.snapshot")}</dt>
                <dd className="numbers">{preview.data.snapshot.slice(0, 16)}</dd>
              </dl>
            )}
          </div>
        </section>
        <section aria-label={t("reports.preview")}>
          <Answered
            of={preview}
            skeleton={
              <div className="stack">
                <p role="status">
                  <strong>{t("reports.building")}</strong> <span className="soft">{t("reports.buildingNote")}</span>
                </p>
                <div className="skeleton" style={{ aspectRatio: "1 / 1.414", width: "100%", maxWidth: 760 }} />
              </div>
            }
          >
            {(found) => <Pages preview={found} language={language} />}
          </Answered>
        </section>
      </div>
    </>
  );
}
