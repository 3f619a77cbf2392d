import type { Template } from "./template.ts";

export const sourceTemplate: Template = (id) => ({
  "source.yaml": `id: ${id}
version: 1
name: { en: FILL IN, nl: FILL IN }
description: { en: FILL IN, nl: FILL IN }
publisher: FILL IN
licence: { name: FILL IN, redistribution: not_allowed }
homepage: FILL IN
downloads: []
cadence: {en: FILL IN, nl: FILL IN}
label: public
files:
  rows:
    match: "*.csv"
    columns:
      year: { to: year, type: integer }
      country: { to: country, type: text }
      value: { to: value, type: decimal, unknown: [NA] }
tables:
  rows:
    name: { en: FILL IN, nl: FILL IN }
    part: year
    key: [year, country]
    columns:
      year: { type: integer, name: { en: Year, nl: Jaar }, min: 1990, max: 2100 }
      country: { type: text, name: { en: Country, nl: Land } }
      value: { type: decimal, name: { en: Value, nl: Waarde }, unit: FILL IN, min: 0, required: false }
`,
  "sample/rows.csv": `year,country,value
2024,DEU,1.5
2024,NLD,NA
`,
});
