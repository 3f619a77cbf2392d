/** Levels of a few nodes as time passes, each with the band from worst to best. */
import { ImageDown, X } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Table } from "#model";
import { handOver } from "../../data/ask.ts";
import { Picture } from "../../figures/picture.tsx";
import { Card } from "../../parts/card.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Picker } from "../../parts/picker.tsx";
import { type Reading, worthDrawing } from "./reading.ts";
import type { Outcome } from "./use_simulation.ts";

interface Props {
  readonly outcome: Outcome;
  readonly reading: Reading;
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (nodes: readonly string[] | undefined) => void;
}

const most = 6;
const rowHeight = 88;

export function LevelChart({ outcome, reading, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const nodes = useMemo(
    () => (chosen ?? worthDrawing(outcome, reading)).filter((one) => reading.byNode.get(one)?.levels).slice(0, most),
    [chosen, outcome, reading],
  );
  const names = useMemo(
    () => Object.fromEntries(nodes.map((one) => [one, format.text(outcome.names[one]) || one])),
    [nodes, outcome, format],
  );
  const table = useMemo(() => tableOf(outcome, reading, nodes), [outcome, reading, nodes]);
  const title = t("lab.levels.title", { count: nodes.length });
  const height = nodes.length * rowHeight + 40;
  const take = async () => {
    const { drawSvg } = await import("#figure");
    const look = { language: format.language, theme: "print", size: { width: 720, height }, names } as const;
    const svg = await drawSvg("level_bands", table, look, { title, alternative: title });
    say(t("export.done", { file: handOver(new Blob([svg], { type: "image/svg+xml" }), `${outcome.id}-levels.svg`) }));
  };
  const touched = outcome.nodes.filter((one) => one.levels && one.lowest.low < 0.9995 && !nodes.includes(one.node));
  return (
    <Card wide={12} title={title} foot={<span>{t("lab.levels.note")}</span>}>
      <div className="row" style={{ marginBottom: 8 }}>
        {nodes.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-label={`${t("lab.remove")}: ${names[one]}`}
            onClick={() => onChoose(nodes.filter((other) => other !== one))}
          >
            {names[one]} <X size={12} aria-hidden="true" />
          </button>
        ))}
        {nodes.length < most && touched.length > 0 && (
          <div style={{ width: 220 }}>
            <Picker
              label={t("lab.levels.add")}
              choices={touched.map((one) => ({
                id: one.node,
                name: format.text(outcome.names[one.node]) || one.node,
                hint: format.percent(one.lowest.p50) ?? undefined,
              }))}
              onChoose={(node) => onChoose([...nodes, node])}
            />
          </div>
        )}
        {chosen && (
          <button type="button" className="button" data-kind="quiet" onClick={() => onChoose(undefined)}>
            {t("lab.levels.usual")}
          </button>
        )}
      </div>
      {nodes.length === 0 ? (
        <p className="soft">{t("lab.levels.none")}</p>
      ) : (
        <Picture
          shape="level_bands"
          table={table}
          names={names}
          height={height}
          tools={
            <button type="button" className="button" data-kind="quiet" onClick={() => void take()}>
              <ImageDown size={15} aria-hidden="true" />
              {t("canvas.svg")}
            </button>
          }
          twin={
            <div className="levels-twin">
              <PlainTable
                label={title}
                head={[t("lab.day"), ...nodes.map((one) => names[one])]}
                numbers={nodes.map((_, at) => at + 1)}
                rows={outcome.days.map((day, step) => [
                  format.decimal(day, 0),
                  ...nodes.map((one) => {
                    const levels = reading.byNode.get(one)?.levels;
                    return `${format.percent(levels?.p50[step])} (${format.percent(levels?.low[step])} – ${format.percent(levels?.high[step])})`;
                  }),
                ])}
              />
            </div>
          }
        />
      )}
    </Card>
  );
}

function tableOf({ days }: Outcome, { byNode }: Reading, nodes: readonly string[]): Table {
  const column = (name: string, unit: string | null = null) =>
    ({ name, type: name === "node" ? "text" : "number", unit }) as Table["columns"][number];
  return {
    columns: [column("node"), column("day", "days"), column("low", "share"), column("p50", "share"), column("high", "share")],
    rows: nodes.flatMap((node) => {
      const levels = byNode.get(node)?.levels;
      return days.map((day, step) => ({
        node,
        day,
        low: levels?.low[step] ?? null,
        p50: levels?.p50[step] ?? null,
        high: levels?.high[step] ?? null,
      }));
    }),
  };
}
