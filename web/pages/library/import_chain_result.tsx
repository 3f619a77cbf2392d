/** What a dry run or an import says: counts first, then every row that is not in order, with its line and what to do. */
import { Link } from "@tanstack/react-router";
import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ReplyOf } from "../../data/ask.ts";
import { Chip } from "../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { useFormat } from "../../words/use_format.ts";

type Trial = ReplyOf<"/api/imports/check">;
type Remark = Trial["remarks"][number];

export function ImportChainResult({ result, written }: { result: Trial; written: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = Object.fromEntries(Object.entries(result.counts).map(([key, value]) => [key, format.count(value)])) as Record<
    keyof Trial["counts"],
    string
  >;
  const isClean = result.errors === 0;
  return (
    <div className="stack" aria-live="polite">
      <div className="banner" data-tone={isClean ? undefined : "critical"} role="status">
        {isClean ? <CircleCheck size={18} aria-hidden="true" /> : <TriangleAlert size={18} aria-hidden="true" />}
        <div className="stack" style={{ gap: 4, flex: 1 }}>
          <strong>{isClean ? t("import.clean") : t("import.errors", { count: result.errors })}</strong>
          <span>{t("import.counts", counts)}</span>
          {!isClean && <span className="soft">{t("import.kept")}</span>}
          {result.newNodes.length > 0 && (
            <span className="small soft">
              {t("import.newNodes")}: {result.newNodes.slice(0, 12).join(", ")}
              {result.newNodes.length > 12 && " …"}
            </span>
          )}
          {result.joinedNodes.length > 0 && (
            <span className="small soft">
              {t("import.joinedNodes")}: {result.joinedNodes.slice(0, 12).join(", ")}
              {result.joinedNodes.length > 12 && " …"}
            </span>
          )}
        </div>
        {written && (
          <Link to="/chains/$id" params={{ id: result.chain }} className="button">
            {t("import.open")}
          </Link>
        )}
      </div>
      {result.remarks.length > 0 && <Remarks remarks={result.remarks} />}
    </div>
  );
}

export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const { t } = useTranslation();
  const lines = remarks.map((one, at) => ({ ...one, key: String(at) }));
  type Line = (typeof lines)[number];
  const columns: TableColumn<Line>[] = [
    {
      id: "file",
      title: t("import.file"),
      by: (one) => one.file,
      cell: (one) => (
        <span className="row" style={{ gap: 6 }}>
          <Chip tone={one.kind === "error" ? "critical" : "plain"}>{t(`import.${one.kind}`)}</Chip>
          {[one.file, one.sheet].filter(Boolean).join(" › ")}
        </span>
      ),
    },
    { id: "line", title: t("import.line"), align: "end", by: (one) => one.line, cell: (one) => one.line ?? "–" },
    {
      id: "what",
      title: t("import.what"),
      wide: true,
      cell: (one) => <span>{one.column ? `${one.column}: ${one.sentence}` : one.sentence}</span>,
    },
    { id: "remedy", title: t("import.remedy"), wide: true, cell: (one) => <span className="soft">{one.remedy}</span> },
  ];
  return <DataTable label={t("import.what")} columns={columns} rows={lines} rowKey={(one) => one.key} height="360px" />;
}
