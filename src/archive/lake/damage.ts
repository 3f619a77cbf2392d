/** When a query fails: are the files what their names promise? */
import { basename } from "node:path";
import { type Problem, problem } from "#model";
import { hashOfFile } from "./hash.ts";
import type { Resolved } from "./inputs.ts";
import { filesOf } from "./manifests.ts";

/** A problem that names the first file whose bytes are not those of its name; undefined when all are. */
export async function missingBytes(lake: string, inputs: readonly Resolved[]): Promise<Problem | undefined> {
  for (const manifest of inputs.flatMap((input) => input.manifests)) {
    for (const file of new Set(manifest.parts.flatMap((part) => filesOf(lake, manifest, part.table)))) {
      const hash = await hashOfFile(file).catch(() => undefined);
      if (`${hash}.parquet` !== basename(file)) return problem("lake-damaged", { file });
    }
  }
  return undefined;
}
