/** Chains as the simulation reads them, through one reader's eyes. */
import { join, type Label, problem, scenarioCard, type ScenarioCard, valueOf, valuesOf, type Words } from "#model";
import { type ChainEntities, type ChainModel, type Control, readModel } from "#simulate";
import { allChains, chainEntities } from "./answers/chain_parts.ts";
import { nameIn } from "./answers/pieces.ts";
import type { Sight } from "./sight.ts";

export type Modelled = ReturnType<typeof readModel> & {
  /** The join of the labels of everything in it. */
  readonly label: Label;
};

/** The model of these chains (`["all"]`: of every chain the reader sees); `asOf`: as the archive stood then. Throws what `readModel` throws. */
export async function modelOf(sight: Sight, chains: readonly string[], asOf?: string): Promise<Modelled> {
  const load = async () => {
    const entities = await chainEntities(sight, asOf);
    return { ...readModel(entities, [...chains], await countryNames(sight)), label: labelOf(entities, chains) };
  };
  return asOf === undefined ? sight.memory.recall(sight.reader.clearance, `model ${chains.join(" ")}`, load) : load();
}

/** ISO3 → name, for what is said about the model. */
async function countryNames({ view }: Sight): Promise<Map<string, Words>> {
  const countries = await view.entities({ kind: "country" });
  return new Map(
    countries.map((one) => {
      const en = valueOf(one, "name", "en") ?? nameIn(one.subject);
      return [nameIn(one.subject), { en, nl: valueOf(one, "name", "nl") ?? en }];
    }),
  );
}

function labelOf({ chains, nodes, links, supplies, facts }: ChainEntities, wanted: readonly string[]): Label {
  const subjects = new Set(wanted.map((id) => `chain:${id}`));
  const inside = wanted.includes("all")
    ? { chains, nodes, links }
    : {
        chains: chains.filter((one) => subjects.has(one.subject)),
        nodes: nodes.filter((one) => valuesOf(one, "chain").some((chain) => subjects.has(chain))),
        links: links.filter((one) => valuesOf(one, "chain").some((chain) => subjects.has(chain))),
      };
  const known = new Set(inside.nodes.map((node) => node.subject));
  const about = [...supplies, ...facts].filter((one) => known.has(valueOf(one, "node") ?? ""));
  return join([...inside.chains, ...inside.nodes, ...inside.links, ...about].map((one) => one.label));
}

/** The register of export controls the reader sees, as rows. */
export async function controlsOf({ view }: Sight): Promise<Control[]> {
  const entities = await view.entities({ kind: "export_control" });
  return entities.map((one) => ({
    id: nameIn(one.subject),
    imposedBy: nameIn(valueOf(one, "imposed_by") ?? ""),
    against: valuesOf(one, "against").map(nameIn),
    nodes: valuesOf(one, "node").map(nameIn),
    materials: valuesOf(one, "material").map(nameIn),
    hs6: valuesOf(one, "hs6"),
    measure: valueOf(one, "measure") ?? "",
    ...given("effective", valueOf(one, "effective")),
    ...given("until", valueOf(one, "until")),
  }));
}

function given<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: string });
}

/** A scenario from outside, every default filled in. Throws `scenario-not-understood` with place and reason of the first five faults. */
export function scenarioFrom(given: unknown): ScenarioCard {
  const checked = scenarioCard.safeParse(given);
  if (checked.success) return checked.data;
  const reason = checked.error.issues
    .slice(0, 5)
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join(".")}: ${message}`))
    .join("; ");
  throw problem("scenario-not-understood", { reason });
}

/**
 * The scenario with its nodes named as the chains name them: `gallium` stands for every node of that raw material, and for `gallium_…` where there is
 * no such material. A name that stands for nothing stays, for the simulation to say so.
 */
export function withNodesNamed(scenario: ScenarioCard, { nodes }: ChainModel): ScenarioCard {
  const known = new Set(nodes.map((node) => node.id));
  const meant = (name: string): string[] => {
    if (known.has(name)) return [name];
    const of = nodes.filter((node) => node.material === name);
    const found = of.length > 0 ? of : nodes.filter((node) => node.id.startsWith(`${name}_`));
    return found.length > 0 ? found.map((node) => node.id) : [name];
  };
  const shocks = scenario.shocks.map((shock) =>
    shock.nodes === undefined ? shock : { ...shock, nodes: [...new Set(shock.nodes.flatMap(meant))] },
  );
  return { ...scenario, shocks };
}

/** The chains a name stands for: `all`, a chain, or a technology with those below it. Throws `chain-unknown`. */
export async function chainsFor(sight: Sight, name: string): Promise<string[]> {
  if (name === "all") return [name];
  const visible = await allChains(sight);
  if (visible.some(({ chain }) => chain.subject === `chain:${name}`)) return [name];
  const below = await sight.view.entities({ kind: "technology", where: { parent: `technology:${name}` } });
  const technologies = new Set([`technology:${name}`, ...below.map((one) => one.subject)]);
  const serving = visible.filter(({ chain }) => valuesOf(chain, "technology").some((subject) => technologies.has(subject)));
  if (serving.length === 0) throw problem("chain-unknown", { name, known: visible.map(({ chain }) => nameIn(chain.subject)).join(", ") });
  return serving.map(({ chain }) => nameIn(chain.subject));
}
