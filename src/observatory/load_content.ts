/** What analysts wrote becomes statements; nothing is written when nothing changed. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { View } from "#archive";
import { type Content, listedKinds, toStatements } from "#content";
import { type Effects, publicLabel } from "#model";

/** Sources that are content: what no folder says any more is retracted. */
const ours = /^(countries$|technologies\/|chains\/|policy\/)/;

/**
 * Makes the registry say exactly what the folders say. The hash of what was loaded last stands in `<data>/content.hash`; the same content is
 * loaded once. A missing or old file only costs the comparison.
 */
export async function loadContent(view: View, content: Content, folder: string, effects: Effects): Promise<void> {
  const path = join(folder, "content.hash");
  const kept = (await readFile(path, "utf8").catch(() => "")).trim();
  if (kept === content.hash) return;
  const said = toStatements(content);
  for (const { source, assertions } of said) {
    effects.progress({ doing: "reading", step: source, done: said.findIndex((one) => one.source === source), of: said.length });
    await view.replace({ title: source, label: publicLabel, source, assertions });
  }
  for (const source of await goneFrom(view, new Set(said.map((one) => one.source)))) {
    await view.replace({ title: source, label: publicLabel, source, assertions: [] });
  }
  await writeFile(path, `${content.hash}\n`);
}

/** Content sources in the registry whose folder is no longer there. */
async function goneFrom(view: View, there: ReadonlySet<string>): Promise<string[]> {
  const statements = await view.statements({
    kind: [
      "technology",
      "material",
      "chain",
      "country",
      "export_control",
      "need",
      "instrument",
      "service",
      "action",
      "target",
      "policy_document",
      "policy_owner",
      "target_measure",
      ...listedKinds,
    ],
  });
  return [...new Set(statements.map((one) => one.source))].filter((source) => ours.test(source) && !there.has(source));
}
