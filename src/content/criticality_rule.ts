/** When a technology is called critical: `policy/criticality/rule.yaml`, a root of the user's own in place of the built-in one. */
import { criticalityRule, type CriticalityRule } from "#model";
import type { Root } from "./content.ts";
import { placeIn } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { readText } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

/** The rule of the last root that has a sound one; undefined, with remarks, where none can be read. */
export async function readCriticalityRule(roots: readonly Root[], remarks: Remarks): Promise<CriticalityRule | undefined> {
  let rule: CriticalityRule | undefined;
  for (const [index, root] of roots.entries()) {
    const file = await readText(placeIn(root, "policy/criticality", index > 0), "rule.yaml", remarks, true);
    rule = (file && readCard(file, criticalityRule, remarks)?.card) ?? rule;
  }
  return rule;
}
