import type { Assertion } from "#model";
import type { InstrumentFolder } from "../register_entries.ts";
import { say, sayEach, sayWords } from "./say.ts";
import { aboutTied, tiedStatements } from "./tied.ts";

/** The entries of a register of instruments, each with its citation. */
export function instrumentStatements({ id, entries }: InstrumentFolder): Assertion[] {
  return entries.flatMap((entry) => {
    const about = aboutTied("instrument", id, entry);
    return [
      ...tiedStatements(about, id, entry),
      ...say(about, "owner", entry.owner),
      ...say(about, "instrument_kind", entry.kind),
      ...say(about, "scope", entry.scope),
      ...say(about, "trl_min", entry.trlMin),
      ...say(about, "trl_max", entry.trlMax),
      ...say(about, "budget", entry.budget, "million EUR"),
      ...say(about, "period", entry.period),
      ...sayWords(about, "eligible", entry.eligible),
      ...sayEach(about, "open_to", entry.openTo),
      ...say(about, "country", entry.country === undefined ? undefined : `country:${entry.country}`),
      ...say(about, "status", entry.status),
      ...say(about, "legal_basis", entry.legalBasis),
    ];
  });
}
