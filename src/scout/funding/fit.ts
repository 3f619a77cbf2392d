/** How an instrument or a call fits: each test says yes with a reason, perhaps with what is unsure, or no. */
import type { OpenTo, Scope, Words } from "#model";
import { covers, type FundingInstrument, type Party, type Seeking, type Use } from "./funding.ts";

/** Null = no. */
export type Tested = { readonly why?: Words; readonly unsure?: Words } | null;

export const levels = (low: number, high: number) => (low === high ? `TRL ${low}` : `TRL ${low}–${high}`);

/** Takes results that stand somewhere in `from` at least one level further: begins at or below, ends above; at 9 there is nothing above. */
export function testLevels(trl: readonly [number, number] | null, from: readonly [number, number]): Tested {
  if (trl === null) return { unsure: { en: "It names no readiness level", nl: "Het noemt geen TRL" } };
  const [low, high] = trl;
  const carries = (level: number) => low <= level && high >= Math.min(9, level + 1);
  const [all, some] = [span(from).every(carries), span(from).some(carries)];
  if (!some) return null;
  const [pays, stands] = [levels(low, high), levels(...from)];
  if (all)
    return {
      why: {
        en: `It pays for ${pays} (indicative); the results stand at ${stands}`,
        nl: `Het betaalt ${pays} (indicatief); de resultaten staan op ${stands}`,
      },
    };
  return {
    unsure: {
      en: `It pays for ${pays} (indicative), part of where the results may stand (${stands})`,
      nl: `Het betaalt ${pays} (indicatief), een deel van waar de resultaten kunnen staan (${stands})`,
    },
  };
}

function span([low, high]: readonly [number, number]): number[] {
  return Array.from({ length: Math.max(0, high - low) + 1 }, (_, step) => low + step);
}

const scopeWords: Readonly<Record<Scope, Words>> = {
  civil: { en: "civil use only", nl: "alleen civiel gebruik" },
  defence: { en: "defence only", nl: "alleen defensie" },
  dual: { en: "civil and defence use", nl: "civiel en militair gebruik" },
};

/** Civil money does not pay for defence use, and the other way round; dual-use results may go either way, for that part of the work. */
export function testScope(scope: Scope, use: Use): Tested {
  const said = scopeWords[scope];
  if (use === "unknown")
    return {
      unsure: {
        en: `It is for ${said.en}; what the results serve is unknown`,
        nl: `Het is voor ${said.nl}; waar de resultaten toe dienen is onbekend`,
      },
    };
  if (scope === "dual" || scope === use) return { why: { en: `It is for ${said.en}`, nl: `Het is voor ${said.nl}` } };
  if (use !== "dual") return null;
  return { why: { en: `It is for ${said.en}: for that part of the work`, nl: `Het is voor ${said.nl}: voor dat deel van het werk` } };
}

/** `open` null when the technologies of the results are unknown. */
export function testTechnologies(named: readonly string[], sought: readonly string[]): Tested {
  if (named.length === 0) return {};
  if (sought.length === 0)
    return {
      unsure: {
        en: "It is for some technologies; those of the results are unknown",
        nl: "Het is voor enkele technologieën; die van de resultaten zijn onbekend",
      },
    };
  return sought.some((one) => covers(named, one))
    ? { why: { en: "Its technologies hold those of the results", nl: "Zijn technologieën omvatten die van de resultaten" } }
    : null;
}

/** Ended instruments are no; planned and proposed ones perhaps; so are those whose last year is over. */
export function testTime({ status, period }: Pick<FundingInstrument, "status" | "period">, on: string): Tested {
  if (status === "ended") return null;
  if (status === "planned") return { unsure: { en: "It was planned when last seen", nl: "Het was gepland toen het laatst is gezien" } };
  if (status === "proposed")
    return {
      unsure: {
        en: "It was proposed and not adopted when last seen",
        nl: "Het was voorgesteld en niet aangenomen toen het laatst is gezien",
      },
    };
  const years = period === null ? [] : [...period.matchAll(/\b(20\d\d)\b/g)].map((found) => Number(found[1]));
  const lasts = period === null || /annual|ongoing|from|-\s*$/.test(period) || years.length === 0;
  if (!lasts && Math.max(...years) < Number(on.slice(0, 4)))
    return {
      unsure: {
        en: `Its period (${period}) is over; whether it goes on was not seen`,
        nl: `De looptijd (${period}) is voorbij; of het doorgaat is niet gezien`,
      },
    };
  return {};
}

const selves: Partial<Record<OpenTo, (party: Party) => boolean | null>> = {
  firms: ({ kind }) => (kind === null ? null : kind === "firm"),
  small_firms: ({ kind, small }) => (kind !== null && kind !== "firm" ? false : kind === null && small !== true ? null : small),
  research: ({ kind }) => (kind === null ? null : kind === "research"),
  researchers: ({ kind }) => (kind === null ? null : kind === "research"),
  authorities: ({ kind }) => (kind === null ? null : kind === "authority"),
};

/** Who may take part. States, funds and named parties are nobody who has results, so those are no; a country of its own is kept apart. */
export function testParties(
  { openTo, country, eligible }: Pick<FundingInstrument, "openTo" | "country" | "eligible">,
  parties: Seeking["parties"],
): Tested {
  const own = openTo.filter((one) => one !== "states" && one !== "funds" && one !== "named");
  if (own.length === 0) return null;
  const who: Words = { en: `Open to: ${eligible.en}`, nl: `Open voor: ${eligible.nl}` };
  const from = country === null ? who : { en: `${who.en} (from ${country} only)`, nl: `${who.nl} (alleen uit ${country})` };
  if (parties === "anyone") return { why: from };
  if (parties === null || parties.length === 0) {
    return { unsure: { en: `${from.en}; who has the results is unknown`, nl: `${from.nl}; wie de resultaten heeft is onbekend` } };
  }
  const there = country === null ? parties : parties.filter((one) => one.country === country || one.country === null);
  if (there.length === 0) return null;
  const sure = country === null || there.some((one) => one.country === country);
  if (own.some((one) => one === "any" || one === "consortia")) return sure ? { why: who } : { unsure: who };
  const answers = own.flatMap((one) => there.map((party) => selves[one]?.(party) ?? null));
  if (sure && answers.includes(true)) return { why: who };
  if (answers.includes(null) || answers.includes(true)) return { unsure: who };
  return {
    unsure: {
      en: `${who.en}; none of those who have the results, so a partner or a new firm is needed`,
      nl: `${who.nl}; geen van wie de resultaten heeft, dus een partner of een nieuw bedrijf is nodig`,
    },
  };
}
