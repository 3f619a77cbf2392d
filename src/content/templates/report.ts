import type { Template } from "./template.ts";

export const reportTemplate: Template = (id) => ({
  "report.yaml": `id: ${id}
version: 1
title: { en: FILL IN, nl: FILL IN }
question: { en: FILL IN, nl: FILL IN }
audience: public
figures:
  dependencies:
    method: eu_dependency
    where: { bloc: EU27, year: 2024 }
    order: [cdi1 desc]
    limit: 10
    columns: [product, cdi1, cdi2, cdi3, top_supplier]
`,
  "text.en.typ": "= FILL IN\n",
  "text.nl.typ": "= FILL IN\n",
});
