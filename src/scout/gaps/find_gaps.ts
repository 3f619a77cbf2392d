/** Existing and predictable gaps: each need against its technologies and chain nodes, with the reason and what would have to be known. */
import type { Words } from "#model";
import { type Bounds, type Gap, gapStates, type GapState, type Measured, type NeedToMeet, type PartToday } from "./gaps.ts";
import { measurePart } from "./measure_part.ts";

export interface Known {
  /** Per technology or area. */
  readonly technologies: ReadonlyMap<string, PartToday>;
  readonly nodes: ReadonlyMap<string, PartToday>;
  /** ISO 8601. */
  readonly on: string;
}

/** The gaps of these needs, in their order. A measure that requires nothing says nothing about the state of the whole; with neither it is unknown. */
export function findGaps(needs: readonly NeedToMeet[], known: Known): Gap[] {
  return needs.map((need) => findGap(need, known));
}

function findGap(need: NeedToMeet, { technologies, nodes, on }: Known): Gap {
  const overdue = need.byDate !== null && need.byDate < on.slice(0, need.byDate.length);
  const year = need.byDate === null ? null : Number(need.byDate.slice(0, 4));
  const judgeDate = year !== null && !overdue && year > Number(on.slice(0, 4));
  const partsOf = (ids: readonly string[], from: ReadonlyMap<string, PartToday>) => ids.map((id) => from.get(id) ?? nothingOf(id));
  const [levels, shares] = [partsOf(need.technologies, technologies), partsOf(need.nodes, nodes)];
  const trl = measurePart(need.trlRequired, levels, { year, judgeDate, floor: 1 });
  const share = measurePart(need.shareRequired, shares, { year, judgeDate, floor: 0 });
  const measures = [trl, share].filter((one) => one.required !== null);
  return {
    need: need.id,
    state: worst(measures.map((one) => one.state)),
    year,
    overdue,
    trl,
    share,
    reasons: [
      ...reasonsOf(trl, levels, judgeDate ? year : null, trlWords),
      ...reasonsOf(share, shares, judgeDate ? year : null, shareWords),
      ...late(need, overdue, measures),
    ],
    wanted: wantedOf(need, trl, levels, share, shares, judgeDate),
  };
}

/** A gap in one measure is a gap of the whole; what is unknown in one keeps the whole from being met. */
function worst(states: readonly GapState[]): GapState {
  const order: readonly GapState[] = ["existing", "predictable", "closing", "unknown", "possible", "met"];
  return order.find((one) => states.includes(one)) ?? gapStates[5];
}

function nothingOf(id: string): PartToday {
  const why: Words = { en: "Nothing has been collected about it", nl: "Er is niets over verzameld" };
  return { id, name: { en: id, nl: id }, today: null, why, ahead: null, refused: why };
}

interface Said {
  readonly of: (bounds: Bounds) => Words;
  readonly required: (value: number) => Words;
}

/** `6`, `6.5`, `4–6.5`: no more digits than there are. */
function range([low, high]: Bounds, digits: number): string {
  const [from, to] = [low, high].map((value) => String(Number(value.toFixed(digits))));
  return from === to ? `${from}` : `${from}–${to}`;
}

const trlWords: Said = {
  of: (bounds) => ({ en: `TRL ${range(bounds, 1)}`, nl: `TRL ${range(bounds, 1).replaceAll(".", ",")}` }),
  required: (value) => ({ en: `TRL ${value}`, nl: `TRL ${value}` }),
};
const shareWords: Said = {
  of: (bounds) => ({ en: `${range(bounds, 0)} % from Europe`, nl: `${range(bounds, 0)} % uit Europa` }),
  required: (value) => ({ en: `${value} %`, nl: `${value} %` }),
};

function reasonsOf(measured: Measured, parts: readonly PartToday[], year: number | null, said: Said): Words[] {
  const { required, today, byDate, weakest } = measured;
  const part = parts.find((one) => one.id === weakest);
  if (part === undefined || today === null) return [];
  const now = said.of(today);
  const asked = required === null ? null : said.required(required);
  const reasons: Words[] = [
    asked === null
      ? { en: `Today ${now.en}; weakest: ${part.name.en}`, nl: `Vandaag ${now.nl}; zwakste: ${part.name.nl}` }
      : {
          en: `Today ${now.en}, required ${asked.en}; weakest: ${part.name.en}`,
          nl: `Vandaag ${now.nl}, vereist ${asked.nl}; zwakste: ${part.name.nl}`,
        },
    part.why,
  ];
  if (year !== null && byDate !== null) {
    const then = said.of(byDate);
    reasons.push({ en: `In ${year} ${then.en}, if it goes on as it did`, nl: `In ${year} ${then.nl}, als het zo doorgaat` });
  }
  return reasons;
}

function late({ byDate }: NeedToMeet, overdue: boolean, measures: readonly Measured[]): Words[] {
  if (!overdue || byDate === null || !measures.some((one) => one.verdictToday === "gap")) return [];
  return [{ en: `The date (${byDate}) is past`, nl: `De datum (${byDate}) is voorbij` }];
}

function wantedOf(
  need: NeedToMeet,
  trl: Measured,
  levels: readonly PartToday[],
  share: Measured,
  shares: readonly PartToday[],
  judgeDate: boolean,
): Words[] {
  const wanted: Words[] = [];
  if (trl.required === null && share.required === null)
    wanted.push({
      en: "What is required: no document prints a level or a share; an analyst can enter one with a reason",
      nl: "Wat vereist is: geen document drukt een TRL of aandeel; een analist kan er een met reden invoeren",
    });
  if (need.byDate === null) wanted.push({ en: "By when: the document gives no date", nl: "Tegen wanneer: het document geeft geen datum" });
  if (levels.length === 0) wanted.push({ en: "Which technologies it takes", nl: "Welke technologieën ervoor nodig zijn" });
  for (const part of levels.filter((one) => one.today === null))
    wanted.push({ en: `The level of ${part.name.en}: ${part.why.en}`, nl: `Het TRL van ${part.name.nl}: ${part.why.nl}` });
  if (share.required !== null && shares.length === 0)
    wanted.push({ en: "Which chain node the share is of", nl: "Van welke schakel het aandeel is" });
  if (share.required !== null)
    for (const part of shares.filter((one) => one.today === null))
      wanted.push({ en: `Europe's share of ${part.name.en}: ${part.why.en}`, nl: `Europa's aandeel in ${part.name.nl}: ${part.why.nl}` });
  if (judgeDate)
    for (const part of [...levels, ...(share.required === null ? [] : shares)])
      if (part.today !== null && part.refused !== null)
        wanted.push({ en: `Where ${part.name.en} goes: ${part.refused.en}`, nl: `Waar ${part.name.nl} heen gaat: ${part.refused.nl}` });
  return wanted;
}
