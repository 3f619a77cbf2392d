/** Tells a built-in edition that stands already from its bytes alone, so that a second start reads nothing. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Manifest, type Part, problem, type Problem } from "#model";
import type { MatchedFile } from "./match_files.ts";
import { builtIn } from "./write_parts.ts";

export interface Standing {
  readonly rows: Readonly<Record<string, number>>;
  readonly remarks: readonly Problem[];
}

/** What stands of these files, when all of them do: from the same bytes by the same card, or replaced by the publisher's own. Else undefined. */
export async function alreadyStands(
  standing: Manifest | undefined,
  cardHash: string,
  matched: readonly MatchedFile[],
): Promise<Standing | undefined> {
  if (standing === undefined || standing.lineage.madeBy.cardHash !== cardHash) return undefined;
  const rows: Record<string, number> = {};
  const remarks: Problem[] = [];
  for (const file of matched) {
    const table = file.shape.table ?? file.id;
    const sha256 = createHash("sha256")
      .update(await readFile(file.given.path))
      .digest("hex");
    const parts = standing.parts.filter((part) => part.table === table && (file.year === undefined || part.part === file.year));
    const newer = parts.filter((part) => !builtIn(part.state));
    const same = parts.filter((part) => isFrom(part, sha256));
    if (same.length === 0 && newer.length === 0) return undefined;
    for (const part of newer) remarks.push(problem("source-newer-stands", { table, part: part.part }));
    for (const part of same) rows[table] = (rows[table] ?? 0) + part.rows;
  }
  return { rows, remarks };
}

function isFrom(part: Part, sha256: string): boolean {
  return builtIn(part.state) && part.origins.some((origin) => origin.sha256 === sha256);
}
