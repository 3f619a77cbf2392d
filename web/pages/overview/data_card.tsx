import { useTranslation } from "react-i18next";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Card } from "../../parts/card.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Overview } from "./answer.ts";
import { More } from "./more.tsx";

/** How old and how real everything on this page is. */
export function DataCard({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card
      title={t("overview.data")}
      foot={
        <>
          <span>{t("overview.dataNote")}</span>
          <More to="/library">{t("nav.library")}</More>
        </>
      }
    >
      <ul className="stack" style={{ gap: 12 }}>
        {data.sources.map((one) => (
          <li key={one.id} className="stack" style={{ gap: 2 }}>
            <div className="row" style={{ justifyContent: "space-between" }}>
              <strong>{format.text(one.name)}</strong>
              <AgeBadge age={one} />
            </div>
            <span className="soft small">
              {one.publisher} · {one.licence}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
