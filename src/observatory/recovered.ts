/** What a case says of causes, measures and findings of others: kinds of cause in its chain, measures at its nodes, and what is found again. */
import { createHash } from "node:crypto";
import { type CaseCard, formatLabel, type Row, valueOf, valuesOf } from "#model";
import { recoveryOf } from "#decide";
import type { ChainFigure, Review } from "#publish";
import { causes } from "./answers/causes.ts";
import { allChains } from "./answers/chain_parts.ts";
import { enteredOf } from "./answers/desk.ts";
import { nameIn, type Texts, textsOf } from "./answers/pieces.ts";
import type { Sight } from "./sight.ts";
import { columnsOf, complete } from "./tables.ts";

interface Finding {
  readonly id: string;
  readonly strength: "strong" | "thin" | "none";
  readonly named: readonly { readonly called: string; readonly there: boolean }[];
}

/** Each finding of somebody else with the finding of the case that recovers it: how strong, on how many pieces, and which of them vanished. */
export function recoveredIn(card: Pick<CaseCard, "recovers">, findings: readonly Finding[]): Review["recovers"] {
  return card.recovers.map(({ id, says, publication, place, finding }) => {
    const own = findings.find((one) => one.id === finding);
    const { state, found, vanished } = recoveryOf({ strength: own?.strength ?? "none", pieces: own?.named ?? [] });
    return { id, says, source: `${publication}, ${place}`, finding, state, found, named: own?.named.length ?? 0, vanished };
  });
}

/** Kinds of cause in a chain with how often they recur over all chains, and its nodes without a cause. */
export async function causesIn(sight: Sight, chain: string): Promise<Pick<Review, "causes" | "unexplained">> {
  const [here, everywhere] = [await causes(sight, { chain }), await causes(sight)];
  const names = new Map(here.types.map(({ id, name }) => [id, name]));
  const rows = here.cells.map(({ type, ...sum }) => ({
    kind: bothOf(names.get(type), type),
    causes: sum.causes.length,
    nodes: sum.nodes,
    points: sum.points,
    firm: sum.firm,
    thin: sum.thin,
    chains: everywhere.patterns.find((one) => one.type === type)?.chains.length ?? 0,
    of: everywhere.chains.length,
  }));
  return {
    causes: rows.sort((left, right) => right.points - left.points || (left.kind.en < right.kind.en ? -1 : 1)),
    unexplained: here.unexplained.map(({ id, name, held }) => ({
      node: bothOf(name, id),
      held: held.map(({ on, low }) => ({ on, low })),
    })),
  };
}

const columns = columnsOf({
  ...({ id: "text", name_en: "text", name_nl: "text", text_en: "text", text_nl: "text", node: "text", effect: "text" } as const),
  ...({ causes: "text", lever: "text", instruments: "text", share_low: "decimal", share_high: "decimal", stock_days: "decimal" } as const),
  ...({ cost_low: "decimal", cost_high: "decimal", months_low: "decimal", months_high: "decimal", basis: "text", label: "text" } as const),
});

/** Measures at these nodes, or at any node of the chain, as registers and the desk have them; empty where nobody entered one. */
export async function measuresFigure(sight: Sight, chain: string, nodes: readonly string[]): Promise<ChainFigure> {
  const parts = (await allChains(sight)).find((one) => one.chain.subject === `chain:${chain}`);
  const wanted = new Set(nodes.length > 0 ? nodes.map((id) => `node:${id}`) : parts?.nodes.map(({ subject }) => subject));
  const rows = (await enteredOf(sight, "measure"))
    .filter((one) => valuesOf(one, "node").some((node) => wanted.has(node)))
    .map((one): Row => {
      const [name, text] = [textsOf(one, "name"), textsOf(one, "text")];
      const own = (property: string) => valueOf(one, property) ?? null;
      const ids = (property: string) => valuesOf(one, property).map(nameIn).join(";") || null;
      return complete(columns, {
        id: nameIn(one.subject),
        name_en: name.en ?? null,
        name_nl: name.nl ?? null,
        text_en: text.en ?? null,
        text_nl: text.nl ?? null,
        node: ids("node"),
        effect: own("effect"),
        causes: ids("cause"),
        lever: ids("lever"),
        instruments: ids("instrument"),
        share_low: own("share_low"),
        share_high: own("share_high"),
        stock_days: own("stock_days"),
        cost_low: own("cost_low"),
        cost_high: own("cost_high"),
        months_low: own("months_low"),
        months_high: own("months_high"),
        basis: own("basis"),
        label: formatLabel(one.label),
      });
    });
  return {
    table: { columns, rows },
    command: "octant decide register measure",
    source: { en: "Register of measures", nl: "Register van maatregelen" },
    assumed: [],
    parameters: { nodes },
    hash: createHash("sha256").update(JSON.stringify(rows)).digest("hex"),
  };
}

function bothOf(texts: Texts | undefined, id: string) {
  return { en: texts?.en ?? texts?.nl ?? id, nl: texts?.nl ?? texts?.en ?? id };
}
