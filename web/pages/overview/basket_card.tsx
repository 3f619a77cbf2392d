import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Overview } from "./answer.ts";

/** What HS6 hides: codes that hold several materials. */
export function BasketCard({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card
      title={t("overview.baskets", { count: data.baskets.length, total: data.dependencies.rows.length })}
      foot={t("overview.basketsNote")}
    >
      <ul className="stack" style={{ gap: 10, maxHeight: 250, overflow: "auto" }}>
        {data.baskets.map((one) => (
          <li key={one.product}>
            <Link to="/dependencies" search={{ product: one.product }} className="numbers">
              {one.product}
            </Link>{" "}
            <span className="row" style={{ display: "inline-flex", gap: 4 }}>
              {one.materials.slice(0, 6).map((material) => (
                <Chip key={material.id}>{format.text(material.name)}</Chip>
              ))}
              {one.materials.length > 6 && <Chip>+{one.materials.length - 6}</Chip>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
