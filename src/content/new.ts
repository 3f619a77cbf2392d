/** Writes the folder of a new source, method, chain, report, scenario or case. What only the analyst knows reads FILL IN, so that the check names it. */
import { mkdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { problem } from "#model";
import type { NewFolder, Template } from "./templates/template.ts";
import { caseTemplate } from "./templates/case.ts";
import { chainTemplate } from "./templates/chain.ts";
import { methodTemplate } from "./templates/method.ts";
import { reportTemplate } from "./templates/report.ts";
import { scenarioTemplate } from "./templates/scenario.ts";
import { sourceTemplate } from "./templates/source.ts";

const templates: Readonly<Record<NewFolder, Template>> = {
  source: sourceTemplate,
  method: methodTemplate,
  chain: chainTemplate,
  report: reportTemplate,
  scenario: scenarioTemplate,
  case: caseTemplate,
};

/**
 * Writes `<root>/<kind>s/<name>` and returns its path and files. Throws `name-not-allowed` for a name that is not snake_case and
 * `folder-exists` when there is something already.
 */
export async function writeNew(kind: NewFolder, name: string, root: string): Promise<{ folder: string; files: string[] }> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw problem("name-not-allowed", { name });
  const folder = join(root, `${kind}s`, name);
  if (await stat(folder).catch(() => undefined)) throw problem("folder-exists", { folder });
  const files = Object.entries(templates[kind](name));
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text, { flag: "wx" });
  }
  return { folder, files: files.map(([file]) => file) };
}
