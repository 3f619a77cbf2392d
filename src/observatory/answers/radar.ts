/** The technology radar: where each technology stands by the rules or by a person's word, frozen in editions, and what moved between them. */
import { join, radarRings } from "#model";
import { compareEditions, indicatorNames, type Move, type Ring, standardRules } from "#scout";
import { marked } from "../audience.ts";
import { signalDays } from "../horizon/indicators.ts";
import { draft, earlier, type Edition, editionIn, editionsOf, frozen, type Standing, today } from "../horizon/radar.ts";
import { type Catalogue, catalogueOf } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";

export interface RadarQuery {
  /** A frozen edition; absent = what stands now. */
  readonly edition?: string | undefined;
  /** The edition to compare with; absent = the one before. */
  readonly against?: string | undefined;
  /** The day of the draft, ISO 8601; absent = today. */
  readonly on?: string | undefined;
}

/** Throws `edition-unknown`. */
export async function radar(sight: Sight, { edition: id, against, on }: RadarQuery = {}) {
  const [catalogue, editions] = await Promise.all([catalogueOf(sight), editionsOf(sight)]);
  const edition = id === undefined ? null : editionIn(editions, id);
  const before = against === undefined ? earlier(editions, edition) : editionIn(editions, against);
  const date = edition?.date ?? on ?? today(sight);
  const { standing, label } = edition ? await frozen(sight, edition) : await draft(sight, catalogue, date);
  const earlierBlips = before && (await frozen(sight, before)).standing;
  const { moved, gone } = compareEditions(standing.map(blipOf), earlierBlips?.map(blipOf) ?? null);
  const moves = new Map(moved.map((one) => [one.technology, one]));
  const places = new Map(catalogue.technologies.map((one, at) => [one.id, at]));
  const blips = standing
    .filter((one) => places.has(one.technology))
    .sort((left, right) => (places.get(left.technology) ?? 0) - (places.get(right.technology) ?? 0))
    .map((one, at) => blipTold(one, at, catalogue, moves.get(one.technology)));
  return {
    ...marked(join([label, ...(before ? [before.label] : [])])),
    edition: edition && editionTold(edition),
    against: before && editionTold(before),
    date,
    signalDays,
    editions: editions.map(editionTold),
    areas: catalogue.areas.map(({ id: area, code, name }) => ({ id: area, code, name })),
    rings: radarRings.map((ring) => ({ id: ring, count: blips.filter((one) => one.ring === ring).length })),
    rules: standardRules.map(({ ring, all }) => ({
      ring,
      all: all.map((condition) =>
        indicatorNames.flatMap((indicator) => {
          const least = condition[indicator];
          return least === undefined || least === null ? [] : [{ indicator, least }];
        }),
      ),
    })),
    blips,
    gone: gone.map(({ technology, ring }) => ({ technology, name: catalogue.names.get(technology) ?? { en: technology }, ring })),
  };
}

export type Radar = Awaited<ReturnType<typeof radar>>;

function blipTold(
  one: Standing,
  at: number,
  { technologies, names }: Catalogue,
  moved: { readonly move: Move; readonly from: Ring | null } | undefined,
) {
  const technology = technologies.find(({ id }) => id === one.technology);
  return {
    ...marked(one.label),
    number: at + 1,
    technology: one.technology,
    code: technology?.code ?? "",
    name: names.get(one.technology) ?? { en: one.technology },
    area: technology?.area ?? "",
    ring: one.ring,
    byRule: one.byRule,
    blocked: one.blocked,
    reason: one.reason,
    by: one.by,
    batch: one.batch,
    move: moved?.move ?? ("new" as const),
    from: moved?.from ?? null,
    indicators: { ...one.indicators },
    why: one.why.map((tried) => ({ ...tried })),
  };
}

function editionTold({ id, name, date, batch, label }: Edition) {
  return { ...marked(label), id, name, date, batch };
}

function blipOf({ technology, ring, blocked }: Standing) {
  return { technology, ring, blocked: blocked !== null };
}
