/** The chosen measures with what they cut, alone and together; and the others that were weighed, with what would bring them in. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PortfolioSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { CutBar } from "./cut_bar.tsx";
import { listIn, type Measure, type Portfolio, standingTones } from "./reading.ts";
import { useCut } from "./use_cut.ts";

export function ChosenList({ found }: { found: Portfolio }) {
  const { t } = useTranslation();
  const cut = useCut();
  const chosen = byCut(found.measures.filter((one) => one.chosen));
  if (chosen.length === 0) return null;
  return (
    <section className="gap-group portfolio-group" aria-labelledby="portfolio-chosen">
      <h2 id="portfolio-chosen">{t("decide.portfolio.chosen")}</h2>
      <ul>
        {chosen.map((one) => (
          <MeasureRow key={one.id} measure={one} found={found} />
        ))}
        <li className="portfolio-row" data-total>
          <span className="gap-what">
            <strong>{t("decide.portfolio.together")}</strong>
            <span className="small soft">
              {t("decide.portfolio.sumAndWhole", { sum: cut.percent(found.sum), whole: cut.percent(found.together.mid) })}
              {found.robust !== null && ` ${t("decide.portfolio.guaranteed", { count: found.robust, value: cut.percent(found.value) })}`}
            </span>
          </span>
          <CutBar cut={found.together} most={mostOf(found)} />
          <span className="numbers">{cut.money(found.cost, found.cost)}</span>
          <span />
        </li>
      </ul>
    </section>
  );
}

export function OutList({ found }: { found: Portfolio }) {
  const { t } = useTranslation();
  const out = byCut(found.measures.filter((one) => !one.chosen && one.standing !== null));
  if (out.length === 0) return null;
  return (
    <section className="gap-group portfolio-group" aria-labelledby="portfolio-out">
      <h2 id="portfolio-out">{t("decide.portfolio.out")}</h2>
      <ul>
        {out.map((one) => (
          <MeasureRow key={one.id} measure={one} found={found} />
        ))}
      </ul>
    </section>
  );
}

function MeasureRow({ measure, found }: { measure: Measure; found: Portfolio }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  const search = useSearch({ strict: false }) as PortfolioSearch;
  const setSearch = useSetSearch<PortfolioSearch>();
  const toggle = (word: "must" | "without") => {
    const list = listIn(search[word]);
    const next = list.includes(measure.id) ? list.filter((id) => id !== measure.id) : [...list, measure.id];
    setSearch({ [word]: next.join(",") || undefined });
  };
  const held = listIn(search.must).includes(measure.id);
  return (
    <li className="portfolio-row">
      <span className="gap-what">
        <button
          type="button"
          className="link-like"
          aria-current={search.measure === measure.id || undefined}
          onClick={() => setSearch({ measure: search.measure === measure.id ? undefined : measure.id })}
        >
          <strong>{format.text(measure.name)}</strong>
        </button>
        <span className="row" style={{ gap: 6 }}>
          {measure.standing && <Chip tone={standingTones[measure.standing]}>{t(`decide.portfolio.standing.${measure.standing}`)}</Chip>}
          {measure.basis === "own_proposal" && <Chip tone="accent">{t("decide.portfolio.ours")}</Chip>}
          {measure.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
          {measure.label !== "public" && <Chip>{measure.marking}</Chip>}
        </span>
        <Why measure={measure} found={found} />
      </span>
      {measure.cut === null ? <span /> : <CutBar cut={measure.cut} most={mostOf(found)} />}
      <span className="numbers">{cut.money(measure.cost.low, measure.cost.high)}</span>
      <span className="row" style={{ gap: 2 }}>
        <button
          type="button"
          className="button"
          data-kind="quiet"
          aria-pressed={held}
          onClick={() => toggle(measure.chosen && !held ? "without" : "must")}
        >
          {t(held ? "decide.portfolio.free" : measure.chosen ? "decide.portfolio.takeOut" : "decide.portfolio.takeIn")}
        </button>
        <WhyHere subject={`measure:${measure.id}`} />
      </span>
    </li>
  );
}

/** In one sentence: why it is in, or what would bring it in. */
export function Why({ measure, found }: { measure: Measure; found: Portfolio }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  const nameOf = (id: string) => format.text(found.measures.find((one) => one.id === id)?.name) || id;
  const { standing, margin, missing, against, barred } = measure;
  const said: string[] = [];
  if (standing === "chosen" && margin !== null) said.push(t("decide.portfolio.why.chosen", { margin: cut.percent(margin) }));
  if (standing === "required") said.push(t("decide.portfolio.why.required"));
  if (standing === "worthless")
    said.push(
      t(measure.unweighed.includes("no_outside_supplier") ? "decide.portfolio.why.nobodyOutside" : "decide.portfolio.why.worthless"),
    );
  if (standing === "shut" && against.length > 0) said.push(t("decide.portfolio.why.against", { names: against.map(nameOf).join(", ") }));
  else if (standing === "shut") said.push(t("decide.portfolio.why.shut", { names: measure.requires.map(nameOf).join(", ") || "–" }));
  if (standing === "unpaid")
    said.push(
      t("decide.portfolio.why.unpaid", {
        reasons: [...new Set(barred.map(({ barrier }) => t(`decide.portfolio.barrier.${barrier}`)))].join("; ") || "–",
      }),
    );
  if (standing === "beaten") {
    if (against.length > 0) said.push(t("decide.portfolio.why.against", { names: against.map(nameOf).join(", ") }));
    if (margin !== null) said.push(t("decide.portfolio.why.margin", { margin: cut.percent(margin) }));
    if (missing !== null && missing > 0) said.push(t("decide.portfolio.why.missing", { money: cut.money(missing, missing) }));
  }
  return said.length === 0 ? null : <span className="small soft">{said.join(" ")}</span>;
}

function byCut(measures: readonly Measure[]): Measure[] {
  return [...measures].sort((left, right) => (right.cut?.mid ?? 0) - (left.cut?.mid ?? 0) || (left.id < right.id ? -1 : 1));
}

export function mostOf({ together, measures }: Portfolio): number {
  return Math.max(together.high, ...measures.map((one) => one.cut?.high ?? 0), 0.001);
}
