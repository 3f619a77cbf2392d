import type { Template } from "./template.ts";

const citation = "publication,publisher,place,year,url,evidence,confidence,caveat";

export const chainTemplate: Template = (id) => ({
  "chain.yaml": `id: ${id}
name: { en: FILL IN, nl: FILL IN }
question: { en: FILL IN, nl: FILL IN }
description: { en: FILL IN, nl: FILL IN }
# The node at the end of the chain.
root: end_product
# Entries of technologies/eu_2023_2113 this chain serves.
technologies: []
version: 1
limits: { en: FILL IN, nl: FILL IN }
`,
  "nodes.csv": `id,kind,name_en,name_nl,note_en,note_nl,material,hs6,cn8
end_product,technology,FILL IN,FILL IN,,,,,
first_part,component,FILL IN,FILL IN,,,,,
`,
  "links.csv": `from,relation,to,${citation}
first_part,goes_into,end_product,FILL IN,,,,,read,,
`,
  // The share has neither publication nor year: the check says so until somebody names them.
  "shares.csv": `node,provider,provider_kind,headquarters,basis,value,${citation}
first_part,FILL IN,organisation,,FILL IN,50,,,,,,read,,
`,
  "facts.csv": `node,kind,subject,value,unit,text_en,text_nl,${citation}
`,
});
