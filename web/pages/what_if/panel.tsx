/** Where a scenario is put together; every change is in the address at once. */
import { Link } from "@tanstack/react-router";
import { Pencil, Plus, X } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Select } from "../../parts/select.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Assumptions } from "./assumptions.tsx";
import type { Countermeasure, Draft, Shock } from "./draft.ts";
import { MeasureForm } from "./measure_form.tsx";
import { NumberField } from "./number_field.tsx";
import { type Pick, Picker } from "../../parts/picker.tsx";
import { ShockForm } from "./shock_form.tsx";
import type { Ground } from "./use_ground.ts";
import type { Sentences } from "./use_sentences.ts";

export interface Fault {
  readonly of: "shocks" | "measures";
  readonly at: number;
  readonly sentence: string;
  readonly remedy: string;
}

interface Props {
  readonly draft: Draft;
  readonly ground: Ground;
  readonly sentences: Sentences;
  /** What the interface said is wrong, at the thing that is wrong. */
  readonly fault: Fault | undefined;
  readonly onChange: (draft: Draft) => void;
  /** Ready-made and saved ones, to go on with another. */
  readonly known: readonly Pick[];
  readonly onChoose: (id: string) => void;
}

const kernels = ["cascade", "inventory", "ttr", "leontief"] as const;
const newShock: Shock = { kind: "stop", by: 100, from_day: 0 };
const newMeasure: Countermeasure = { kind: "second_source", node: "", share: 20, from_day: 0 };

export function Panel({ draft, ground, sentences, fault, onChange, known, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const chains = useAsk("/api/chains").data?.chains ?? [];
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  const all = draft.chains.includes("all");
  const toggle = (id: string) => {
    const now = all ? [] : draft.chains;
    const next = now.includes(id) ? now.filter((one) => one !== id) : [...now, id];
    set({ chains: next.length === 0 || next.length === chains.length ? ["all"] : next });
  };
  const drop = <Key extends "shocks" | "measures">(key: Key, at: number, text: string) => {
    set({ [key]: draft[key].filter((_, place) => place !== at) });
    say(t("lab.removed", { what: text }), { name: t("library.undo"), run: () => onChange(draft) });
  };
  return (
    <section className="lab-panel" aria-label={t("lab.scenario")}>
      <div className="stack" style={{ gap: 6 }}>
        <Picker label={t("lab.another")} choices={known} onChoose={onChoose} />
        <Link to="/what-if" search={{} as never} className="small">
          {t("lab.anew")}
        </Link>
      </div>
      <Part title={t("lab.chains")}>
        <div className="row" style={{ gap: 4 }}>
          <button type="button" className="chip kind" aria-pressed={all} onClick={() => set({ chains: ["all"] })}>
            {t("lab.allChains")}
          </button>
          {chains.map((one) => (
            <button
              key={one.id}
              type="button"
              className="chip kind"
              aria-pressed={!all && draft.chains.includes(one.id)}
              onClick={() => toggle(one.id)}
            >
              {format.text(one.name)}
            </button>
          ))}
        </div>
      </Part>
      <Part title={t("lab.shocks")}>
        <Items
          items={draft.shocks}
          fault={fault?.of === "shocks" ? fault : undefined}
          says={(one) => sentences.shock(one, draft.days)}
          start={newShock}
          add={t("lab.addShock")}
          onSet={(items) => set({ shocks: items })}
          onDrop={(at, text) => drop("shocks", at, text)}
          form={(one, onSet, onLeave) => <ShockForm shock={one} ground={ground} onSet={onSet} onLeave={onLeave} />}
        />
      </Part>
      <div className="lab-numbers">
        <NumberField
          label={t("lab.duration")}
          unit={t("lab.days")}
          least={1}
          value={draft.days}
          onChange={(days) => set({ days: days ?? 180 })}
        />
        <label className="number-field">
          <span className="small soft">{t("lab.start")}</span>
          <span className="field">
            <input type="date" value={draft.start ?? ""} onChange={(event) => set({ start: event.target.value || undefined })} />
          </span>
        </label>
      </div>
      <Part title={t("lab.measures")}>
        <Items
          items={draft.measures}
          fault={fault?.of === "measures" ? fault : undefined}
          says={sentences.measure}
          start={newMeasure}
          add={t("lab.addMeasure")}
          onSet={(items) => set({ measures: items })}
          onDrop={(at, text) => drop("measures", at, text)}
          form={(one, onSet, onLeave) => <MeasureForm measure={one} ground={ground} onSet={onSet} onLeave={onLeave} />}
        />
      </Part>
      <details className="lab-more">
        <summary>{t("lab.assumptions")}</summary>
        <Assumptions assume={draft.assume} onChange={(assume) => set({ assume })} />
      </details>
      <details className="lab-more">
        <summary>
          {t("lab.how")} <span className="soft small">{t(`lab.kernel.${draft.kernel}`)}</span>
        </summary>
        <div className="stack" style={{ gap: 10 }}>
          <Select
            label={t("lab.how")}
            value={draft.kernel}
            groups={[{ choices: kernels.map((id) => ({ id, name: t(`lab.kernel.${id}`) })) }]}
            onChange={(id) => set({ kernel: kernels.find((one) => one === id) ?? "cascade" })}
          />
          <p className="small soft">{t(`lab.kernelSays.${draft.kernel}`)}</p>
          <div className="lab-numbers">
            <NumberField label={t("lab.draws")} value={draft.runs} most={100_000} onChange={(runs) => set({ runs: runs ?? 0 })} />
            <NumberField label={t("lab.seed")} value={draft.seed} most={4_294_967_295} onChange={(seed) => set({ seed: seed ?? 1 })} />
          </div>
        </div>
      </details>
    </section>
  );
}

/** A group of the panel. No headings here: the first of the page is its answer. */
function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className="stack" style={{ gap: 8 }} role="group" aria-labelledby={id}>
      <p className="lab-head" id={id}>
        {title}
      </p>
      {children}
    </div>
  );
}

interface ItemsProps<Item> {
  readonly items: readonly Item[];
  readonly fault: Fault | undefined;
  readonly says: (item: Item) => string;
  readonly start: Item;
  readonly add: string;
  readonly onSet: (items: Item[]) => void;
  readonly onDrop: (at: number, text: string) => void;
  readonly form: (item: Item, onSet: (item: Item) => void, onLeave: () => void) => ReactNode;
}

/** Sentences one can change or take away, and a form for the one at hand. */
function Items<Item>({ items, fault, says, start, add, onSet, onDrop, form }: ItemsProps<Item>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<number | undefined>();
  const close = () => setOpen(undefined);
  return (
    <>
      {items.length > 0 && (
        <ul className="stack" style={{ gap: 6 }}>
          {items.map((one, at) => (
            <li key={at}>
              {open === at ? (
                form(
                  one,
                  (next) => {
                    onSet(items.map((item, place) => (place === at ? next : item)));
                    close();
                  },
                  close,
                )
              ) : (
                <div className="lab-item" data-fault={fault?.at === at || undefined}>
                  <p>{capital(says(one))}</p>
                  <button
                    type="button"
                    className="button"
                    data-kind="quiet"
                    data-shape="square"
                    aria-label={`${t("lab.change")}: ${says(one)}`}
                    onClick={() => setOpen(at)}
                  >
                    <Pencil size={14} aria-hidden="true" />
                  </button>
                  <button
                    type="button"
                    className="button"
                    data-kind="quiet"
                    data-shape="square"
                    aria-label={`${t("lab.remove")}: ${says(one)}`}
                    onClick={() => onDrop(at, capital(says(one)))}
                  >
                    <X size={14} aria-hidden="true" />
                  </button>
                  {fault?.at === at && (
                    <p className="fault" role="alert">
                      {fault.sentence} {fault.remedy}
                    </p>
                  )}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {open === items.length ? (
        form(
          start,
          (next) => {
            onSet([...items, next]);
            close();
          },
          close,
        )
      ) : (
        <div>
          <button type="button" className="button" onClick={() => setOpen(items.length)}>
            <Plus size={14} aria-hidden="true" />
            {add}
          </button>
        </div>
      )}
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
