import type { Assertion } from "#model";
import type { NeedFolder } from "../register_entries.ts";
import { say, sayEach } from "./say.ts";
import { aboutTied, tiedStatements } from "./tied.ts";

/** The entries of a register of needs, each with its citation. What nobody prints is not said. */
export function needStatements({ id, entries }: NeedFolder): Assertion[] {
  return entries.flatMap((entry) => {
    const about = aboutTied("need", id, entry);
    return [
      ...tiedStatements(about, id, entry),
      ...say(about, "domain", entry.domain),
      ...say(about, "sector", entry.sector),
      ...say(about, "by_date", entry.byDate),
      ...say(about, "trl_required", entry.trlRequired),
      ...say(about, "share_required", entry.shareRequired, "%"),
      ...sayEach(
        about,
        "node",
        entry.nodes.map((node) => `node:${node}`),
      ),
    ];
  });
}
