/** Who says that one thing leads to another: which property, where it is printed, how sure, by whom and when. */
import { useTranslation } from "react-i18next";
import { Cited } from "../../../parts/cited.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { Grade } from "../../../parts/grade.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Edge } from "./reading.ts";

export function Says({ edge }: { edge: Edge }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="stack" style={{ gap: 6 }}>
      {edge.says.map((one, place) => (
        <li key={place} className="stack" style={{ gap: 2 }}>
          <span className="row" style={{ gap: 6, flexWrap: "wrap" }}>
            <strong>{format.text(one.name)}</strong>
            {one.citation && <Grade grade={one.confidence} citation={one.citation} />}
            {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
          </span>
          {one.note && <span>{format.text(one.note)}</span>}
          {one.citation ? (
            <Cited citation={one.citation} />
          ) : (
            <span className="small soft">
              {one.by === null ? t("decide.why.judged") : `${one.by}, ${one.source}`}
              {one.at !== null && ` ${t("decide.why.day", { date: format.date(one.at) })}`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
