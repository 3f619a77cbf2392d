/** Where all the money went: the parts add up to the whole, and what is not seen is said. */
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Coverage } from "./reading.ts";
import { useEuro } from "./use_euro.ts";

export function Sums({ found }: { found: Coverage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const euro = useEuro();
  const { sums } = found;
  const stated = Number(sums.tied) === 0 ? 0 : Number(sums.stated) / Number(sums.tied);
  return (
    <div className="coverage-foot">
      <section className="stack" style={{ gap: 8 }}>
        <h2>{t("decide.coverage.sums")}</h2>
        <PlainTable
          label={t("decide.coverage.sums")}
          head={[t("decide.coverage.sum"), t("decide.coverage.money")]}
          numbers={[1]}
          rows={[
            [t("decide.coverage.sumTied"), euro(sums.tied)],
            [t("decide.coverage.sumNotTied", { projects: format.count(sums.notTied.projects) }), euro(sums.notTied.amount)],
            [t("decide.coverage.sumUnmapped", { projects: format.count(sums.unmapped.projects) }), euro(sums.unmapped.amount)],
            [
              <strong key="all">{t("decide.coverage.sumAll", { projects: format.count(sums.projects) })}</strong>,
              <strong key="m">{euro(sums.all)}</strong>,
            ],
          ]}
        />
        <ul className="plain-list small soft">
          <li>{t("decide.coverage.rule")}</li>
          <li>{t("decide.coverage.stated", { share: format.percent(stated) })}</li>
          {sums.withoutAmount > 0 && <li>{t("decide.coverage.withoutAmount", { count: sums.withoutAmount })}</li>}
          {sums.undated.projects > 0 && (
            <li>{t("decide.coverage.undated", { count: sums.undated.projects, money: euro(sums.undated.amount) })}</li>
          )}
        </ul>
      </section>
      <section className="stack" style={{ gap: 8 }}>
        <h2>{t("decide.coverage.unseen", { count: found.unseen.length })}</h2>
        <p className="small soft">{t("decide.coverage.unseenWhy")}</p>
        <ul className="coverage-unseen small">
          {found.unseen.map(({ id, name }) => (
            <li key={id}>
              <SubjectLink subject={`instrument:${id}`}>{format.text(name)}</SubjectLink>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
