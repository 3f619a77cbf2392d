/** Europe's share of chain nodes, from the shares the reader sees. */
import { type Entity, valueOf, type Words } from "#model";
import { europeanShare, type PartToday, type PrintedShare } from "#scout";
import type { Sight } from "../sight.ts";
import { nameIn, textsOf } from "./pieces.ts";
import { membersOf } from "./technology_names.ts";

/** Node → the members' share today. Forecasts and shares of one buyer's imports are no share of the world's supply, and stay out. */
export async function europeanSharesOf(sight: Sight, nodes: readonly string[]): Promise<Map<string, PartToday>> {
  const wanted = [...new Set(nodes)];
  if (wanted.length === 0) return new Map();
  const members = new Set(await membersOf(sight, "EU27"));
  const supplies = await sight.view.entities({ kind: "supply" });
  const entities = new Map((await sight.view.entities({ kind: "node" })).map((one) => [nameIn(one.subject), one]));
  const printed = supplies.flatMap(printedOf);
  return new Map(
    wanted.map((id) => [
      id,
      europeanShare(
        id,
        nameOf(id, entities.get(id)),
        printed.filter((one) => one.node === id),
        members,
      ),
    ]),
  );
}

function nameOf(id: string, entity: Entity | undefined): Words {
  const { en, nl } = entity === undefined ? {} : textsOf(entity, "name");
  return { en: en ?? nl ?? id, nl: nl ?? en ?? id };
}

function printedOf(one: Entity): PrintedShare[] {
  const [node, basis, kind] = [valueOf(one, "node"), valueOf(one, "basis") ?? "", valueOf(one, "provider_kind")];
  if (node === undefined || /^forecast:|imports$|^EU sourcing/.test(basis)) return [];
  const share = valueOf(one, "share");
  const value = share === undefined ? null : Number(share);
  const country = valueOf(one, "site") ?? (kind === "country" ? valueOf(one, "provider") : valueOf(one, "headquarters"));
  const publication = one.statements.find((statement) => statement.property === "share")?.citation?.publication ?? "";
  const year = valueOf(one, "year") ?? null;
  return [
    {
      node: nameIn(node),
      country: kind === "group" ? null : (country ?? null),
      value: value === null || !Number.isFinite(value) || value < 0 || value > 100 ? null : value,
      table: JSON.stringify([publication, basis, year]),
      year,
    },
  ];
}
