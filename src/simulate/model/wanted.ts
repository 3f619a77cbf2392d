/** Which chains are meant. */
import { type Entity, problem } from "#model";
import { near } from "./near.ts";

/** Ids of the wanted chains; `all` = every chain the reader sees. Throws `chain-unknown` with the ones there are. */
export function wantedChains(chains: readonly Entity[], wanted: readonly string[]): ReadonlySet<string> {
  const known = chains.map((chain) => chain.subject.replace(/^chain:/, "")).sort();
  if (wanted.includes("all")) return new Set(known);
  const missing = wanted.find((id) => !known.includes(id));
  if (missing !== undefined) throw problem("chain-unknown", { name: missing, known: near(missing, known, 12).join(", ") || "–" });
  return new Set(wanted);
}
