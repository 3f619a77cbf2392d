import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Overview } from "./answer.ts";

/** How much of the chains nobody prints. */
export function UnknownCard({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nodes = data.chains.reduce((sum, one) => sum + one.nodes, 0);
  const without = data.chains.reduce((sum, one) => sum + one.withoutShares, 0);
  if (nodes === 0) return null;
  return (
    <Card title={t("overview.unknowns", { without, nodes })} foot={t("overview.unknownsNote")}>
      <ul className="stack" style={{ gap: 16 }}>
        {data.chains.map((one) => (
          <li key={one.id} className="stack" style={{ gap: 6 }}>
            <Link to="/chains/$id" params={{ id: one.id }}>
              {format.text(one.name)}
            </Link>
            <span className="split" aria-hidden="true">
              <span style={{ flexGrow: one.withShares }} />
              <span data-unknown style={{ flexGrow: one.withoutShares }} />
            </span>
            <span className="small soft numbers">
              {one.withShares} {t("overview.withShares")} · {one.withoutShares} {t("overview.withoutShares")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
