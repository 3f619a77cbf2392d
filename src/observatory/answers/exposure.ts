/** On whom chains depend through all tiers. */
import { valueOf, valuesOf } from "#model";
import { bottlenecks, type ChainModel, commonSuppliers, type Exposure, exposuresOf, singlePoints, tiersOf } from "#simulate";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { chainsFor, modelOf } from "../simulated.ts";
import { allChains } from "./chain_parts.ts";
import { byText, nameIn, type Texts, textsOf } from "./pieces.ts";

export interface ExposureQuery {
  readonly on?: "country" | "organisation" | "owner" | undefined;
  readonly node?: string | undefined;
  readonly least?: number | undefined;
  readonly threshold?: number | undefined;
  readonly bloc?: string | undefined;
}

const homeBloc = "EU27";

/** Of a chain, of the chains of a technology, or of `all`. Throws `chain-unknown`. */
export async function exposure(sight: Sight, chain: string, query: ExposureQuery = {}) {
  const { on = "country", least = 0.05, threshold = 0.5, bloc = homeBloc } = query;
  const { model, remarks, label } = await modelOf(sight, await chainsFor(sight, chain));
  const all = await exposed(sight, chain, on, model);
  const name = namesIn(model);
  const tiers = tiersOf(model);
  const places = new Map(model.nodes.map((node, at) => [node.id, at]));
  const ends = new Set(model.ends.map((end) => model.nodes[end]?.id));
  const rows = all
    .filter((one) => one.total[1] >= least && (query.node === undefined || one.node === query.node))
    .map(({ kind: _, ...one }) => {
      const at = places.get(one.node) ?? 0;
      return {
        ...one,
        direct: pair(one.direct),
        total: pair(one.total),
        name: name(one.node),
        chains: [...(model.nodes[at]?.chains ?? [])],
        tier: tiers[at] ?? 0,
        end: ends.has(one.node),
      };
    })
    .sort(
      (left, right) =>
        Number(right.end) - Number(left.end) ||
        right.tier - left.tier ||
        byText(left.node, right.node) ||
        right.total[0] - left.total[0] ||
        right.total[1] - left.total[1] ||
        byText(left.on, right.on),
    );
  return {
    ...marked(label),
    chain,
    on,
    bloc,
    threshold,
    rows,
    singlePoints: singlePoints(model, { threshold, on }).map((one) => ({ ...one, share: pair(one.share), name: name(one.node) })),
    commonSuppliers: commonSuppliers(model, { on }).map(({ nodes, ...one }) => ({
      ...one,
      nodes: nodes.map((id) => ({ id, name: name(id) })),
    })),
    bottlenecks: bottlenecks(model, { members: await membersOf(sight, bloc), threshold }).map((one) => ({
      ...one,
      share: pair(one.share),
      name: name(one.node),
    })),
    remarks: remarks.map((one) => one.sentence),
  };
}

export type Exposed = Awaited<ReturnType<typeof exposure>>;

async function exposed(sight: Sight, chain: string, on: Exposure["kind"], model: ChainModel): Promise<readonly Exposure[]> {
  return sight.memory.recall(sight.reader.clearance, `exposure ${chain} ${on} ${model.hash}`, () =>
    Promise.resolve(exposuresOf(model, { on })),
  );
}

function pair([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}

function namesIn(model: ChainModel): (id: string) => Texts {
  const names = new Map(model.nodes.map((node) => [node.id, node.name]));
  return (id) => ({ ...names.get(id) });
}

/** Members of a bloc today; a country is its own only member. */
export async function membersOf({ view }: Sight, bloc: string): Promise<string[]> {
  const memberships = await view.entities({ kind: "membership", where: { bloc: `bloc:${bloc}` } });
  const members = memberships.filter((one) => valueOf(one, "valid_to") === undefined).map((one) => nameIn(valueOf(one, "member") ?? ""));
  return members.length === 0 ? [bloc] : members;
}

const worthShowing = 0.05;

/** Each technology a chain serves, by the end product of that chain. */
export async function technologyExposure(sight: Sight) {
  const technologies = new Map((await sight.view.entities({ kind: "technology" })).map((one) => [one.subject, one]));
  const rows = [];
  for (const { chain } of await allChains(sight)) {
    const id = nameIn(chain.subject);
    const end = nameIn(valueOf(chain, "root") ?? "");
    const { model } = await modelOf(sight, [id]);
    const on = (await exposed(sight, id, "country", model))
      .filter((one) => one.node === end && one.total[1] >= worthShowing)
      .map(({ on: country, total, through }) => ({ country, total: pair(total), through }))
      .sort((left, right) => right.total[0] - left.total[0] || right.total[1] - left.total[1] || byText(left.country, right.country));
    for (const subject of new Set(valuesOf(chain, "technology"))) {
      const technology = technologies.get(subject);
      rows.push({ technology: nameIn(subject), name: technology === undefined ? {} : textsOf(technology, "name"), chain: id, end, on });
    }
  }
  const reach = new Map<string, number>();
  for (const row of rows)
    for (const { country, total } of row.on) reach.set(country, (reach.get(country) ?? 0) + total[0] + total[1] / 100);
  const countries = [...reach].sort((left, right) => right[1] - left[1] || byText(left[0], right[0])).map(([country]) => country);
  rows.sort((left, right) => byText(left.technology, right.technology) || byText(left.chain, right.chain));
  return { countries, rows };
}
