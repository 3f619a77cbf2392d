/** Putting technologies into rings, and freezing editions: each one batch that can be taken back. */
import { type Assertion, type EditionGiven, join, parseLabel, type PlacementGiven, problem } from "#model";
import { standardRules } from "#scout";
import { marked } from "../audience.ts";
import { draft, editionsOf, type Standing, today } from "../horizon/radar.ts";
import { catalogueOf, technologyIn } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";

/**
 * Puts a technology into a ring, or says what stands in its way, with a reason; without either, takes a person's word back. Throws
 * `technology-not-in-list`, `label-not-understood`, `not-cleared-to-write`.
 */
export async function placeTechnology(sight: Sight, { technology, ring, blocked, reason, label: given }: PlacementGiven) {
  const found = technologyIn(await catalogueOf(sight), technology);
  const label = join([found.label, ...(given === undefined || given === "" ? [] : [parseLabel(given)])]);
  const about = { kind: "radar_blip", subject: `radar_blip:now_${technology}`, source: `radar/now/${technology}` } as const;
  const says = (property: string, value: string | null | undefined): Assertion[] =>
    value === null || value === undefined || value === "" ? [] : [{ ...about, property, value }];
  const said = [...says("ring", ring), ...says("blocked", blocked), ...says("reason", reason)];
  const assertions =
    ring === null && (blocked === undefined || blocked === "") ? [] : [...says("technology", `technology:${technology}`), ...said];
  const batch = await sight.view.replace({ title: `Radar: ${found.name.en ?? technology}`, label, source: about.source, assertions });
  return { ...marked(label), technology, batch: batch?.id ?? null };
}

/**
 * Freezes what stands now, under the join of the labels of all it rests on: nothing changes it afterwards. Look as a lower audience to make an edition
 * for it. Throws `edition-stands-already`, `label-not-understood`, `not-cleared-to-write`.
 */
export async function freezeEdition(sight: Sight, { id, name, on, label: given }: EditionGiven) {
  if ((await editionsOf(sight)).some((one) => one.id === id)) throw problem("edition-stands-already", { edition: id });
  const date = on ?? today(sight);
  const { standing, label: below } = await draft(sight, await catalogueOf(sight), date);
  const label = join([below, ...(given === undefined || given === "" ? [] : [parseLabel(given)])]);
  const source = `radar/${id}`;
  const edition = { kind: "radar_edition", subject: `radar_edition:${id}`, source } as const;
  const assertions: Assertion[] = [
    { ...edition, property: "name", value: name || id, language: "en" },
    { ...edition, property: "date", value: date },
    { ...edition, property: "rules", value: JSON.stringify(standardRules) },
    ...standing.flatMap((one) => blipAssertions(one, id, source)),
  ];
  const batch = await sight.view.replace({ title: `Edition ${name || id} of the radar`, label, source, assertions });
  return { ...marked(label), id, name: name || id, date, blips: standing.length, batch: batch?.id ?? null };
}

function blipAssertions({ technology, ring, byRule, blocked, reason, indicators }: Standing, edition: string, source: string): Assertion[] {
  const about = { kind: "radar_blip", subject: `radar_blip:${edition}_${technology}`, source } as const;
  const said = {
    edition: `radar_edition:${edition}`,
    technology: `technology:${technology}`,
    ring,
    by_rule: byRule,
    blocked,
    reason,
    indicators: JSON.stringify(indicators),
  };
  return Object.entries(said).flatMap(([property, value]) => (value === null ? [] : [{ ...about, property, value }]));
}
