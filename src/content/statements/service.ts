import type { Assertion } from "#model";
import type { ServiceFolder } from "../register_entries.ts";
import { say, sayEach } from "./say.ts";
import { aboutTied, tiedStatements } from "./tied.ts";

/** The entries of a register of services, each with its citation. */
export function serviceStatements({ id, entries }: ServiceFolder): Assertion[] {
  return entries.flatMap((entry) => {
    const about = aboutTied("service", id, entry);
    return [
      ...tiedStatements(about, id, entry),
      ...say(about, "owner", entry.owner),
      ...say(about, "level", entry.level),
      ...say(about, "country", entry.country === undefined ? undefined : `country:${entry.country}`),
      ...sayEach(about, "domain", entry.domains),
      ...say(about, "contact", entry.contact),
    ];
  });
}
