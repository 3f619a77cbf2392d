import type { Assertion } from "#model";
import type { Content } from "../content.ts";
import { say, sayEach, sayWords } from "./say.ts";

const source = "countries";

/** Countries with their codes, blocs, and one `membership` per country and bloc. */
export function worldStatements(content: Content): Assertion[] {
  return [
    ...content.countries.flatMap((country) => {
      const about = { kind: "country", subject: `country:${country.iso3}`, source } as const;
      return [
        ...sayWords(about, "name", country.name),
        ...sayWords(about, "note", country.note),
        ...say(about, "iso2", country.iso2 || undefined),
        ...sayEach(about, "baci_code", country.baciCodes),
        ...sayEach(about, "other_code", country.otherCodes),
      ];
    }),
    ...content.blocs.flatMap((bloc) => sayWords({ kind: "bloc", subject: `bloc:${bloc.id}`, source }, "name", bloc.name)),
    ...content.memberships.flatMap(({ bloc, member, validFrom, validTo, citation }) => {
      const about = {
        kind: "membership",
        subject: `membership:${bloc}-${member}`,
        source,
        ...(citation === undefined ? {} : { citation }),
      } as const;
      return [
        ...say(about, "bloc", `bloc:${bloc}`),
        ...say(about, "member", `country:${member}`),
        ...say(about, "valid_from", validFrom),
        ...say(about, "valid_to", validTo),
      ];
    }),
  ];
}
