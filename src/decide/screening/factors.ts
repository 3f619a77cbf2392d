/** Which factors of the law a deal touches, and by what. What nobody has said is unknown, never a no. */
import type { FactorTest, Words } from "#model";

export interface ScreeningFactor {
  readonly id: string;
  readonly law: string;
  readonly test: FactorTest;
  readonly technologies: readonly string[];
  readonly sectors: readonly string[];
  readonly programmes: readonly string[];
  readonly threshold: number | null;
  readonly place: string | null;
  readonly appliesFrom: string | null;
  readonly appliesUntil: string | null;
}

/** What is known of the deal, as plain data. */
export interface DealFacts {
  readonly on: string;
  /** Where the target is established, and whether that is a Member State of the Union. */
  readonly country: string;
  readonly inUnion: boolean;
  /** Technologies with how each is tied to the target; one that a chain serves (`named` false) is a reason to ask, no proof that the target works on it. */
  readonly technologies: readonly { readonly id: string; readonly area: string | null; readonly named: boolean; readonly why: Words }[];
  /** Nodes of chains the target supplies. */
  readonly nodes: readonly { readonly id: string; readonly name: Words }[];
  /** Documents of projects in which the target takes part. */
  readonly projects: readonly { readonly ref: string; readonly title: string; readonly programme: string | null }[];
  /** False where no source of projects was collected: then nothing found means nothing. */
  readonly projectsKnown: boolean;
  /** Holders that are a state, with their effective share; null = nobody said of any party whether it is one. */
  readonly states: readonly { readonly name: string; readonly share: number; readonly controls: boolean }[] | null;
  readonly votes: { readonly before: number; readonly after: number };
  readonly controlGained: boolean;
  readonly sectors: readonly string[] | null;
  readonly record: readonly string[] | null;
  readonly otherStates: readonly string[];
  /** The change of the index of each node, source by source. */
  readonly concentrated: readonly { readonly name: Words; readonly source: string; readonly delta: readonly [number, number] }[];
}

export const factorStates = ["touched", "unknown", "not_touched", "not_in_force", "elsewhere"] as const;
export type FactorState = (typeof factorStates)[number];

export interface FactorStanding {
  readonly id: string;
  readonly state: FactorState;
  readonly reasons: readonly Words[];
}

/** Where each factor stands for the deal, in the order given. `elsewhere`: its law does not count where the target is. */
export function factorStandings(factors: readonly ScreeningFactor[], facts: DealFacts): FactorStanding[] {
  return factors.map((factor): FactorStanding => {
    const { id, place, appliesFrom, appliesUntil } = factor;
    if (place !== null && !(place === facts.country || (place === "EU27" && facts.inUnion))) return { id, state: "elsewhere", reasons: [] };
    if ((appliesFrom !== null && facts.on < appliesFrom) || (appliesUntil !== null && facts.on > appliesUntil))
      return { id, state: "not_in_force", reasons: [] };
    const [state, reasons] = tests[factor.test](factor, facts);
    return { id, state, reasons };
  });
}

type Verdict = readonly [FactorState, readonly Words[]];

const tests: Readonly<Record<FactorTest, (factor: ScreeningFactor, facts: DealFacts) => Verdict>> = {
  technology: ({ technologies }, facts) => {
    const matching = facts.technologies.filter(
      ({ id, area }) => technologies.includes(id) || (area !== null && technologies.includes(area)),
    );
    const named = matching.filter((one) => one.named);
    if (named.length > 0) return verdict(named.map(({ why }) => why));
    if (facts.technologies.some((one) => one.named)) return ["not_touched", []];
    if (matching.length > 0) return ["unknown", matching.map(({ why }) => why)];
    const nothing = said(
      "The deal names no technology, and no chain that names the target serves one of these.",
      "De transactie noemt geen technologie, en geen keten die de doelonderneming noemt, dient een van deze.",
    );
    return ["unknown", [nothing]];
  },
  node: (_, { nodes }) =>
    nodes.length === 0
      ? [
          "unknown",
          [
            said(
              "No chain names the target as a supplier; a map that does not name it proves nothing.",
              "Geen keten noemt de doelonderneming als leverancier; een kaart die haar niet noemt, bewijst niets.",
            ),
          ],
        ]
      : verdict(nodes.map(({ name }) => said(`The target supplies ${name.en}.`, `De doelonderneming levert ${name.nl}.`))),
  union_project: ({ programmes }, { projects, projectsKnown }) => {
    const matching = projects.filter(({ programme }) => programme !== null && (programmes.length === 0 || programmes.includes(programme)));
    if (matching.length === 0 && !projectsKnown)
      return ["unknown", [said("No source of projects was collected.", "Er is geen bron met projecten opgehaald.")]];
    return verdict(
      matching
        .slice(0, 20)
        .map(({ title, programme }) =>
          said(`The target takes part in “${title}” (${programme}).`, `De doelonderneming neemt deel aan “${title}” (${programme}).`),
        ),
    );
  },
  state: (_, { states }) => {
    if (states === null)
      return ["unknown", [said("Nobody says of any holder whether it is a state.", "Niemand zegt van enige houder of het een staat is.")]];
    return verdict(
      states.map(({ name, share, controls }) =>
        controls
          ? said(`${name} is a state and controls the acquirer.`, `${name} is een staat en heeft zeggenschap over de koper.`)
          : said(
              `${name} is a state and holds ${share} % of the acquirer, directly and indirectly.`,
              `${name} is een staat en houdt direct en indirect ${share} % van de koper.`,
            ),
      ),
    );
  },
  stake: ({ threshold }, { votes, controlGained }) => {
    if (threshold === null)
      return controlGained ? ["touched", [said("The acquirer gains control.", "De koper krijgt zeggenschap.")]] : ["not_touched", []];
    const crosses = votes.before < threshold && votes.after >= threshold;
    return crosses
      ? [
          "touched",
          [
            said(
              `The votes go from ${votes.before} % to ${votes.after} %, past ${threshold} %.`,
              `De stemmen gaan van ${votes.before} % naar ${votes.after} %, voorbij ${threshold} %.`,
            ),
          ],
        ]
      : ["not_touched", []];
  },
  sector: ({ sectors }, facts) => {
    if (facts.sectors === null)
      return [
        "unknown",
        [
          said(
            "The deal does not say in which sectors the target works.",
            "De transactie zegt niet in welke sectoren de doelonderneming werkt.",
          ),
        ],
      ];
    return verdict(
      facts.sectors
        .filter((one) => sectors.includes(one))
        .map((one) => said(`The deal says so: ${one}.`, `De transactie zegt het: ${one}.`)),
    );
  },
  record: (_, { record }) =>
    record === null
      ? [
          "unknown",
          [said("Nobody has looked at earlier conduct of the acquirer.", "Niemand heeft gekeken naar eerder gedrag van de koper.")],
        ]
      : verdict(record.map((one) => said(one, one))),
  other_states: (_, { otherStates }) =>
    otherStates.length === 0
      ? [
          "unknown",
          [
            said(
              "No other Member State is found in sites, daughters, customers, subsidies or projects.",
              "Geen andere lidstaat is gevonden in vestigingen, dochters, afnemers, subsidies of projecten.",
            ),
          ],
        ]
      : ["touched", [said(`Other Member States: ${otherStates.join(", ")}.`, `Andere lidstaten: ${otherStates.join(", ")}.`)]],
  concentration: ({ threshold }, { concentrated, nodes }) => {
    if (nodes.length === 0) return ["unknown", []];
    const level = threshold ?? 0;
    const rises = concentrated.filter(({ delta }) => delta[1] > level);
    const sure = rises.some(({ delta }) => delta[0] > level);
    const range = ([low, high]: readonly [number, number]) => (low === high ? `${low}` : `${low}–${high}`);
    const reasons = rises.map(({ name, source, delta }) =>
      said(`${name.en}: the index rises by ${range(delta)} (${source}).`, `${name.nl}: de index stijgt met ${range(delta)} (${source}).`),
    );
    return [rises.length === 0 ? "not_touched" : sure ? "touched" : "unknown", reasons];
  },
};

function verdict(reasons: readonly Words[]): Verdict {
  return reasons.length === 0 ? ["not_touched", []] : ["touched", reasons];
}

function said(en: string, nl: string): Words {
  return { en, nl };
}
