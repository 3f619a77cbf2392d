/** Measures that cannot be weighed, by what is unknown, with a range to suppose where that would help. */
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortfolioSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { listIn, type Measure, type Portfolio } from "./reading.ts";
import { useCut } from "./use_cut.ts";

export function Unweighed({ found }: { found: Portfolio }) {
  const { t } = useTranslation();
  const search = useSearch({ strict: false }) as PortfolioSearch;
  const setSearch = useSetSearch<PortfolioSearch>();
  const supposed = listIn(search.suppose);
  const unweighed = found.measures.filter(({ chosen, standing }) => !chosen && standing === null);
  // What lacks least comes first: one range, and it can be weighed.
  const sorted = [...unweighed].sort(
    (left, right) => left.unweighed.length - right.unweighed.length || (right.cut?.mid ?? 0) - (left.cut?.mid ?? 0),
  );
  return (
    <section className="gap-group portfolio-group" aria-labelledby="portfolio-unweighed">
      <h2 id="portfolio-unweighed">{t("decide.portfolio.unweighed", { count: unweighed.length })}</h2>
      <p className="small soft">{t("decide.portfolio.unweighedWhy")}</p>
      {supposed.length > 0 && (
        <p className="row small" style={{ gap: 6, flexWrap: "wrap" }}>
          {t("decide.portfolio.supposed")}
          {supposed.map((one) => (
            <button
              key={one}
              type="button"
              className="button"
              aria-label={t("decide.portfolio.forget", { name: one })}
              onClick={() => setSearch({ suppose: supposed.filter((other) => other !== one).join(",") || undefined })}
            >
              {one} ×
            </button>
          ))}
        </p>
      )}
      <ul>
        {sorted.map((one) => (
          <UnweighedRow key={one.id} measure={one} supposed={supposed} />
        ))}
      </ul>
    </section>
  );
}

function UnweighedRow({ measure, supposed }: { measure: Measure; supposed: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  const search = useSearch({ strict: false }) as PortfolioSearch;
  const setSearch = useSetSearch<PortfolioSearch>();
  const suppose = (what: string) => setSearch({ suppose: [...supposed, what].join(",") });
  const open = search.measure === measure.id;
  return (
    <li className="portfolio-row" data-unweighed>
      <span className="gap-what">
        <button
          type="button"
          className="link-like"
          aria-current={open || undefined}
          onClick={() => setSearch({ measure: open ? undefined : measure.id })}
        >
          <strong>{format.text(measure.name)}</strong>
        </button>
        <span className="row" style={{ gap: 6, flexWrap: "wrap" }}>
          {measure.unweighed.map((reason) => (
            <Chip key={reason} tone={reason === "faulty" ? "critical" : "unknown"}>
              {t(`decide.portfolio.reason.${reason}`)}
            </Chip>
          ))}
          {measure.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
          {measure.basis === "own_proposal" && <Chip tone="accent">{t("decide.portfolio.ours")}</Chip>}
          {measure.faults.map((fault) => (
            <span key={fault.en} className="small">
              {format.text(fault)}
            </span>
          ))}
        </span>
        <span className="small soft">
          {measure.effect === "trl" && t("decide.portfolio.trlOnly", { from: measure.trl.low ?? "?", to: measure.trl.high ?? "?" })}
          {measure.cut !== null && t("decide.portfolio.cutsAlone", { cut: cut.percent(measure.cut.mid) })}
          {measure.ceiling !== null && t("decide.portfolio.ceiling", { cut: cut.percent(measure.ceiling) })}
        </span>
      </span>
      <span className="stack" style={{ gap: 4 }}>
        {measure.unweighed.includes("share_unknown") && (
          <Suppose label={t("decide.portfolio.share")} unit="%" onSay={(range) => suppose(`${measure.id}:share=${range}`)} />
        )}
        {measure.unweighed.includes("cost_unknown") && measure.effect !== "trl" && (
          <Suppose
            label={t("decide.portfolio.cost")}
            unit={t("decide.portfolio.unit")}
            onSay={(range) => suppose(`${measure.id}:cost=${range}`)}
          />
        )}
      </span>
      <WhyHere subject={`measure:${measure.id}`} />
    </li>
  );
}

function Suppose({ label, unit, onSay }: { label: string; unit: string; onSay: (range: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  return (
    <form
      className="row suppose"
      onSubmit={(event) => {
        event.preventDefault();
        onSay(text.replaceAll(/\s/g, ""));
      }}
    >
      <label className="field">
        <span className="small soft">{label}</span>
        <input
          value={text}
          inputMode="decimal"
          placeholder="10-20"
          required
          pattern="\s*\d+(\.\d+)?\s*(-\s*\d+(\.\d+)?)?\s*"
          onChange={(event) => setText(event.target.value)}
        />
        <span className="small soft">{unit}</span>
      </label>
      <button type="submit" className="button" data-kind="quiet">
        {t("decide.portfolio.suppose")}
      </button>
    </form>
  );
}
