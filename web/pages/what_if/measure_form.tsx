/** One thing done against it, with its numbers. */
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import { CountryChoice } from "./country_choice.tsx";
import type { Countermeasure } from "./draft.ts";
import { FormFoot } from "../../parts/form_foot.tsx";
import { NumberField } from "./number_field.tsx";
import { Picker } from "../../parts/picker.tsx";
import type { Ground } from "./use_ground.ts";

interface Props {
  readonly measure: Countermeasure;
  readonly ground: Ground;
  readonly onSet: (measure: Countermeasure) => void;
  readonly onLeave: () => void;
}

const kinds = ["second_source", "stockpile", "recycling", "capacity"] as const;

export function MeasureForm({ measure, ground, onSet, onLeave }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [made, setMade] = useState(measure);
  const [tried, setTried] = useState(false);
  const change = (next: Partial<Countermeasure>) => setMade((now) => tidy({ ...now, ...next }));
  const finish = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (made.node !== "") onSet(tidy(made));
  };
  return (
    <form className="lab-form" onSubmit={finish} aria-label={t("lab.measure")}>
      <Select
        label={t("lab.measure")}
        value={made.kind}
        groups={[{ choices: kinds.map((id) => ({ id, name: t(`lab.measureKind.${id}`) })) }]}
        onChange={(id) => change({ kind: kinds.find((one) => one === id) ?? "second_source" })}
      />
      <Picker
        label={t("lab.ofWhat")}
        value={made.node === "" ? undefined : ground.name(made.node)}
        choices={[...ground.nodes.values()].map(({ node }) => ({
          id: node.id,
          name: format.text(node.name),
          hint: t(`kind.${node.kind}`),
        }))}
        onChoose={(node) => change({ node })}
      />
      <div className="lab-numbers">
        {made.kind === "stockpile" ? (
          <NumberField
            label={t("lab.stockDays")}
            unit={t("lab.days")}
            value={made.stock_days}
            onChange={(stock_days) => change({ stock_days: stock_days ?? 90 })}
          />
        ) : (
          <NumberField label={t("lab.share")} unit="%" most={100} value={made.share} onChange={(share) => change({ share: share ?? 20 })} />
        )}
        <NumberField label={t("lab.fromDay")} value={made.from_day} onChange={(from) => change({ from_day: from ?? 0 })} />
      </div>
      <CountryChoice label={t("lab.measureWhere")} ground={ground} value={made.country} onChoose={(country) => change({ country })} />
      <FormFoot fault={tried && made.node === "" ? t("lab.fault.node") : undefined} keep={t("lab.set")} onLeave={onLeave} />
    </form>
  );
}

/** A stockpile is days, anything else a share. */
function tidy({ kind, node, country, share, stock_days, from_day }: Countermeasure): Countermeasure {
  const amount = kind === "stockpile" ? { stock_days: stock_days ?? 90 } : { share: share ?? 20 };
  return { kind, node, ...(country && { country }), ...amount, from_day };
}
