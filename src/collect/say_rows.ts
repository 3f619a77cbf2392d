/** What checked rows say in the registry, by the card's `statements`. */
import type { Assertion, SourceCard, Words } from "#model";
import type { Bench } from "./bench.ts";
import { name } from "./sql.ts";

/** The statements of one table; `source` is filled in later. None when the card says nothing about it. */
export async function sayRows({ workshop, card }: Bench, table: string, view: string): Promise<Omit<Assertion, "source">[]> {
  const said: Omit<Assertion, "source">[] = [];
  for (const saying of card.statements.filter((one) => one.table === table)) {
    const { rows } = await workshop.rows(`select * from ${name(view)} order by ${name(saying.subject)}`);
    for (const row of rows) {
      const subject = `${saying.kind}:${String(row[saying.subject])}`;
      for (const { property, column, language } of propertiesOf(saying)) {
        const value = row[column];
        if (value !== null && value !== undefined)
          said.push({ kind: saying.kind, subject, property, value: String(value), ...(language ? { language } : {}) });
      }
    }
  }
  return said;
}

function propertiesOf({ properties }: SourceCard["statements"][number]): { property: string; column: string; language?: keyof Words }[] {
  return Object.entries(properties).flatMap(([property, column]) =>
    typeof column === "string"
      ? [{ property, column }]
      : [
          { property, column: column.en, language: "en" as const },
          { property, column: column.nl, language: "nl" as const },
        ],
  );
}
