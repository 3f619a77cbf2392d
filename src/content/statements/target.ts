import type { Assertion } from "#model";
import type { TargetFolder } from "../register_entries.ts";
import { ownerStatements } from "./action.ts";
import { type About, nameFor, say, sayEach, sayWords } from "./say.ts";

/** The owners, every target and every measured value, each with its citation. */
export function targetStatements({ id: list, card, entries, measured }: TargetFolder): Assertion[] {
  const source = `policy/${list}`;
  const sure = ({ confidence }: { readonly confidence?: string }) => (confidence === undefined ? {} : { confidence });
  const targets = entries.flatMap((entry) => {
    const about: About = { kind: "target", subject: `target:${entry.id}`, source, citation: entry.citation, ...sure(entry) };
    return [
      ...sayWords(about, "name", entry.name),
      ...say(about, "value", entry.value),
      ...sayWords(about, "unit", entry.unit),
      ...say(about, "direction", entry.direction),
      ...say(about, "base_year", entry.baseYear),
      ...say(about, "due", entry.due),
      ...say(about, "due_as_printed", entry.dueAsPrinted),
      ...sayEach(
        about,
        "owner",
        entry.owners.map((one) => `policy_owner:${one}`),
      ),
      ...say(about, "indicator", entry.indicator),
      ...say(about, "caveat", entry.citation.caveat),
    ];
  });
  const measures = measured.flatMap((entry) => {
    const name = nameFor([entry.target, entry.year, entry.value, entry.citation.publication]);
    const about: About = { kind: "target_measure", subject: `target_measure:${name}`, source, citation: entry.citation, ...sure(entry) };
    return [
      ...say(about, "target", `target:${entry.target}`),
      ...say(about, "year", entry.year),
      ...say(about, "value", entry.value),
      ...say(about, "measure_basis", entry.basis),
      ...say(about, "caveat", entry.citation.caveat),
    ];
  });
  return [...ownerStatements(card, source), ...targets, ...measures];
}
