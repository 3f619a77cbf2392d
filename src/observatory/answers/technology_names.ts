/** Technologies the reader sees, in the order of their list, with their area. */
import { valueOf } from "#model";
import type { Sight } from "../sight.ts";
import { nameIn, type Texts, textsOf } from "./pieces.ts";

export interface TechnologyName {
  readonly id: string;
  readonly name: Texts;
  /** Undefined for an area itself. */
  readonly area: string | null;
}

/** `1.2` before `1.10`, an area before what is in it. */
export async function technologiesOf({ view }: Sight): Promise<TechnologyName[]> {
  const entities = await view.entities({ kind: "technology" });
  const place = (code: string) =>
    code
      .split(".")
      .map((part) => part.padStart(6, "0"))
      .join(".");
  return entities
    .map((entity) => ({ entity, place: place(valueOf(entity, "code") ?? nameIn(entity.subject)) }))
    .sort((left, right) => (left.place < right.place ? -1 : left.place > right.place ? 1 : 0))
    .map(({ entity }) => {
      const parent = valueOf(entity, "parent");
      return { id: nameIn(entity.subject), name: textsOf(entity, "name"), area: parent === undefined ? null : nameIn(parent) };
    });
}

/** The members of a bloc today; a country is its own only member. */
export async function membersOf({ view }: Sight, bloc: string): Promise<string[]> {
  const memberships = await view.entities({ kind: "membership", where: { bloc: `bloc:${bloc}` } });
  const members = memberships.filter((one) => valueOf(one, "valid_to") === undefined).map((one) => nameIn(valueOf(one, "member") ?? ""));
  return members.length === 0 ? [bloc] : members.sort();
}
