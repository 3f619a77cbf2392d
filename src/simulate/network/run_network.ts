/** The firm network from a table of links to the losses. */
import type { Effects, Words } from "#model";
import { problem } from "#model";
import { buildNetwork, failEachFirm, failFirms } from "../kernels/network.ts";
import { type LinkTable, readLinks } from "./read_links.ts";

export interface NetworkOrder {
  /** What `readTableFile(path, linkColumns)` read. */
  readonly columns: LinkTable;
  /** Name of the file, for what is said about it. */
  readonly file: string;
  /** 0.01 when not said, as published. */
  readonly tolerance?: number;
  /** Firms that fail together, with the percentage of production each loses; not given: each firm in turn. */
  readonly fail?: readonly { readonly firm: string; readonly by?: number }[];
  readonly effects: Pick<Effects, "progress" | "signal">;
}

export interface NetworkOutcome {
  readonly firms: readonly string[];
  /** Fraction of all sales lost, 0–1: per firm when it alone fails, in the order of the firms; or one number for those that fail together. */
  readonly losses: Float64Array;
  /** With `fail`: what is left of each firm's production, 0–1, the smaller of by inputs and by customers. */
  readonly levels?: Float64Array;
  readonly remarks: readonly Words[];
}

/** Throws what `readLinks` throws, and `network-firm-unknown`. */
export async function runNetwork({ columns, file, tolerance, fail, effects }: NetworkOrder): Promise<NetworkOutcome> {
  const { network: links, remarks } = readLinks(columns, file);
  const network = buildNetwork(links);
  const settings = tolerance === undefined ? {} : { tolerance };
  const { firms } = links;
  if (fail === undefined) {
    const { losses, unsettled } = await failEachFirm(network, settings, effects);
    return { firms, losses, remarks: unsettled === 0 ? remarks : [...remarks, notSettled(unsettled)] };
  }
  const cuts = fail.map(({ firm, by = 100 }) => [numberOf(firms, firm), by / 100] as const);
  const found = failFirms(network, cuts, settings);
  const levels = new Float64Array(firms.length).fill(1);
  for (const [place, firm] of found.firms.entries()) levels[firm] = Math.min(found.byInputs[place] ?? 1, found.byCustomers[place] ?? 1);
  return { firms, losses: Float64Array.of(found.loss), levels, remarks: found.settled ? remarks : [...remarks, notSettled(1)] };
}

function numberOf(firms: readonly string[], firm: string): number {
  const number = firms.indexOf(firm);
  if (number < 0) throw problem("network-firm-unknown", { firm });
  return number;
}

function notSettled(count: number): Words {
  return {
    en: `${count} cascades were still changing after 10 000 rounds; their losses are lower bounds.`,
    nl: `${count} cascades veranderden na 10 000 ronden nog; hun verliezen zijn ondergrenzen.`,
  };
}
