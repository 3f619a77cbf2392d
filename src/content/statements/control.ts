import type { Assertion } from "#model";
import type { ControlFolder } from "../register_entries.ts";
import { say, sayEach, sayWords } from "./say.ts";

/** The entries of a register of export controls, each with its citation; `blocs` tells `bloc:EU27` from `country:CHN`. */
export function controlStatements(list: ControlFolder, blocs: ReadonlySet<string>): Assertion[] {
  const source = `policy/${list.id}`;
  const place = (code: string) => `${blocs.has(code) ? "bloc" : "country"}:${code}`;
  return list.entries.flatMap((entry) => {
    const { citation, confidence } = entry;
    const sure = confidence === undefined ? {} : { confidence };
    const about = { kind: "export_control", subject: `export_control:${entry.id}`, source, citation, ...sure } as const;
    return [
      ...say(about, "list", list.id),
      ...say(about, "imposed_by", place(entry.imposedBy)),
      ...sayEach(about, "against", entry.against.map(place)),
      ...sayEach(
        about,
        "material",
        entry.materials.map((id) => `material:${id}`),
      ),
      ...sayEach(
        about,
        "node",
        entry.nodes.map((id) => `node:${id}`),
      ),
      ...sayEach(about, "hs6", entry.hs6),
      ...say(about, "measure", entry.measure),
      ...say(about, "announced", entry.announced),
      ...say(about, "effective", entry.effective),
      ...say(about, "until", entry.until),
      ...sayWords(about, "status", entry.status),
      ...sayWords(about, "text", entry.text),
      ...say(about, "caveat", citation.caveat),
    ];
  });
}
