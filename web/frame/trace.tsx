/** The way home of a figure: from the number to the bytes of its source, step under step. */
import { useSearch } from "@tanstack/react-router";
import { Copy, Database, FileCode2, FileSpreadsheet, Hash, MessageSquareQuote, Table2 } from "lucide-react";
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../data/ask.ts";
import { useAsk } from "../data/use_ask.ts";
import { useSetSearch, type ViewSearch } from "../data/view.ts";
import { AgeBadge } from "../parts/age_badge.tsx";
import { Answered } from "../parts/answered.tsx";
import { Drawer } from "../parts/drawer.tsx";
import { Skeleton } from "../parts/skeleton.tsx";
import { useSay } from "../parts/toasts.tsx";
import { useFormat } from "../words/use_format.ts";

type Answer = AnswerOf<"/api/trace/*">;
type Step = Answer["steps"][number];
const signs = { figure: Hash, table: Table2, method: FileCode2, input: Database, statements: MessageSquareQuote, file: FileSpreadsheet };

export default function Trace({ figure }: { figure: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ViewSearch>();
  const answer = useAsk("/api/trace/*", { params: { "*": figure } });
  const data = answer.data;
  const { product, node, material } = useSearch({ strict: false }) as { product?: string; node?: string; material?: string };
  const beneath = product ?? node ?? material;
  const leave = () => setSearch({ trace: undefined });
  const title = data && !answer.isPlaceholderData ? format.text(data.title) : t("trace.title");
  return (
    <Drawer title={title} kicker={t("trace.title")} about={figure} onClose={leave} onBack={beneath === undefined ? undefined : leave}>
      <Answered of={answer} skeleton={<Skeleton lines={5} tall={64} />}>
        {(found) => <Walk found={found} />}
      </Answered>
    </Drawer>
  );
}

function Walk({ found }: { found: Answer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const steps = new Map(found.steps.map((step) => [step.id, step]));
  const root = found.steps[0];
  return (
    <div className="stack" style={{ gap: 16 }}>
      <div>
        <div className="hero" style={{ overflowWrap: "anywhere" }}>
          {found.value === null
            ? t("number.unknown")
            : typeof found.value === "boolean"
              ? t(found.value ? "dependent.yes" : "dependent.no")
              : shown(found.value)}
          {found.unit && (
            <span className="soft" style={{ fontSize: "var(--text-15)", fontWeight: 400, letterSpacing: 0 }}>
              {" "}
              {found.unit}
            </span>
          )}
        </div>
        <p className="soft">
          {found.key
            .map(
              (one) =>
                `${format.text(one.name)} ${one.column === "bloc" || one.column.endsWith("supplier") ? format.country(one.value) : one.value}`,
            )
            .join(" · ")}
        </p>
      </div>
      {found.superseded && <p className="banner">{t("trace.superseded")}</p>}
      <p className="soft">{t("trace.lead")}</p>
      <ol className="walk">{root && <Branch step={root} steps={steps} path={[]} />}</ol>
      <div className="stack" style={{ gap: 6 }}>
        <h3>{t("trace.command")}</h3>
        <pre tabIndex={0}>{found.command}</pre>
        <div>
          <button
            type="button"
            className="button"
            onClick={() => {
              void navigator.clipboard.writeText(found.figure).then(() => say(t("trace.copied")));
            }}
          >
            <Copy size={14} aria-hidden="true" />
            {t("trace.copy")}
          </button>
        </div>
      </div>
    </div>
  );

  function shown(value: string | number): string {
    const number = Number(value);
    return Number.isFinite(number) && value !== ""
      ? number.toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB", { maximumSignificantDigits: 9 })
      : format.country(String(value));
  }
}

/** What does not fit beside its name goes below it, lines kept: a formula, a SELECT. */
function wide(value: string): CSSProperties {
  return value.length > 60 ? { gridColumn: "1 / -1", whiteSpace: "pre-line" } : {};
}

function Branch({ step, steps, path }: { step: Step; steps: ReadonlyMap<string, Step>; path: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Sign = signs[step.kind];
  const below = step.madeOf.filter((id) => !path.includes(id)).flatMap((id) => steps.get(id) ?? []);
  return (
    <li>
      <div className="step">
        <span className="sign">
          <Sign size={14} aria-hidden="true" />
        </span>
        <div className="stack" style={{ gap: 4, minWidth: 0, flex: 1 }}>
          <div className="row" style={{ gap: 6 }}>
            <span className="small soft">{t(`trace.${step.kind}`)}</span>
            {step.state && <AgeBadge age={{ state: step.state, observed: null, fetchedAt: null }} short />}
          </div>
          <strong style={{ overflowWrap: "anywhere" }}>{format.text(step.title)}</strong>
          <dl className="pairs small" style={{ gridTemplateColumns: "84px minmax(0,1fr)", gap: "1px 10px" }}>
            {facts(step).map(([name, value]) => (
              <div key={name} style={{ display: "contents" }}>
                <dt style={wide(value)}>{name}</dt>
                <dd className="numbers" style={wide(value)}>
                  {value}
                </dd>
              </div>
            ))}
          </dl>
          {step.url && (
            <a className="small" href={step.url} target="_blank" rel="noreferrer">
              {t("trace.openSource")}
            </a>
          )}
        </div>
      </div>
      {below.length > 0 && (
        <ol className="walk">
          {below.map((one) => (
            <Branch key={one.id} step={one} steps={steps} path={[...path, step.id]} />
          ))}
        </ol>
      )}
    </li>
  );

  function facts(one: Step): [string, string][] {
    const rows: [string, string | null][] = [
      [t("trace.address"), one.address],
      [t("trace.hash"), one.hash?.slice(0, 16) ?? null],
      [t("trace.publisher"), one.publisher],
      [t("trace.licence"), one.licence],
      [t("trace.observed"), one.observed],
      [t("trace.fetched"), format.date(one.fetchedAt)],
      [t("trace.label"), one.label === "public" ? null : one.label],
      ...one.details.map((detail): [string, string] => [
        format.text(detail.name),
        /^\d{4}-\d\d-\d\dT/.test(detail.value) ? (format.date(detail.value) ?? "") : detail.value,
      ]),
    ];
    return rows.filter((row): row is [string, string] => row[1] !== null && row[1] !== "");
  }
}
