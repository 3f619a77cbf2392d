import type { Assertion, KindName } from "#model";
import type { Tied } from "../register_entries.ts";
import { type About, say, sayEach, sayWords } from "./say.ts";

/** What every statement about an entry of a register has in common. */
export function aboutTied(kind: KindName, list: string, { id, citation, confidence }: Tied): About {
  const sure = confidence === undefined ? {} : { confidence };
  return { kind, subject: `${kind}:${id}`, source: `policy/${list}`, citation, ...sure };
}

/** What needs, instruments and services say alike. */
export function tiedStatements(about: About, list: string, entry: Tied): Assertion[] {
  return [
    ...sayWords(about, "name", entry.name),
    ...sayWords(about, "text", entry.text),
    ...say(about, "list", list),
    ...sayEach(
      about,
      "technology",
      entry.technologies.map((id) => `technology:${id}`),
    ),
    ...say(about, "basis", entry.basis),
    ...say(about, "caveat", entry.citation.caveat),
  ];
}
