/** Where technologies stand: by the rules and by what persons said, or as an edition froze it. */
import { type Entity, join, type Label, problem, radarRings, valueOf } from "#model";
import { type Indicators, placeInRing, type Ring, type Tried } from "#scout";
import { byText, nameIn } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";
import { indicatorsOf } from "./indicators.ts";
import type { Catalogue } from "./technologies.ts";

export interface Standing {
  readonly technology: string;
  readonly ring: Ring;
  /** By the rules alone. */
  readonly byRule: Ring;
  /** What stands in the way; null = nothing. */
  readonly blocked: string | null;
  /** Why a person set it; null where the rules did. */
  readonly reason: string | null;
  readonly by: string | null;
  readonly batch: string | null;
  readonly indicators: Indicators;
  readonly why: readonly Tried[];
  readonly label: Label;
}

export interface Edition {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly batch: string;
  readonly label: Label;
}

export function today({ effects }: Sight): string {
  return effects.now().toISOString().slice(0, 10);
}

/** The newest first. */
export async function editionsOf({ view }: Sight): Promise<Edition[]> {
  const entities = await view.entities({ kind: "radar_edition" });
  return entities
    .flatMap((one) => {
      const date = valueOf(one, "date") ?? "";
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
      const id = nameIn(one.subject);
      return [{ id, name: valueOf(one, "name") ?? id, date, batch: one.statements[0]?.batch ?? "", label: one.label }];
    })
    .sort((left, right) => byText(right.date, left.date) || byText(right.id, left.id));
}

export function editionIn(editions: readonly Edition[], id: string): Edition {
  const found = editions.find((one) => one.id === id);
  if (found === undefined) throw problem("edition-unknown", { edition: id, known: editions.map((one) => one.id).join(", ") || "–" });
  return found;
}

/** The newest edition before this one; of the draft: the newest. */
export function earlier(editions: readonly Edition[], edition: Edition | null): Edition | null {
  const at = edition === null ? -1 : editions.findIndex((one) => one.id === edition.id);
  return editions[at + 1] ?? null;
}

/** Every technology by the rules, where no person said otherwise. */
export async function draft(sight: Sight, catalogue: Catalogue, on: string): Promise<{ standing: Standing[]; label: Label }> {
  const [known, placements] = await Promise.all([indicatorsOf(sight, on), placementsOf(sight)]);
  const standing = catalogue.technologies.map(({ id, label }): Standing => {
    const indicators = known.of(id);
    const { ring, why } = placeInRing(indicators);
    const said = placements.get(id);
    return {
      technology: id,
      ring: said?.ring ?? ring,
      byRule: ring,
      blocked: said?.blocked ?? null,
      reason: said?.reason ?? null,
      by: said?.by ?? null,
      batch: said?.batch ?? null,
      indicators,
      why,
      label: join([label, ...(said ? [said.label] : [])]),
    };
  });
  return { standing, label: join([known.label, ...standing.map((one) => one.label)]) };
}

interface Placement extends Pick<Standing, "blocked" | "reason" | "by" | "batch" | "label"> {
  readonly ring: Ring | null;
}

/** What persons said of places, by technology; the newest where labels differ. */
async function placementsOf({ view }: Sight): Promise<Map<string, Placement>> {
  const found = new Map<string, Placement & { at: string }>();
  for (const entity of await view.entities({ kind: "radar_blip" })) {
    if (valueOf(entity, "edition") !== undefined) continue;
    const technology = nameIn(valueOf(entity, "technology") ?? "");
    const [newest] = [...entity.statements].sort((left, right) => byText(right.assertedAt, left.assertedAt));
    if (newest === undefined) continue;
    const own = { ...entity, statements: entity.statements.filter((one) => one.batch === newest.batch) };
    const before = found.get(technology);
    if (before !== undefined && before.at >= newest.assertedAt) continue;
    found.set(technology, {
      ring: ringIn(valueOf(own, "ring")),
      blocked: valueOf(own, "blocked") ?? null,
      reason: valueOf(own, "reason") ?? null,
      by: newest.assertedBy,
      batch: newest.batch,
      at: newest.assertedAt,
      label: entity.label,
    });
  }
  return found;
}

function ringIn(text: string | undefined): Ring | null {
  return radarRings.find((one) => one === text) ?? null;
}

export async function frozen({ view }: Sight, edition: Edition): Promise<{ standing: Standing[]; label: Label }> {
  const entities = await view.entities({ kind: "radar_blip", where: { edition: `radar_edition:${edition.id}` } });
  const standing = entities.flatMap((one): Standing[] => {
    const ring = ringIn(valueOf(one, "ring"));
    const technology = nameIn(valueOf(one, "technology") ?? "");
    if (ring === null || technology === "") return [];
    const indicators = indicatorsIn(one);
    return [
      {
        technology,
        ring,
        byRule: ringIn(valueOf(one, "by_rule")) ?? ring,
        blocked: valueOf(one, "blocked") ?? null,
        reason: valueOf(one, "reason") ?? null,
        by: null,
        batch: one.statements[0]?.batch ?? null,
        indicators,
        why: placeInRing(indicators).why,
        label: one.label,
      },
    ];
  });
  return { standing, label: join([edition.label, ...standing.map((one) => one.label)]) };
}

function indicatorsIn(entity: Entity): Indicators {
  const read = (): Partial<Record<string, unknown>> => {
    try {
      const said: unknown = JSON.parse(valueOf(entity, "indicators") ?? "{}");
      return typeof said === "object" && said !== null ? said : {};
    } catch {
      return {};
    }
  };
  const said = read();
  const number = (name: string) => (typeof said[name] === "number" ? said[name] : null);
  return {
    signals: number("signals"),
    flagged: number("flagged"),
    accepted: number("accepted"),
    trl: number("trl"),
    emergence: number("emergence"),
    growth: number("growth"),
  };
}
