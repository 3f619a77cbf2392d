/** A YAML file against a card: every complaint of the card at the line of the field it is about. */
import type { z } from "zod";
import type { Remarks } from "./remarks.ts";
import type { TextFile } from "./text_file.ts";
import { fieldOf, readYaml, type YamlText } from "./yaml_text.ts";

export interface CardFile<Card> extends Pick<YamlText, "lineOf"> {
  readonly card: Card;
}

/** Undefined, with remarks, when the file is not YAML or not what the card asks. */
export function readCard<Schema extends z.ZodType>(
  file: TextFile,
  schema: Schema,
  remarks: Remarks,
): CardFile<z.output<Schema>> | undefined {
  const { value, faults, lineOf } = readYaml(file.text);
  for (const { line, reason } of faults) remarks(file.shown, line, "yaml-not-understood", { reason });
  if (faults.length > 0) return undefined;
  for (const path of toFillIn(value)) remarks(file.shown, lineOf(path), "fill-in", { field: path.map(String).join(".") });
  const result = schema.safeParse(value);
  if (result.success) return { card: result.data, lineOf };
  for (const issue of result.error.issues) {
    const path = fieldOf(issue);
    remarks(file.shown, lineOf(path), "card-field", { field: path.map(String).join("."), reason: issue.message });
  }
  return undefined;
}

/** The paths of texts that `octant new` left open. */
function toFillIn(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === "string") return value.includes("FILL IN") ? [[...path]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => toFillIn(item, [...path, key]));
}
