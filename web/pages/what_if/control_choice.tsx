/** An entry of the register of export controls, with its dates and what it says. */
import { useTranslation } from "react-i18next";
import { Cited } from "../../parts/cited.tsx";
import { Grade } from "../../parts/grade.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Picker } from "../../parts/picker.tsx";
import type { Control } from "./use_ground.ts";

interface Props {
  readonly controls: readonly Control[];
  readonly value: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

export function ControlChoice({ controls, value, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const chosen = controls.find((one) => one.id === value);
  const things = (one: Control) =>
    one.materials.map((material) => format.text(material.name)).join(", ") ||
    one.nodes
      .map((node) => format.text(node.name))
      .slice(0, 3)
      .join(", ");
  const titleOf = (one: Control) => `${format.country(one.imposedBy)}: ${things(one) || t("lab.noList")}`;
  return (
    <div className="stack" style={{ gap: 6 }}>
      <Picker
        label={t("lab.control")}
        value={chosen && titleOf(chosen)}
        choices={controls.map((one) => ({ id: one.id, name: titleOf(one), hint: (one.effective ?? one.announced)?.slice(0, 7) }))}
        onChoose={onChoose}
      />
      {chosen && (
        <div className="control">
          <p className="small numbers">
            {t(`lab.controlKind.${chosen.measure as "ban"}`, { defaultValue: chosen.measure })}
            {chosen.effective && ` · ${t("lab.since", { date: format.date(chosen.effective) })}`}
            {chosen.until && ` · ${t("lab.until", { date: format.date(chosen.until) })}`}
          </p>
          <p className="small">{format.text(chosen.text)}</p>
          <p className="small soft">{format.text(chosen.status)}</p>
          <p className="row">
            <Cited citation={chosen.citation} source={chosen.source} />
            <Grade grade={chosen.confidence} citation={chosen.citation} />
          </p>
          <button type="button" className="chip" onClick={() => onChoose(undefined)}>
            {t("lab.withoutControl")}
          </button>
        </div>
      )}
    </div>
  );
}
