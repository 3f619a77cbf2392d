/** Content as statements: one registry source per folder. */
import type { Content, Said } from "./content.ts";
import { entryStatements } from "./entries.ts";
import { actionStatements, ownerStatements } from "./statements/action.ts";
import { chainStatements } from "./statements/chain.ts";
import { controlStatements } from "./statements/control.ts";
import { instrumentStatements } from "./statements/instrument.ts";
import { listStatements } from "./statements/list.ts";
import { needStatements } from "./statements/need.ts";
import { serviceStatements } from "./statements/service.ts";
import { targetStatements } from "./statements/target.ts";
import { worldStatements } from "./statements/world.ts";

/** What each list, chain and the countries say, in the subjects of the house (`technology:eu_1_1`, `node:…`, `supply:<hash>`). */
export function toStatements(content: Content): Said[] {
  const blocs = new Set(content.blocs.map((bloc) => bloc.id));
  return [
    { source: "countries", assertions: worldStatements(content) },
    ...content.lists.map((list) => ({ source: `technologies/${list.id}`, assertions: listStatements(list) })),
    ...content.chains.map((chain) => ({ source: `chains/${chain.id}`, assertions: chainStatements(chain) })),
    ...content.controls.map((list) => ({ source: `policy/${list.id}`, assertions: controlStatements(list, blocs) })),
    ...content.needs.map((list) => ({ source: `policy/${list.id}`, assertions: needStatements(list) })),
    ...content.instruments.map((list) => ({ source: `policy/${list.id}`, assertions: instrumentStatements(list) })),
    ...content.services.map((list) => ({ source: `policy/${list.id}`, assertions: serviceStatements(list) })),
    ...content.actions.map((list) => ({ source: `policy/${list.id}`, assertions: actionStatements(list) })),
    ...content.targets.map((list) => ({ source: `policy/${list.id}`, assertions: targetStatements(list) })),
    ...content.entries.map((list) => ({
      source: `policy/${list.id}`,
      assertions: [...ownerStatements(list.card, `policy/${list.id}`), ...entryStatements(list)],
    })),
  ];
}
