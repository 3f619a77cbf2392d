/** A deal from YAML or JSON: every complaint names the file, the line and the field. */
import { fieldOf, readYaml, type YamlText } from "#content";
import { problem } from "#model";
import { checkDeal } from "./check_deal.ts";
import { type Deal, dealCard } from "./deal.ts";

export interface DealFile extends Pick<YamlText, "lineOf"> {
  readonly deal: Deal;
  readonly file: string;
}

/** Throws `deal-not-understood` and what `checkDeal` throws. */
export function readDeal(text: string, file = "DEAL.yaml"): DealFile {
  const { value, faults, lineOf } = readYaml(text);
  const [fault] = faults;
  if (fault !== undefined) throw problem("deal-not-understood", { file, field: "YAML", ...fault });
  const result = dealCard.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue === undefined ? [] : fieldOf(issue);
    const field = path.map(String).join(".") || "the file";
    throw problem("deal-not-understood", { file, line: lineOf(path), field, reason: issue?.message ?? "" });
  }
  const read: DealFile = { deal: result.data, file, lineOf };
  checkDeal(read);
  return read;
}
