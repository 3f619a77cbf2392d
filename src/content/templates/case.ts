import type { Template } from "./template.ts";

export const caseTemplate: Template = (id) => ({
  "case.yaml": `id: ${id}
version: 1
title: { en: FILL IN, nl: FILL IN }
question: { en: FILL IN, nl: FILL IN }
audience: public
# What it covers and what it leaves out.
scope: { en: FILL IN, nl: FILL IN }
chain: semiconductors
technologies: []
figures:
  who_supplies:
    shares: { node: gallium_primary }
  exposed:
    exposure: { on: country, whom: [CHN] }
findings:
  # strength: strong, thin or none; why says why. Evidence: figure, share, fact, link or control.
  - id: first_finding
    says: { en: FILL IN, nl: FILL IN }
    evidence: [{ figure: who_supplies }]
    strength: thin
    why: { en: FILL IN, nl: FILL IN }
`,
  "text.en.typ": "= FILL IN\n",
  "text.nl.typ": "= FILL IN\n",
});
