import type { Template } from "./template.ts";

export const scenarioTemplate: Template = (id) => ({
  "scenario.yaml": `id: ${id}
name: { en: FILL IN, nl: FILL IN }
question: { en: FILL IN, nl: FILL IN }
# Ids of chains/, or all.
chains: [semiconductors]
days: 180
shocks:
  # Kinds: stop, cut, export_ban, price, route_loss, plant_loss, acquisition. Name a country, a provider, nodes or an export control.
  - kind: cut
    country: CHN
    nodes: [gallium_primary]
    by: 100
    from_day: 0
    for_days: 90
measures: []
# What is taken where no source says; it is printed with every result.
assume:
  stock_days: [0, 30]
  time_to_recover_days: [0, 90]
kernel: cascade
runs: 200
seed: 1
`,
});
