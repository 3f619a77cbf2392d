/** The next best sets: what each takes in and leaves out beside the best, and what that costs in cut. */
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Portfolio } from "./reading.ts";
import { useCut } from "./use_cut.ts";

export function Alternatives({ found }: { found: Portfolio }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cut = useCut();
  if (found.alternatives.length === 0) return null;
  const names = (ids: readonly string[]) =>
    ids.map((id) => format.text(found.measures.find((one) => one.id === id)?.name) || id).join(", ") || "–";
  return (
    <section className="card" aria-labelledby="portfolio-next">
      <header>
        <h2 id="portfolio-next">{t("decide.portfolio.next")}</h2>
      </header>
      <PlainTable
        label={t("decide.portfolio.next")}
        head={[t("decide.portfolio.cut"), t("decide.portfolio.cost"), t("decide.portfolio.more"), t("decide.portfolio.less")]}
        numbers={[0, 1]}
        rows={found.alternatives.map((one) => [
          cut.percent(one.together.mid),
          format.decimal(one.cost, 1),
          names(one.more),
          names(one.less),
        ])}
      />
      <p className="small soft">{t("decide.portfolio.nextWhy")}</p>
    </section>
  );
}
