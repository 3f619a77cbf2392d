/** Calls that were collected, with the technologies their text asks for. */
import type { Document } from "#model";
import { type OpenCall, type PreparedCall, prepareCalls } from "#scout";
import { documentsOf, type Shelf, shelvesOf } from "../scouted/documents.ts";
import type { Sight } from "../sight.ts";

/**
 * Of every source whose card has documents of kind `call`: the end of the document is the deadline; `budget_min`, `budget_max` and `status` are read where
 * the table has them. Empty before any was collected. Remembered.
 */
export async function openCallsOf(sight: Sight): Promise<PreparedCall[]> {
  const { memory, reader, content } = sight;
  return memory.recall(reader.clearance, "open calls", async () => {
    const documents = await documentsOf(sight, { kinds: ["call"] });
    const shelves = await shelvesOf(sight, { kinds: ["call"] });
    const more = new Map((await Promise.all(shelves.map((shelf) => conditionsIn(sight, shelf)))).flat());
    return prepareCalls(
      documents.map((one) => callFrom(one, more.get(one.ref))),
      content.lexicons.technologies,
    );
  });
}

interface Conditions {
  readonly budget: OpenCall["budget"];
  readonly status: string;
}

function callFrom({ id, title, programme, action, end, amount, text, url }: Document, more: Conditions | undefined): OpenCall {
  const { budget, status } = more ?? { budget: [amount, amount], status: "" };
  return { id, title, programme: programme ?? "", action: action ?? "", deadline: end, status, budget, text, url };
}

const conditions = ["budget_min", "budget_max", "status"] as const;

async function conditionsIn({ view, content }: Sight, { source, documents }: Shelf): Promise<[string, Conditions][]> {
  const there = content.sources.find((one) => one.id === source)?.card.tables[documents.table]?.columns ?? {};
  const columns = conditions.map((name) => (name in there ? `cast(calls."${name}" as varchar) as "${name}"` : `null as "${name}"`));
  const { rows } = await view.read({
    name: `calls of ${source}`,
    sql: `select cast(calls."${documents.columns.id}" as varchar) as id, ${columns.join(", ")} from calls order by 1`,
    inputs: { calls: `clean/${source}/${documents.table}` },
  });
  const text = (cell: unknown) => (typeof cell === "string" && cell !== "" ? cell : null);
  return rows.map((row) => [
    `${source}/${String(row["id"])}`,
    { budget: [text(row["budget_min"]), text(row["budget_max"])], status: text(row["status"]) ?? "" },
  ]);
}

/** Parts of the tables calls stand in, for how old they are. */
export async function callParts(sight: Sight) {
  const shelves = await shelvesOf(sight, { kinds: ["call"] });
  return shelves.flatMap((shelf) => shelf.manifests.flatMap((one) => one.parts.filter((part) => part.table === shelf.documents.table)));
}
