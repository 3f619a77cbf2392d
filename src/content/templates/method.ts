import type { Template } from "./template.ts";

export const methodTemplate: Template = (id) => ({
  "method.yaml": `id: ${id}
# Raised when the meaning changes.
version: 1
name: { en: FILL IN, nl: FILL IN }
question: { en: FILL IN, nl: FILL IN }
formula: FILL IN
citations:
  - publication: FILL IN
    year: FILL IN
    evidence: read
# Name in the SELECT → address.
inputs:
  flows: clean/baci/flows
parameters:
  floor:
    type: number
    default: 0
    name: { en: Smallest value, nl: Kleinste waarde }
    meaning: { en: Flows below this value in thousand USD are left out., nl: Stromen onder deze waarde in duizend USD tellen niet mee. }
output:
  key: [year, product]
  year: year
  columns:
    year: { type: integer, name: { en: Year, nl: Jaar } }
    product: { type: text, name: { en: Product, nl: Product } }
    value: { type: decimal, name: { en: Value, nl: Waarde }, unit: thousand USD }
`,
  "method.sql": `select year, product, sum(value) as value
from flows
where value >= :floor
group by year, product
order by year, product
`,
  "example/example.yaml": `about: FILL IN
parameters: { floor: 0 }
tolerance: 0
`,
  "example/flows.csv": `year,exporter,importer,product,value,quantity
2024,CHN,DEU,850511,2.000,
2024,USA,DEU,850511,3.000,
`,
  // Wrong on purpose (2 + 3 = 5): a worked example is worked out by hand first.
  "example/expected.csv": `year,product,value
2024,850511,0.000
`,
});
