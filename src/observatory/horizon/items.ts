/** Signals as a reader sees them: items of feeds, reports from the front and what was typed by hand, in one shape. */
import { type Column, type Entity, type Label, publicLabel, valueOf } from "#model";
import { nameIn } from "../answers/pieces.ts";
import { documentsOf, shelvesOf } from "../scouted/documents.ts";
import type { Sight } from "../sight.ts";

/** What an analyst says of the source and of the information; null = not graded. */
export interface Grade {
  readonly reliability: string | null;
  readonly credibility: string | null;
}

export interface Item extends Grade {
  /** `signals/abc`, `feedback/xyz`, `typed/abc`. */
  readonly ref: string;
  readonly source: string;
  /** `document` only on watchlists that ask for other sources. */
  readonly kind: "signal" | "report" | "document";
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly date: string | null;
  readonly language: string | null;
  /** Which feed, or where it was seen. */
  readonly origin: string | null;
  readonly theatre: string | null;
  readonly equipment: string | null;
  readonly label: Label;
}

export const typedSource = "typed";

/** Ordered by ref; empty before anything came in. Remembered for the reader. */
export async function itemsOf(sight: Sight): Promise<Item[]> {
  return sight.memory.recall(sight.reader.clearance, "horizon items", async () => {
    const [collected, typed] = await Promise.all([collectedItems(sight), typedItems(sight)]);
    return [...collected, ...typed].sort((left, right) => (left.ref < right.ref ? -1 : left.ref > right.ref ? 1 : 0));
  });
}

async function collectedItems(sight: Sight): Promise<Item[]> {
  const kinds = ["signal", "report"] as const;
  const [documents, shelves, feeds, reports] = await Promise.all([
    documentsOf(sight, { kinds }),
    shelvesOf(sight, { kinds }),
    more(sight, "clean/signals/items", ["id", "feed", "guid"]),
    more(sight, "clean/feedback/reports", ["id", "theatre", "equipment", "reliability", "credibility"]),
  ]);
  return documents.map((one) => {
    const extra = (one.source === "signals" ? feeds : one.source === "feedback" ? reports : undefined)?.get(one.id);
    return {
      ref: one.ref,
      source: one.source,
      kind: one.kind === "report" ? ("report" as const) : ("signal" as const),
      title: one.title,
      text: one.text,
      link: one.url ?? within(extra?.["guid"], /^https?:\/\//),
      date: one.date,
      language: one.language,
      origin: extra?.["feed"] ?? null,
      theatre: extra?.["theatre"] ?? null,
      equipment: extra?.["equipment"] ?? null,
      reliability: within(extra?.["reliability"], /^[A-F]$/),
      credibility: within(extra?.["credibility"], /^[1-6]$/),
      label: shelves.find((shelf) => shelf.source === one.source && shelf.documents.kind === one.kind)?.label ?? publicLabel,
    };
  });
}

/** Columns that only this source has, by id. */
async function more({ view }: Sight, address: string, names: readonly string[]): Promise<Map<string, Record<string, string | null>>> {
  const columns: Column[] = names.map((name) => ({ name, type: "text" }));
  const sql = `select ${names.map((name) => `cast("${name}" as varchar) as "${name}"`).join(", ")} from it`;
  const { rows } = await view.read({ name: address, sql, inputs: { it: address }, columns: { it: columns } });
  return new Map(
    rows.map((row) => [
      String(row["id"]),
      Object.fromEntries(names.map((name) => [name, typeof row[name] === "string" && row[name] !== "" ? row[name] : null])),
    ]),
  );
}

async function typedItems({ view }: Sight): Promise<Item[]> {
  return (await view.entities({ kind: "signal" })).map(typedItem);
}

export function typedItem(entity: Entity): Item {
  const named = entity.statements.find((one) => one.property === "name" && one.value !== null);
  const graded = entity.statements.find((one) => one.property === "name" && one.confidence !== undefined)?.confidence ?? "";
  return {
    ref: `${typedSource}/${nameIn(entity.subject)}`,
    source: typedSource,
    kind: "signal",
    title: named?.value ?? nameIn(entity.subject),
    text: valueOf(entity, "text") ?? "",
    link: valueOf(entity, "link") ?? null,
    date: valueOf(entity, "date") ?? null,
    language: named?.language ?? null,
    origin: valueOf(entity, "origin") ?? null,
    theatre: null,
    equipment: null,
    reliability: within(graded[0], /^[A-F]$/),
    credibility: within(graded[1], /^[1-6]$/),
    label: entity.label,
  };
}

function within(text: string | null | undefined, pattern: RegExp): string | null {
  return typeof text === "string" && pattern.test(text) ? text : null;
}
