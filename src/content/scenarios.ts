/** Ready-made scenarios: what they name must be there. */
import { scenarioCard } from "#model";
import type { Written } from "./chains.ts";
import type { ScenarioFolder } from "./card_folders.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { declare, type Declared, type Known } from "./rules.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

/** What scenarios and cases may name. */
export interface There extends Known {
  readonly nodes: Declared;
  readonly written: readonly Written[];
  /** Names of all folders of chains. */
  readonly chainIds: Declared;
  readonly controls: Declared;
}

/** The scenario in this folder; undefined, with remarks, without a sound card. */
export async function readScenario(place: Place, there: There, remarks: Remarks): Promise<ScenarioFolder | undefined> {
  const cardFile = await readText(place, "scenario.yaml", remarks);
  const read = cardFile && readCard(cardFile, scenarioCard, remarks);
  if (read === undefined) return undefined;
  const { card, lineOf } = read;
  const file = shownFile(place, "scenario.yaml");
  const id = nameOf(place);
  if (card.id !== undefined && card.id !== id) remarks(file, lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: id });
  const refers = (path: PropertyKey[], value: string | undefined, known: Declared, where: string) => {
    if (value === undefined || known.has(value)) return;
    const column = path.filter((key) => typeof key === "string").join(".");
    remarks(file, lineOf(path), "reference-unknown", { column, value, where });
  };
  const providers = providersOf(there);
  card.chains.forEach((chain, index) => {
    if (chain !== "all") refers(["chains", index], chain, there.chainIds, "chains/");
  });
  card.shocks.forEach((shock, index) => {
    const at = (...path: PropertyKey[]) => ["shocks", index, ...path];
    shock.nodes?.forEach((node, place) => {
      refers(at("nodes", place), node, there.nodes, "chains/");
    });
    refers(at("country"), shock.country, there.places, "countries/");
    refers(at("provider"), shock.provider, providers, "chains/*/shares.csv");
    refers(at("control"), shock.control, there.controls, "policy/");
    refers(at("new_owner", "country"), shock.new_owner?.country, there.places, "countries/");
  });
  card.measures.forEach((measure, index) => {
    refers(["measures", index, "node"], measure.node, there.nodes, "chains/");
    refers(["measures", index, "country"], measure.country, there.places, "countries/");
  });
  return { id, folder: place.folder, own: place.own, hash: hashOf([cardFile]), card: { ...card, id } };
}

/** Everybody a row of shares names, owners too. */
function providersOf({ written }: There): Declared {
  return declare(...written.flatMap(({ shares }) => [shares.column("provider"), shares.column("owner")]));
}
