/** Finds what a scenario names in the chains. */
import { problem, type ScenarioCard, type Shock, type Words } from "#model";
import { isNamed, leading, type Party } from "../kernels/shares.ts";
import type { ChainModel } from "../model/chain_model.ts";
import { near } from "../model/near.ts";
import { type Control, daysOf, nodesUnder } from "./controls.ts";
import type { Acquisition, Cut, Help, Resolved } from "./resolved.ts";

interface Ground {
  readonly model: ChainModel;
  readonly scenario: ScenarioCard;
  readonly controls: readonly Control[];
  readonly place: ReadonlyMap<string, number>;
  readonly countries: readonly string[];
  readonly providers: readonly string[];
}

/** What came of one shock: a cut, or why there is none. */
type Found = { readonly cut: Cut } | { readonly refused: () => Error; readonly remark: Words };

/**
 * Names become numbers, per cents fractions, dates days. Throws `scenario-node-unknown`, `scenario-country-unknown`, `scenario-provider-unknown`,
 * `scenario-control-unknown` with what comes nearest; and, when nothing at all would be lost, `scenario-cuts-nothing`, `scenario-control-not-in-force`,
 * `scenario-without-cut` or, for prices, `scenario-without-price`. A shock that finds nothing beside one that does is a remark.
 */
export function resolveScenario(model: ChainModel, scenario: ScenarioCard, controls: readonly Control[]): Resolved {
  const ground = groundOf(model, scenario, controls);
  const measures = scenario.measures.map((_, at) => helpOf(ground, at));
  const [found, prices]: [Found[], Found[]] = [[], []];
  const acquisitions: Acquisition[] = [];
  for (const [at, shock] of scenario.shocks.entries()) {
    if (shock.kind === "acquisition") acquisitions.push(acquisitionOf(ground, at));
    else (shock.kind === "price" ? prices : found).push(shockOf(ground, at));
  }
  const counting = scenario.kernel === "leontief" ? prices : found;
  const cuts = counting.filter((one) => "cut" in one);
  const refused = counting.filter((one) => "refused" in one);
  if (cuts.length === 0 && refused[0] !== undefined) throw refused[0].refused();
  if (cuts.length === 0 && acquisitions.length === 0) {
    throw scenario.kernel === "leontief" ? problem("scenario-without-price", {}) : problem("scenario-without-cut", {});
  }
  const of = (all: readonly Found[]) => all.flatMap((one) => ("cut" in one ? [one.cut] : []));
  return { cuts: of(found), prices: of(prices), acquisitions, measures, remarks: refused.map(({ remark }) => remark) };
}

function groundOf(model: ChainModel, scenario: ScenarioCard, controls: readonly Control[]): Ground {
  const rows = model.nodes.flatMap((node) => leading(node).flatMap((account) => account.shares));
  const often = new Map<string, number>();
  for (const { country } of rows) if (country !== undefined) often.set(country, (often.get(country) ?? 0) + 1);
  const countries = [...often].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1)).map(([country]) => country);
  const providers = [
    ...new Set(
      rows.filter((one) => one.kind !== "country").flatMap((one) => (one.owner === undefined ? [one.provider] : [one.provider, one.owner])),
    ),
  ].sort();
  return { model, scenario, controls, place: new Map(model.nodes.map((node, at) => [node.id, at])), countries, providers };
}

function shockOf(ground: Ground, at: number): Found {
  const { scenario, model } = ground;
  const shock = scenario.shocks[at] as Shock;
  const where = `shocks[${at}]`;
  const control = shock.control === undefined ? undefined : controlOf(ground, shock.control, where);
  const country = shock.country ?? control?.imposedBy;
  const party = partyOf(ground, country, shock.provider, where);
  const ids = shock.nodes ?? (control === undefined ? undefined : nodesUnder(control, model.nodes));
  const nodes = ids === undefined ? undefined : new Set(ids.map((id) => nodeOf(ground, id, where)));
  const holds = control === undefined ? { from: 0, until: scenario.days } : daysOf(control, scenario);
  if (control !== undefined && holds === undefined) return notInForce(control, scenario, where);
  const supplied = party === undefined ? nodes : suppliedBy(model, party, nodes);
  if (supplied === undefined || supplied.size === 0) return nothingCut(ground, party, ids ?? [], where);
  const from = (holds?.from ?? 0) + shock.from_day;
  const until = Math.min(holds?.until ?? scenario.days, shock.for_days === undefined ? Number.POSITIVE_INFINITY : from + shock.for_days);
  // What lasts to the end of the scenario shows no recovery in it.
  const by = shock.kind === "stop" ? 1 : shock.by / 100;
  return { cut: { party, nodes, by, from, until: until >= scenario.days ? Math.max(from, scenario.days) : Math.max(from, until) } };
}

function partyOf(ground: Ground, country: string | undefined, provider: string | undefined, where: string): Party | undefined {
  if (country !== undefined && !ground.countries.includes(country)) {
    throw problem("scenario-country-unknown", { where, country, known: ground.countries.slice(0, 20).join(", ") || "–" });
  }
  if (provider === undefined) return country === undefined ? undefined : { kind: "country", name: country };
  const name =
    ground.providers.find((one) => one === provider) ?? ground.providers.find((one) => one.toLowerCase() === provider.toLowerCase());
  if (name === undefined) {
    throw problem("scenario-provider-unknown", { where, provider, known: near(provider, ground.providers).join(", ") || "–" });
  }
  return { kind: "organisation", name, ...(country === undefined ? {} : { within: country }) };
}

function nodeOf({ place }: Ground, id: string, where: string): number {
  const at = place.get(id);
  if (at === undefined) throw problem("scenario-node-unknown", { where, node: id, known: near(id, [...place.keys()]).join(", ") || "–" });
  return at;
}

function controlOf({ controls }: Ground, id: string, where: string): Control {
  const control = controls.find((one) => one.id === id);
  const known = controls.map((one) => one.id);
  if (control === undefined) throw problem("scenario-control-unknown", { where, control: id, known: near(id, known).join(", ") || "–" });
  return control;
}

function suppliedBy(model: ChainModel, party: Party, nodes: ReadonlySet<number> | undefined): ReadonlySet<number> {
  return new Set(model.nodes.flatMap((node, at) => ((nodes?.has(at) ?? true) && isNamed(node, party) ? [at] : [])));
}

function notInForce(control: Control, { start, days }: ScenarioCard, where: string): Found {
  const [effective, until] = [control.effective ?? "–", control.until ?? "–"];
  return {
    refused: () => problem("scenario-control-not-in-force", { control: control.id, effective, until, days, start: start ?? "–" }),
    remark: {
      en: `${where} cuts nothing: the control ${control.id} holds from ${effective} until ${until}.`,
      nl: `${where} raakt niets: de beperking ${control.id} geldt van ${effective} tot ${until}.`,
    },
  };
}

function nothingCut({ model, place }: Ground, party: Party | undefined, ids: readonly string[], where: string): Found {
  const who = party?.name ?? "–";
  const there = ids
    .flatMap((id) => model.nodes[place.get(id) ?? -1] ?? [])
    .flatMap((node) => leading(node).flatMap((account) => account.shares));
  const supplied = [...new Set(there.filter((one) => one.share !== 0).map((one) => one.provider))].slice(0, 12).join(", ") || "–";
  const nodes = ids.slice(0, 12).join(", ") || "–";
  return {
    refused: () => problem("scenario-cuts-nothing", { who, nodes, where, supplied }),
    remark: {
      en: `${where} cuts nothing: no source names ${who} as a supplier of ${nodes}. Named there: ${supplied}.`,
      nl: `${where} raakt niets: geen bron noemt ${who} als leverancier van ${nodes}. Wel genoemd: ${supplied}.`,
    },
  };
}

function acquisitionOf(ground: Ground, at: number): Acquisition {
  const shock = ground.scenario.shocks[at] as Shock;
  const party = partyOf(ground, undefined, shock.provider, `shocks[${at}]`);
  return { provider: party?.name ?? "", owner: shock.new_owner ?? { name: "", country: "" } };
}

function helpOf(ground: Ground, at: number): Help {
  const { kind, node, country, share = 0, stock_days = 0, from_day } = ground.scenario.measures[at] as ScenarioCard["measures"][number];
  return { kind, node: nodeOf(ground, node, `measures[${at}]`), country, share: share / 100, stockDays: stock_days, from: from_day };
}
