/** The register of instruments, and from which level to which something pays. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Cited } from "../../parts/cited.tsx";
import { Chip } from "../../parts/chip.tsx";
import { DataTable, type TableColumn } from "../../parts/data_table.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";

type Registered = AnswerOf<"/api/instruments">;
type Instrument = Registered["instruments"][number];

export function Instruments() {
  return <Answered of={useAsk("/api/instruments")}>{(found) => <Register found={found} />}</Answered>;
}

function Register({ found }: { found: Registered }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState("");
  const [pays, setPays] = useState<"pays" | "all">("pays");
  const wanted = text.trim().toLocaleLowerCase();
  const rows = found.instruments.filter(
    (one) =>
      (pays === "all" || one.pays) &&
      `${format.text(one.name)} ${one.owner} ${format.text(one.text)} ${format.text(one.eligible)}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <div className="stack" style={{ gap: 24 }}>
      <DataTable
        label={t("library.instruments")}
        columns={useColumns()}
        rows={rows}
        rowKey={(one) => one.id}
        sort={{ column: "name", falling: false }}
        height="min(620px, 70dvh)"
        tools={
          <>
            <SearchField label={t("gaps.instruments.find")} value={text} onChange={setText} />
            <Toggle
              label={t("gaps.instruments.kind")}
              value={pays}
              choices={[
                { id: "pays", name: t("gaps.instruments.pays") },
                { id: "all", name: t("gaps.instruments.all") },
              ]}
              onChange={setPays}
            />
            <ExportMenu path="/api/instruments" request={{}} />
          </>
        }
      />
      <p className="small soft">{t("gaps.instruments.note")}</p>
      <Valleys cells={found.valleys} />
    </div>
  );
}

function useColumns(): TableColumn<Instrument>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const level = (one: Instrument) =>
    one.trlMin === null ? null : one.trlMin === one.trlMax ? String(one.trlMin) : `${one.trlMin}–${one.trlMax}`;
  return [
    {
      id: "name",
      title: t("gaps.instruments.name"),
      wide: true,
      width: 300,
      by: (one) => format.text(one.name),
      cell: (one) => (
        <span className="stack" style={{ gap: 2 }}>
          <SubjectLink subject={`instrument:${one.id}`}>{format.text(one.name)}</SubjectLink>
          <span className="small soft">{format.text(one.text)}</span>
        </span>
      ),
    },
    { id: "why", title: t("decide.why.short"), width: 64, cell: (one) => <WhyHere subject={`instrument:${one.id}`} /> },
    {
      id: "kind",
      title: t("gaps.instruments.kind"),
      by: (one) => one.kind,
      cell: (one) => t(`gaps.instruments.kinds.${one.kind as "grant"}`, { defaultValue: one.kind }),
    },
    { id: "scope", title: t("gaps.instruments.scope"), by: (one) => one.scope, cell: (one) => t(`gaps.instruments.scopes.${one.scope}`) },
    {
      id: "trl",
      title: t("gaps.instruments.trl"),
      by: (one) => one.trlMin,
      cell: (one) => <span className="numbers whole">{level(one) ?? "–"}</span>,
    },
    {
      id: "budget",
      title: t("gaps.instruments.budget"),
      align: "end",
      by: (one) => (one.budget === null ? null : Number(one.budget)),
      cell: (one) => format.decimal(one.budget, 1) ?? "–",
    },
    {
      id: "period",
      title: t("gaps.instruments.period"),
      by: (one) => one.period,
      cell: (one) => <span className="numbers">{one.period ?? "–"}</span>,
    },
    {
      id: "status",
      title: t("gaps.instruments.status"),
      by: (one) => one.status,
      cell: (one) => (
        <Chip tone={one.status === "active" ? "good" : one.status === "ended" ? "unknown" : "plain"}>
          {t(`gaps.instruments.statuses.${one.status}`)}
        </Chip>
      ),
    },
    {
      id: "open",
      title: t("gaps.instruments.open"),
      wide: true,
      cell: (one) => <span className="small">{format.text(one.eligible)}</span>,
    },
    { id: "owner", title: t("gaps.instruments.owner"), hidden: true, by: (one) => one.owner, cell: (one) => one.owner },
    {
      id: "evidence",
      title: t("gaps.instruments.evidence"),
      hidden: true,
      cell: (one) => (
        <span className="stack" style={{ gap: 2 }}>
          <Cited citation={one.citation} />
          {one.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
        </span>
      ),
    },
  ];
}

function Valleys({ cells }: { cells: Registered["valleys"] }) {
  const { t } = useTranslation();
  const passes = [...new Set(cells.map((one) => one.from))];
  const valley = (from: number) => cells.find((one) => one.from === from)?.valley;
  return (
    <section className="stack valleys" style={{ gap: 8 }}>
      <h2>{t("gaps.instruments.valleys")}</h2>
      <p className="soft" style={{ maxWidth: "78ch" }}>
        {t("gaps.instruments.valleysWhy")}
      </p>
      <PlainTable
        label={t("gaps.instruments.valleys")}
        head={[
          t("gaps.instruments.pass"),
          ...(["civil", "defence", "dual"] as const).map((scope) => t(`gaps.instruments.scopes.${scope}`)),
        ]}
        numbers={[1, 2, 3]}
        rows={passes.map((from) => [
          <span key={from}>
            TRL {from} → {from + 1}
            {valley(from) && (
              <span className="soft">
                {" "}
                · {t(valley(from) === "first" ? "gaps.instruments.firstValley" : "gaps.instruments.secondValley")}
              </span>
            )}
          </span>,
          ...(["civil", "defence", "dual"] as const).map((scope) => {
            const cell = cells.find((one) => one.scope === scope && one.from === from);
            return cell === undefined ? "–" : cell.instruments.length;
          }),
        ])}
      />
    </section>
  );
}
