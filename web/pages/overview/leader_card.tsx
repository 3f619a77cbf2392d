import { useTranslation } from "react-i18next";
import { Bar } from "../../parts/bar.tsx";
import { Card } from "../../parts/card.tsx";
import { colourOf } from "../../parts/colours.ts";
import { Country } from "../../parts/country.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Overview } from "./answer.ts";

/** Who is the largest supplier most often. */
export function LeaderCard({ data }: { data: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = new Map<string, { all: number; dependent: number }>();
  for (const row of data.dependencies.rows) {
    if (row.top_supplier === null) continue;
    const count = counts.get(row.top_supplier) ?? { all: 0, dependent: 0 };
    counts.set(row.top_supplier, { all: count.all + 1, dependent: count.dependent + (row.dependent ? 1 : 0) });
  }
  const leaders = [...counts].sort((a, b) => b[1].all - a[1].all || b[1].dependent - a[1].dependent || a[0].localeCompare(b[0]));
  const [first] = leaders;
  if (!first) return null;
  const most = first[1].all;
  return (
    <Card
      title={t("overview.leader", { country: format.country(first[0]), count: most, total: data.dependencies.rows.length })}
      foot={t("overview.leaderNote")}
    >
      <ul className="bars">
        {leaders.slice(0, 11).map(([country, count]) => (
          <li key={country}>
            <Country code={country} />
            <Bar share={count.all / most} colour={colourOf(country)} />
            <span className="end">{format.count(count.all)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
