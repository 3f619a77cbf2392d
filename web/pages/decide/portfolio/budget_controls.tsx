/** Budgets to move by hand or by key, expected or robust, and on which chains. What moves is asked anew when it rests. */
import { useSearch } from "@tanstack/react-router";
import { X } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioSearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Picker } from "../../../parts/picker.tsx";
import { Select } from "../../../parts/select.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Budget, budgetsIn, firstBudget, type Line, written } from "./reading.ts";
import { useCut } from "./use_cut.ts";

const all = "all";

export function BudgetControls({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { budget, robust, chain } = useSearch({ strict: false }) as PortfolioSearch;
  const setSearch = useSetSearch<PortfolioSearch>();
  const budgets = budgetsIn(budget ?? firstBudget);
  const instruments = useAsk("/api/instruments").data?.instruments ?? [];
  const chains = useAsk("/api/chains").data?.chains ?? [];
  const put = (next: readonly Budget[]) => setSearch({ budget: written(next) || "any=0" }, { replace: true });
  const nameOf = (id: string) => {
    const [instrument = "", year] = id.split("@");
    const found = instruments.find((one) => one.id === instrument);
    const name = instrument === "any" ? t("decide.portfolio.any") : found ? format.text(found.name) : instrument;
    return year === undefined ? name : `${name}, ${year}`;
  };
  return (
    <section className="portfolio-controls" aria-label={t("decide.portfolio.budgets")}>
      <ul className="portfolio-lines stack" style={{ gap: 6 }}>
        {budgets.map((one) => (
          <BudgetSlider
            key={one.id}
            name={nameOf(one.id)}
            budget={one}
            line={lines.find(({ id }) => id === one.id)}
            onRest={(amount) => put(budgets.map((other) => (other.id === one.id ? { ...other, amount } : other)))}
            onDrop={budgets.length > 1 ? () => put(budgets.filter(({ id }) => id !== one.id)) : undefined}
          />
        ))}
      </ul>
      <div className="toolbar">
        <Picker
          label={t("decide.portfolio.addLine")}
          choices={[
            { id: "any", name: t("decide.portfolio.any") },
            ...instruments.map((one) => ({ id: one.id, name: format.text(one.name), hint: one.status })),
          ].filter(({ id }) => !budgets.some((one) => one.id === id))}
          onChoose={(id) => put([...budgets, { id, amount: 100 }])}
        />
        <Toggle
          label={t("decide.portfolio.doubt")}
          value={robust === undefined ? "expected" : "robust"}
          choices={[
            { id: "expected", name: t("decide.portfolio.expected") },
            { id: "robust", name: t("decide.portfolio.robust") },
          ]}
          onChange={(mode) => setSearch({ robust: mode === "robust" ? 2 : undefined }, { replace: true })}
        />
        {robust !== undefined && (
          <label className="field on-day">
            <span className="small soft">{t("decide.portfolio.gamma")}</span>
            <input
              type="number"
              min={0}
              max={50}
              value={robust}
              onChange={(event) => setSearch({ robust: Math.max(0, Math.round(Number(event.target.value))) }, { replace: true })}
            />
          </label>
        )}
        <Select
          label={t("decide.portfolio.chain")}
          value={chain ?? all}
          groups={[
            {
              choices: [
                { id: all, name: t("decide.portfolio.allChains") },
                ...chains.map((one) => ({ id: one.id, name: format.text(one.name) })),
              ],
            },
          ]}
          onChange={(id) => setSearch({ chain: id === all ? undefined : id }, { replace: true })}
        />
      </div>
    </section>
  );
}

interface Slider {
  readonly name: string;
  readonly budget: Budget;
  readonly line: Line | undefined;
  readonly onRest: (amount: number) => void;
  readonly onDrop: (() => void) | undefined;
}

function BudgetSlider({ name, budget, line, onRest, onDrop }: Slider) {
  const { t } = useTranslation();
  const cut = useCut();
  const [amount, setAmount] = useState(budget.amount);
  const [before, setBefore] = useState(budget.amount);
  // The address changed otherwise (back, another link): it holds.
  if (before !== budget.amount) {
    setBefore(budget.amount);
    setAmount(budget.amount);
  }
  useEffect(() => {
    if (amount === budget.amount) return;
    const timer = setTimeout(() => onRest(amount), 300);
    return () => clearTimeout(timer);
  });
  // Within reach of what stands there: a thousand, or three times as much.
  const most = Math.max(1000, Math.ceil((budget.amount * 3) / 100) * 100);
  const put = (text: string) => Number.isFinite(Number(text)) && setAmount(Math.max(0, Number(text)));
  return (
    <li className="portfolio-line">
      <span className="portfolio-line-name">{name}</span>
      <input
        type="range"
        min={0}
        max={most}
        step={most / 100}
        value={amount}
        aria-label={t("decide.portfolio.budgetOf", { name })}
        aria-valuetext={cut.money(amount, amount) ?? ""}
        onChange={(event) => put(event.target.value)}
      />
      <label className="field portfolio-amount">
        <span className="visually-hidden">{t("decide.portfolio.budgetOf", { name })}</span>
        <input type="number" min={0} value={amount} onChange={(event) => put(event.target.value)} />
        <span className="small soft">{t("decide.portfolio.unit")}</span>
      </label>
      <span className="small soft portfolio-spent">
        {line && t("decide.portfolio.spent", { amount: cut.money(line.spent, line.spent) })}
        {line && line.worth.gain > 0 && (
          <>
            {" · "}
            {t("decide.portfolio.worth", { more: cut.money(line.worth.more, line.worth.more), gain: cut.percent(line.worth.gain) })}
          </>
        )}
      </span>
      {onDrop && (
        <button
          type="button"
          className="button"
          data-kind="quiet"
          data-shape="square"
          aria-label={t("decide.portfolio.drop", { name })}
          onClick={onDrop}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
}
