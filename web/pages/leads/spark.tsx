/** Documents per year as bars in a line of the table: bursts are darker, years that are not whole hatched. The numbers stand in the title. */
import type { Emergence, Emerging } from "./reading.ts";

export function Spark({ of, row }: { of: Pick<Emergence, "years" | "last">; row: Emerging }) {
  const most = Math.max(1, ...row.counts);
  const years = of.years.slice(-16);
  const counts = row.counts.slice(-16);
  const wide = 7;
  const said = years.map((year, at) => `${year}: ${counts[at] ?? 0}`).join(", ");
  return (
    <svg className="spark" width={years.length * wide} height={24} role="img" aria-label={said}>
      <title>{said}</title>
      {years.map((year, at) => {
        const tall = ((counts[at] ?? 0) / most) * 22;
        const burst = row.bursts.some(({ from, to }) => year >= from && year <= to);
        return (
          <rect
            key={year}
            x={at * wide}
            y={23 - tall}
            width={wide - 2}
            height={Math.max(tall, 0.8)}
            data-burst={burst || undefined}
            data-open={(of.last !== null && year > of.last) || undefined}
          />
        );
      })}
    </svg>
  );
}
