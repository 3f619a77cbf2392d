/** The learned model of flags: `models/dual_use/`, a root of the user's own in place of the built-in one. */
import { readdir } from "node:fs/promises";
import type { z } from "zod";
import type { Root } from "./content.ts";
import { readRows } from "./csv_file.ts";
import { type Each, flagHeads, type FlagModelRead, modelCard, ruleCard } from "./flag_model_card.ts";
import { placeIn } from "./folders.ts";
import { collectRemarks, type Remarks, remarksOf } from "./remarks.ts";
import { readText } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";
import type { Language } from "#model";

/** The model and the rule of the last root that has one. Undefined, with remarks, where none can be read; never throws. */
export async function readFlagModel(roots: readonly Root[], language: Language = "en"): Promise<FlagModelRead> {
  const remarks = collectRemarks(language);
  let read: Omit<FlagModelRead, "remarks"> = { model: undefined, subjects: [], rule: undefined, declared: { sources: [], topics: [] } };
  for (const [index, root] of roots.entries()) {
    const place = placeIn(root, "models/dual_use", index > 0);
    const cardFile = await readText(place, "model.yaml", remarks, true);
    const model = cardFile && modelOf(readCard(cardFile, modelCard, remarks)?.card, await readText(place, "weights.csv", remarks), remarks);
    const shares = readRows(
      await readText(place, "subjects.csv", remarks, true),
      { required: ["subject", "share"], optional: ["note"] },
      remarks,
    );
    const subjects = shares.rows.map((row) => ({ subject: row.cell("subject"), share: Number(row.cell("share")) }));
    const rulePlace = placeIn(root, "policy/dual_use", index > 0);
    const ruleFile = await readText(rulePlace, "rule.yaml", remarks, true);
    const rule = ruleFile && readCard(ruleFile, ruleCard, remarks)?.card;
    read = {
      model: model ?? read.model,
      subjects: subjects.length > 0 ? subjects : read.subjects,
      rule: rule ? { neutralUpTo: rule.neutral_up_to, revealedFrom: rule.revealed_from } : read.rule,
      declared: rule ? rule.declared : read.declared,
    };
  }
  return { ...read, remarks: remarksOf(remarks) };
}

function modelOf(
  card: z.infer<typeof modelCard> | undefined,
  file: Parameters<typeof readRows>[0],
  remarks: Remarks,
): FlagModelRead["model"] {
  if (card === undefined || file === undefined) return undefined;
  const { rows } = readRows(file, { required: ["term", "rarity", ...flagHeads] }, remarks);
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row.cell(name)) || 0);
  return {
    id: card.id,
    terms: rows.map((row) => row.cell("term")),
    rarity: column("rarity"),
    weights: Object.fromEntries(flagHeads.map((head) => [head, column(head)])) as Each<Float64Array>,
    heads: card.heads,
    threshold: card.threshold,
    trainedOn: card.trained_on,
    name: card.name,
    trained: card.trained,
    quality: card.quality,
  };
}

/** A folder under `policy/` that holds this rule and no register. */
export async function isRuleOnly(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.includes("rule.yaml") && !names.includes("list.yaml");
}
