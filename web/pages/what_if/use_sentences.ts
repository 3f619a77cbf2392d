/** A shock, a measure and the whole answer as sentences. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { Countermeasure, Draft, Shock } from "./draft.ts";
import type { Reading } from "./reading.ts";
import type { Outcome } from "./use_simulation.ts";

interface Named {
  readonly name: (node: string) => string;
  readonly chain: { readonly roots: readonly string[] } | undefined;
  readonly controls: readonly { readonly id: string; readonly imposedBy: string; readonly nodes: readonly { readonly id: string }[] }[];
}

export interface Sentences {
  /** "China delivers no gallium for 180 days" */
  readonly shock: (shock: Shock, days: number) => string;
  readonly measure: (measure: Countermeasure) => string;
  /** "from day 12" */
  readonly day: (value: number | null) => string;
  readonly title: (draft: Draft, outcome: Outcome, reading: Reading) => string;
}

export function useSentences({ name, chain, controls }: Named): Sentences {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    const what = (nodes: readonly string[] | undefined) => {
      if (!nodes || nodes.length === 0) return undefined;
      const [first = "", second] = nodes.map((node) => inSentence(short(name(node))));
      if (nodes.length === 1) return first;
      return nodes.length === 2 ? t("lab.and", { first, second }) : t("lab.andMore", { first, count: nodes.length - 1 });
    };
    const shock = (one: Shock, whole: number) => {
      const control = controls.find(({ id }) => id === one.control);
      const days = one.for_days ?? whole;
      const country = one.country ?? control?.imposedBy;
      const who = one.provider ?? (country ? format.country(country) : undefined);
      const things = what(one.nodes ?? control?.nodes.map(({ id }) => id)) ?? t("lab.everything");
      const by = format.percent(one.by / 100) ?? "";
      if (one.kind === "acquisition") return t("lab.clause.acquisition", { owner: one.new_owner?.name ?? "", who: who ?? "" });
      if (one.kind === "price") return t("lab.clause.price", { what: things, by });
      if (who === undefined)
        return one.by < 100 ? t("lab.clause.lessMade", { what: things, by, days }) : t("lab.clause.notMade", { what: things, days });
      const isPart = one.kind !== "stop" && one.by < 100;
      if (one.kind === "export_ban") return t(isPart ? "lab.clause.banPart" : "lab.clause.ban", { who, what: things, by, days });
      if (one.kind === "route_loss") return t(isPart ? "lab.clause.routePart" : "lab.clause.route", { who, what: things, by, days });
      if (one.kind === "plant_loss") return t(isPart ? "lab.clause.plantPart" : "lab.clause.plant", { who, what: things, by, days });
      if (isPart) return t("lab.clause.cut", { who, what: things, by, days });
      return one.nodes?.length || control ? t("lab.clause.stop", { who, what: things, days }) : t("lab.clause.stopAll", { who, days });
    };
    const day = (value: number | null) => (value === null ? t("lab.never") : t("lab.onDay", { day: format.count(Math.round(value)) }));
    return {
      shock,
      day,
      measure: (one) =>
        t(`lab.measureSays.${one.kind}`, {
          what: inSentence(short(name(one.node))),
          share: format.percent((one.share ?? 0) / 100) ?? "",
          days: one.stock_days ?? 0,
          from: one.from_day,
          where: one.country ? t("lab.inCountry", { country: format.country(one.country) }) : "",
        }),
      title: (draft, outcome, reading) => {
        const [one] = draft.shocks;
        if (!one) return t("lab.question");
        const clause =
          draft.shocks.length > 1
            ? t("lab.clause.more", { clause: shock(one, draft.days), count: draft.shocks.length - 1 })
            : shock(one, draft.days);
        const named = (node: string) => inSentence(short(format.text(outcome.names[node]) || node));
        if (draft.shocks.every(({ kind }) => kind === "acquisition")) return t("lab.title.owner", { clause });
        if (outcome.prices) {
          const dearest = outcome.prices.toSorted((a, b) => b.rise.p50 - a.rise.p50);
          const most = dearest.find(({ node }) => chain?.roots.includes(node)) ?? dearest[0];
          return most
            ? t("lab.title.price", { clause, end: named(most.node), rise: format.percent(most.rise.p50) ?? "" })
            : t("lab.title.noPrice", { clause });
        }
        if (outcome.kernel === "leontief") return t("lab.title.noPrice", { clause });
        if (outcome.timeToRecover) {
          const [most] = outcome.timeToRecover.toSorted((a, b) => b.lost - a.lost);
          return most && most.lost > 0
            ? t("lab.title.recover", { clause, days: format.decimal(most.lost, 0) ?? "" })
            : t("lab.title.nothing", { clause });
        }
        const { falls, possible, certain, total, first } = reading;
        if (possible === 0) return t("lab.title.nothing", { clause });
        const range = certain === possible ? "" : t("lab.title.range", { least: certain, most: possible });
        const counts = { clause, count: falls, total, range };
        if (falls === 0) return t("lab.title.perhaps", { clause, most: possible, total });
        if (!first || first.impact.p50 === null) return t("lab.title.noEnd", counts);
        const { earliest, p50, latest } = first.impact;
        const end = named(first.node);
        if (latest === null)
          return t("lab.title.open", { ...counts, end, day: format.count(Math.round(p50)), from: format.count(Math.round(earliest ?? 0)) });
        return t("lab.title.falls", {
          ...counts,
          end,
          from: format.count(Math.round(earliest ?? 0)),
          to: format.count(Math.round(latest)),
        });
      },
    };
  }, [name, chain, controls, t, format]);
}

/** Without the explanation in brackets at the end. */
function short(text: string): string {
  return text.replace(/\s*\([^()]*\)$/, "") || text;
}

/** An ordinary word loses its capital inside a sentence; abbreviations and formulas keep theirs. */
function inSentence(text: string): string {
  return /^[A-Z][a-zà-ÿ]+(?=$|[\s,(/-])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
