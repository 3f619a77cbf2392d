/** One thing that goes wrong, put together and then set. What is missing is said at its field. */
import { X } from "lucide-react";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import { ControlChoice } from "./control_choice.tsx";
import { CountryChoice } from "./country_choice.tsx";
import type { Shock } from "./draft.ts";
import { FormFoot } from "../../parts/form_foot.tsx";
import { NumberField } from "./number_field.tsx";
import { Picker } from "../../parts/picker.tsx";
import type { Ground } from "./use_ground.ts";

interface Props {
  readonly shock: Shock;
  readonly ground: Ground;
  readonly onSet: (shock: Shock) => void;
  readonly onLeave: () => void;
}

const kinds = ["stop", "cut", "export_ban", "price", "route_loss", "plant_loss", "acquisition"] as const;

export function ShockForm({ shock, ground, onSet, onLeave }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [made, setMade] = useState<Shock>(shock);
  const [tried, setTried] = useState(false);
  const change = (next: Partial<Shock>) => setMade((now) => tidy({ ...now, ...next }));
  const fault = faultOf(made);
  const finish = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!fault) onSet(made);
  };
  const nodes = made.nodes ?? [];
  const isSplit = made.kind !== "acquisition";
  return (
    <form className="lab-form" onSubmit={finish} aria-label={t("lab.shock")}>
      <Select
        label={t("lab.whatHappens")}
        value={made.kind}
        groups={[{ choices: kinds.map((id) => ({ id, name: t(`lab.kind.${id}`) })) }]}
        onChange={(id) => {
          const kind = kinds.find((one) => one === id) ?? "stop";
          change({ kind, by: kind === "price" ? 100 : Math.min(100, made.by) });
        }}
      />
      {made.kind === "export_ban" && (
        <ControlChoice
          controls={ground.controls}
          value={made.control}
          onChoose={(control) => change({ control, country: undefined, nodes: undefined })}
        />
      )}
      {made.kind !== "acquisition" && made.kind !== "price" && made.control === undefined && (
        <CountryChoice label={t("lab.country")} ground={ground} value={made.country} onChoose={(country) => change({ country })} />
      )}
      {made.country && made.control === undefined && (
        <button
          type="button"
          className="chip"
          onClick={() => change({ country: undefined })}
          aria-label={`${t("lab.remove")}: ${format.country(made.country)}`}
        >
          {format.country(made.country)} <X size={12} aria-hidden="true" />
        </button>
      )}
      {(made.kind === "stop" || made.kind === "cut" || made.kind === "plant_loss" || made.kind === "acquisition") && (
        <Picker
          label={made.kind === "acquisition" ? t("lab.bought") : t("lab.provider")}
          value={made.provider}
          choices={ground.providers.map((one) => ({ id: one, name: one }))}
          onChoose={(provider) => change({ provider })}
        />
      )}
      {made.provider && (
        <button
          type="button"
          className="chip"
          onClick={() => change({ provider: undefined })}
          aria-label={`${t("lab.remove")}: ${made.provider}`}
        >
          {made.provider} <X size={12} aria-hidden="true" />
        </button>
      )}
      {isSplit && made.control === undefined && (
        <div className="stack" style={{ gap: 6 }}>
          <Picker
            label={t("lab.node")}
            choices={[...ground.nodes.values()]
              .filter(({ node }) => !nodes.includes(node.id))
              .map(({ node }) => ({ id: node.id, name: format.text(node.name), hint: t(`kind.${node.kind}`) }))}
            onChoose={(id) => change({ nodes: [...nodes, id] })}
          />
          {nodes.length > 0 ? (
            <ul className="row" style={{ gap: 4 }}>
              {nodes.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    className="chip"
                    onClick={() => change({ nodes: nodes.filter((one) => one !== id) })}
                    aria-label={`${t("lab.remove")}: ${ground.name(id)}`}
                  >
                    {ground.name(id)} <X size={12} aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          ) : (
            (made.country ?? made.provider) && <p className="small soft">{t("lab.allTheySupply")}</p>
          )}
        </div>
      )}
      {made.kind === "acquisition" && (
        <>
          <label className="number-field">
            <span className="small soft">{t("lab.newOwner")}</span>
            <span className="field">
              <input
                value={made.new_owner?.name ?? ""}
                onChange={(event) => change({ new_owner: { name: event.target.value, country: made.new_owner?.country ?? "" } })}
              />
            </span>
          </label>
          <CountryChoice
            label={t("lab.ownerCountry")}
            ground={ground}
            value={made.new_owner?.country || undefined}
            onChoose={(country) => change({ new_owner: { name: made.new_owner?.name ?? "", country } })}
          />
        </>
      )}
      {made.kind !== "acquisition" && (
        <div className="lab-numbers">
          {made.kind !== "stop" && (
            <NumberField
              label={t(made.kind === "price" ? "lab.rise" : "lab.by")}
              unit="%"
              value={made.by}
              most={made.kind === "price" ? 10_000 : 100}
              onChange={(by) => change({ by: by ?? 100 })}
            />
          )}
          {made.kind !== "price" && (
            <>
              <NumberField label={t("lab.fromDay")} value={made.from_day} onChange={(from) => change({ from_day: from ?? 0 })} />
              <NumberField
                label={t("lab.forDays")}
                unit={t("lab.days")}
                value={made.for_days}
                least={1}
                empty={t("lab.toTheEnd")}
                onChange={(days) => change({ for_days: days })}
              />
            </>
          )}
        </div>
      )}
      <FormFoot fault={tried && fault ? t(`lab.fault.${fault}`) : undefined} keep={t("lab.set")} onLeave={onLeave} />
    </form>
  );
}

/** Without the fields that are undefined, and without what the kind has no use for. */
function tidy(shock: Shock): Shock {
  const known = Object.entries(shock).filter(([key, value]) => {
    if (value === undefined || (key === "nodes" && (value as string[]).length === 0)) return false;
    if (key === "control") return shock.kind === "export_ban";
    if (key === "new_owner") return shock.kind === "acquisition";
    if (shock.kind === "acquisition") return !["country", "nodes"].includes(key);
    if (shock.kind === "price") return !["country", "provider"].includes(key);
    return true;
  });
  return Object.fromEntries(known) as Shock;
}

function faultOf(shock: Shock): "acquisition" | "price" | "who" | undefined {
  if (shock.kind === "acquisition") {
    const owner = shock.new_owner;
    return shock.provider && owner?.name.trim() && owner.country ? undefined : "acquisition";
  }
  if (shock.kind === "price") return shock.nodes?.length ? undefined : "price";
  return (shock.country ?? shock.provider ?? shock.nodes ?? shock.control) ? undefined : "who";
}
