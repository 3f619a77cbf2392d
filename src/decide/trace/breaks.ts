/** Where the trace breaks: what should follow and does not, for how many, and what to do about it. */
import type { Words } from "#model";
import { kindsTied, otherEnd, tiesFrom, type TraceGraph } from "./graph.ts";
import { kindOfSubject, type TraceStep } from "./steps.ts";

interface Expected {
  readonly kinds: readonly string[];
  readonly way: "up" | "down";
  /** The step that stays empty. */
  readonly step: TraceStep;
  /** One of these would do. */
  readonly by: readonly string[];
  /** `{count}` of `{of}` lack it. */
  readonly one: Words;
  readonly many: Words;
  /** The command that fills it, with `{id}` of the first that lacks it. */
  readonly command: string;
  readonly remedy: Words;
  /** The page that fills it. */
  readonly page: string;
  /** What is entered to mend it: a new entry of this kind with the first that lacks it in this column. */
  readonly enter?: readonly [kind: string, column: string];
}

const entered = (kind: string) => `octant decide enter ${kind} --from ${kind}.csv`;
const column = (kind: string, name: string): Words => ({
  en: `Enter the ${kind} with {id} in its column ${name}.`,
  nl: `Voer die in met {id} in de kolom ${name}.`,
});

export const expectations = {
  "document-without-technology": {
    kinds: ["document", "signal"],
    way: "down",
    step: "technology",
    by: ["technology"],
    one: { en: "Nobody tied this signal to a technology yet.", nl: "Niemand heeft dit signaal nog aan een technologie gekoppeld." },
    many: {
      en: "{count} of {of} signals are tied to no technology.",
      nl: "{count} van {of} signalen zijn aan geen technologie gekoppeld.",
    },
    command: "octant scout triage {id} --answer kept --technology TECHNOLOGY",
    remedy: {
      en: "Answer the signal with the technology it is about.",
      nl: "Beantwoord het signaal met de technologie waar het over gaat.",
    },
    page: "/scout/signals",
  },
  "technology-without-signal": {
    kinds: ["technology"],
    way: "up",
    step: "signal",
    by: ["document", "signal"],
    one: {
      en: "No flagged document or signal is about this technology.",
      nl: "Geen gemarkeerd document of signaal gaat over deze technologie.",
    },
    many: {
      en: "{count} of {of} technologies have no flagged document or signal.",
      nl: "{count} van {of} technologieën hebben geen gemarkeerd document of signaal.",
    },
    command: "octant collect cordis --from FOLDER",
    remedy: { en: "Collect documents, then decide upon flags.", nl: "Haal documenten op en besluit over markeringen." },
    page: "/scout",
  },
  "technology-without-use": {
    kinds: ["technology"],
    way: "down",
    step: "use",
    by: ["need", "application"],
    one: { en: "No application or need names this technology yet.", nl: "Geen toepassing of behoefte noemt deze technologie nog." },
    many: {
      en: "{count} of {of} technologies serve no application or need that is entered.",
      nl: "{count} van {of} technologieën dienen geen ingevoerde toepassing of behoefte.",
    },
    command: entered("application"),
    remedy: column("application", "technology"),
    page: "/decide/applications",
    enter: ["application", "technology"],
  },
  "technology-without-chain": {
    kinds: ["technology"],
    way: "down",
    step: "chain",
    by: ["chain"],
    one: { en: "No chain shows what this technology is made of.", nl: "Geen keten toont waar deze technologie uit bestaat." },
    many: {
      en: "{count} of {of} technologies stand on no chain.",
      nl: "{count} van {of} technologieën staan op geen keten.",
    },
    command: "octant new chain NAME",
    remedy: { en: "Draw its chain, or import tables of one.", nl: "Teken de keten, of voer tabellen ervan in." },
    page: "/chains",
  },
  "use-without-node": {
    kinds: ["application"],
    way: "down",
    step: "node",
    by: ["node"],
    one: { en: "This application names no node of a chain.", nl: "Deze toepassing noemt geen schakel van een keten." },
    many: { en: "{count} of {of} applications name no node of a chain.", nl: "{count} van {of} toepassingen noemen geen schakel." },
    command: entered("application"),
    remedy: { en: "Enter {id} again with the nodes it is built from.", nl: "Voer {id} opnieuw in met de schakels waar het uit bestaat." },
    page: "/decide/applications",
  },
  "node-without-dependency": {
    kinds: ["node"],
    way: "down",
    step: "dependency",
    by: ["supply", "fact", "figure", "export_control"],
    one: { en: "Nobody prints who supplies this node.", nl: "Niemand publiceert wie deze schakel levert." },
    many: {
      en: "Of {count} of {of} nodes nobody prints who supplies them.",
      nl: "Van {count} van {of} schakels publiceert niemand wie levert.",
    },
    command: "octant import FILE.csv",
    remedy: {
      en: "Import figures of your own with their source, or add a row to the chain.",
      nl: "Voer eigen cijfers met bron in, of voeg een rij aan de keten toe.",
    },
    page: "/library?section=imports",
  },
  "node-without-cause": {
    kinds: ["node"],
    way: "down",
    step: "cause",
    by: ["cause"],
    one: { en: "No root cause names this node yet.", nl: "Geen grondoorzaak noemt deze schakel nog." },
    many: { en: "{count} of {of} nodes have no root cause yet.", nl: "{count} van {of} schakels hebben nog geen grondoorzaak." },
    command: entered("cause"),
    remedy: column("cause", "node"),
    page: "/decide/causes",
    enter: ["cause", "node"],
  },
  "cause-without-carrier": {
    kinds: ["cause"],
    way: "up",
    step: "node",
    by: ["node", "chain", "technology"],
    one: {
      en: "This cause is tied to no node, chain or technology.",
      nl: "Deze oorzaak is aan geen schakel, keten of technologie gekoppeld.",
    },
    many: {
      en: "{count} of {of} causes are tied to nothing that carries them.",
      nl: "{count} van {of} oorzaken zijn nergens aan gekoppeld.",
    },
    command: entered("cause"),
    remedy: { en: "Enter {id} again with its nodes.", nl: "Voer {id} opnieuw in met de schakels." },
    page: "/decide/causes",
  },
  "cause-without-measure": {
    kinds: ["cause"],
    way: "down",
    step: "measure",
    by: ["measure"],
    one: { en: "No measure names this cause yet.", nl: "Geen maatregel noemt deze oorzaak nog." },
    many: { en: "{count} of {of} causes have no measure yet.", nl: "{count} van {of} oorzaken hebben nog geen maatregel." },
    command: entered("measure"),
    remedy: column("measure", "cause"),
    page: "/decide/portfolio",
    enter: ["measure", "cause"],
  },
  "measure-without-cause": {
    kinds: ["measure"],
    way: "up",
    step: "cause",
    by: ["cause"],
    one: { en: "This measure names no cause it acts on.", nl: "Deze maatregel noemt geen oorzaak waarop hij werkt." },
    many: { en: "{count} of {of} measures name no cause.", nl: "{count} van {of} maatregelen noemen geen oorzaak." },
    command: entered("measure"),
    remedy: { en: "Enter {id} again with its cause.", nl: "Voer {id} opnieuw in met de oorzaak." },
    page: "/decide/portfolio",
  },
  "measure-without-means": {
    kinds: ["measure"],
    way: "down",
    step: "means",
    by: ["lever", "instrument"],
    one: {
      en: "Nothing pays for this measure: it names no lever and no instrument.",
      nl: "Niets betaalt deze maatregel: hij noemt geen hefboom en geen instrument.",
    },
    many: {
      en: "{count} of {of} measures name no lever and no instrument.",
      nl: "{count} van {of} maatregelen noemen geen hefboom en geen instrument.",
    },
    command: entered("measure"),
    remedy: { en: "Enter {id} again with its instrument.", nl: "Voer {id} opnieuw in met het instrument." },
    page: "/decide/coverage",
  },
  "measure-without-milestone": {
    kinds: ["measure"],
    way: "down",
    step: "milestone",
    by: ["milestone"],
    one: { en: "This measure stands on no roadmap yet.", nl: "Deze maatregel staat nog op geen routekaart." },
    many: { en: "{count} of {of} measures stand on no roadmap yet.", nl: "{count} van {of} maatregelen staan nog op geen routekaart." },
    command: entered("milestone"),
    remedy: column("milestone", "measure"),
    page: "/decide/roadmaps",
    enter: ["milestone", "measure"],
  },
  "milestone-without-action": {
    kinds: ["milestone"],
    way: "down",
    step: "action",
    by: ["action"],
    one: {
      en: "Nobody has committed to this milestone: it names no action.",
      nl: "Niemand heeft deze mijlpaal toegezegd: hij noemt geen actie.",
    },
    many: { en: "{count} of {of} milestones name no action.", nl: "{count} van {of} mijlpalen noemen geen actie." },
    command: entered("milestone"),
    remedy: { en: "Enter {id} again with the action that commits to it.", nl: "Voer {id} opnieuw in met de actie die haar toezegt." },
    page: "/decide/roadmaps",
  },
  "action-without-origin": {
    kinds: ["action"],
    way: "up",
    step: "measure",
    by: ["measure", "milestone", "lever"],
    one: { en: "No measure, milestone or lever leads to this action.", nl: "Geen maatregel, mijlpaal of hefboom leidt naar deze actie." },
    many: {
      en: "To {count} of {of} actions no measure, milestone or lever leads.",
      nl: "Naar {count} van {of} acties leidt geen maatregel, mijlpaal of hefboom.",
    },
    command: entered("measure"),
    remedy: column("measure", "action"),
    page: "/decide/portfolio",
    enter: ["measure", "action"],
  },
  "action-without-outcome": {
    kinds: ["action"],
    way: "down",
    step: "outcome",
    by: ["action_status"],
    one: { en: "Nobody has recorded what came of this action.", nl: "Niemand heeft vastgelegd wat er van deze actie kwam." },
    many: {
      en: "Of {count} of {of} actions nobody recorded what came of them.",
      nl: "Van {count} van {of} acties legde niemand vast wat ervan kwam.",
    },
    command: 'octant decide status {id} done --evidence "…"',
    remedy: { en: "Say where it stands and what that rests on.", nl: "Zeg hoe het ervoor staat en waar dat op rust." },
    page: "/decide/actions?action={id}",
  },
} as const satisfies Record<string, Expected>;

export type BreakCode = keyof typeof expectations;

export interface Break {
  readonly code: BreakCode;
  readonly way: "up" | "down";
  readonly step: TraceStep;
  readonly count: number;
  readonly of: number;
  /** Those that lack it, in the order given. */
  readonly subjects: readonly string[];
}

/**
 * What is missing among the subjects walked one way, the first of which is the start; empty when every step is there. An area is not asked for what its
 * technologies have, unless it is the start, and a technology has what its area has.
 */
export function breaksAmong<Said>(graph: TraceGraph<Said>, subjects: readonly string[], way: "up" | "down"): Break[] {
  const asking = subjects.filter((subject, place) => place === 0 || !isArea(graph, subject));
  return (Object.entries(expectations) as [BreakCode, Expected][]).flatMap(([code, { kinds, way: wanted, by, step }]): Break[] => {
    if (wanted !== way) return [];
    const asked = asking.filter((subject) => kinds.includes(kindOfSubject(subject)));
    const lacking = asked.filter((subject) => {
      const tied = [subject, ...alike(graph, subject, way)].map((one) => kindsTied(graph, one, way));
      return !by.some((kind) => tied.some((found) => found.has(kind)));
    });
    return lacking.length === 0 ? [] : [{ code, way, step, count: lacking.length, of: asked.length, subjects: lacking }];
  });
}

/** The same over many subjects, none of them the start. */
export function breaksOverall<Said>(graph: TraceGraph<Said>, subjects: readonly string[]): Break[] {
  return (["up", "down"] as const).flatMap((way) => breaksAmong(graph, ["", ...subjects], way));
}

function isArea<Said>(graph: TraceGraph<Said>, subject: string): boolean {
  return kindOfSubject(subject) === "technology" && kindsTied(graph, subject, "up").has("technology");
}

/** The area of a technology, or the technologies of an area, by the way. */
function alike<Said>(graph: TraceGraph<Said>, subject: string, way: "up" | "down"): string[] {
  if (kindOfSubject(subject) !== "technology") return [];
  return tiesFrom(graph, subject, way)
    .map((tie) => otherEnd(tie, way))
    .filter((one) => kindOfSubject(one) === "technology");
}

/** A break in words. */
export function breakInWords({ code, count, of, subjects }: Pick<Break, "code" | "count" | "of" | "subjects">) {
  const { one, many, remedy, command, page, enter }: Expected = expectations[code];
  const [first = ""] = subjects;
  const id = first.slice(first.indexOf(":") + 1);
  const fill = (text: string) => text.replaceAll("{count}", String(count)).replaceAll("{of}", String(of)).replaceAll("{id}", id);
  const both = ({ en, nl }: Words): Words => ({ en: fill(en), nl: fill(nl) });
  return {
    sentence: both(of === 1 ? one : many),
    remedy: both(remedy),
    command: fill(command),
    page: fill(page),
    enter: enter === undefined ? null : { kind: enter[0], column: enter[1], id },
  };
}
