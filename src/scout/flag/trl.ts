/** How mature a document says its technology is, or how mature documents of its kind are. */
import type { DocumentText, Trl } from "./document.ts";

/** Levels that a type of action asks for, as the work programmes and the General Annexes describe them; first match wins. */
const byAction: readonly (readonly [RegExp, number, number])[] = [
  [/\bERC[- ]?(?:\d{4}[- ])?POC\b|proof of concept grant/i, 2, 4],
  [/\bERC\b|MSCA|marie/i, 1, 3],
  [/pathfinder/i, 1, 4],
  [/transition/i, 4, 6],
  [/accelerator|blended/i, 6, 8],
  [/\bEDF\b.*development|development actions?\b|\bEDF-\d{4}-(?:[A-Z]+-)+(?:D|DA)\b/i, 5, 7],
  [/\bEDF\b.*research|research actions?\b|\bEDF-\d{4}-(?:[A-Z]+-)+(?:R|RA)\b/i, 3, 5],
  [/\bsme instrument|SME-2|\bPCP\b|\bPPI\b/i, 6, 8],
  [/\bCSA\b|coordination and support/i, 0, 0],
  [/\bRIA\b|research and innovation action/i, 3, 5],
  [/\bIA\b|innovation action/i, 6, 8],
];
const byProgramme: readonly (readonly [RegExp, number, number])[] = [[/^(?:EDF|european defence fund)/i, 4, 6]];

const number = "([1-9])(?!\\d|[.,]\\d)";
const level = "(?:TRLs?|technology[\\s-]readiness[\\s-]levels?|technologie\\s?gereedheids\\w*|technology\\s?readiness)";
const range = new RegExp(
  `${level}\\s*(?:\\(TRLs?\\))?\\s*[-:=≥>~]?\\s*(?:of|level|niveau|at|to|from|van)?\\s*${number}(?:\\s*(?:to|-|–|—|/|→|and|up to|towards?|tot(?: en met)?|naar|en|t/m|until|through)\\s*(?:at least\\s*)?(?:TRLs?|level)?[\\s-]*${number})?`,
  "gi",
);

/** Words of the work itself, what is built and where it is tried, and the levels they say: the highest that stands anywhere. */
const byText: readonly (readonly [string, number, number])[] = [
  [
    "pre-?commercial|in-service|mass production|serial production|market-ready|commercial(?:ly)? deploy\\w*|qualified for flight|flight-proven|marktrijp|serieproductie",
    7,
    9,
  ],
  [
    "flight test\\w*|field (?:test|trial)\\w*|in-orbit demonstrat\\w*|sea trial\\w*|operational environment|pilot plant|full-scale (?:demonstrat|prototyp)\\w*|veldtest\\w*|proefvaart\\w*",
    6,
    7,
  ],
  ["relevant environment|demonstrators?|system prototype|engineering model|relevante omgeving|demonstrator", 5, 6],
  // A laboratory demonstrator is a demonstrator too: what follows is left to be read.
  [
    "prototypes?|breadboard\\w*|brassboard\\w*|laborator\\w+ (?=(?:validation|environment)\\b|demonstrat)|test ?bed|bench-?top|proefopstelling\\w*",
    3,
    5,
  ],
  ["proof[- ]of[- ](?:concept|principle)|feasibility|haalbaarheid\\w*", 3, 4],
  [
    "fundamental (?:understanding|research|physics|mechanism\\w*)|basic research|theoretical framework|first principles|theorem\\w*|conjecture\\w*|fundamenteel onderzoek",
    1,
    2,
  ],
];
/** All in one pass: a text is long, and most say none of it. */
const ofText = new RegExp(`\\b(?:${byText.map(([words]) => `(${words})`).join("|")})\\b`, "gi");

/**
 * The range of levels and what it rests on: what the text states wins over type of action, programme and words of the text. `null` when nothing says
 * anything, or for an action that builds nothing (coordination and support).
 */
export function trlOf({ title, text, action, topics, programme }: DocumentText): Trl | null {
  const said = statedTrl(`${title}\n${text}`.slice(0, 40_000));
  if (said) return said;
  const kind = [action ?? "", ...(topics ?? [])].join(" ");
  for (const [pattern, low, high] of kind.trim() === "" ? [] : byAction)
    if (pattern.test(kind)) return low === 0 ? null : { low, high, basis: "action" };
  for (const [pattern, low, high] of byProgramme) if (pattern.test(programme ?? "")) return { low, high, basis: "programme" };
  return byWords(text);
}

function byWords(text: string): Trl | null {
  let best = byText.length;
  for (const [, ...kinds] of text.matchAll(ofText)) {
    const kind = kinds.findIndex((words) => words !== undefined);
    if (kind < best) best = kind;
    if (best === 0) break;
  }
  const found = byText[best];
  return found === undefined ? null : { low: found[1], high: found[2], basis: "text" };
}

/** The lowest and the highest level a text names: `from TRL 3 to TRL 6`, `TRL 4-5`, `technology readiness level 5`, `TRL 3 naar 5`. */
export function statedTrl(text: string): Trl | null {
  const levels: number[] = [];
  for (const [, first, second] of text.matchAll(range)) {
    if (first !== undefined) levels.push(Number(first));
    if (second !== undefined) levels.push(Number(second));
  }
  return levels.length === 0 ? null : { low: Math.min(...levels), high: Math.max(...levels), basis: "stated" };
}
