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

/** Words of the work itself: what is built and where it is tried. */
const byText: readonly (readonly [RegExp, number, number])[] = [
  [
    /\b(?:pre-?commercial|in-service|mass production|serial production|market-ready|commercial(?:ly)? deploy\w*|qualified for flight|flight-proven|marktrijp|serieproductie)\b/i,
    7,
    9,
  ],
  [
    /\b(?:flight test\w*|field (?:test|trial)\w*|in-orbit demonstrat\w*|sea trial\w*|operational environment|pilot plant|full-scale (?:demonstrat|prototyp)\w*|veldtest\w*|proefvaart\w*)\b/i,
    6,
    7,
  ],
  [/\b(?:relevant environment|demonstrators?|system prototype|engineering model|relevante omgeving|demonstrator)\b/i, 5, 6],
  [
    /\b(?:prototypes?|breadboard\w*|brassboard\w*|laborator\w+ (?:validation|demonstrat\w*|environment)|test ?bed|bench-?top|proefopstelling\w*)\b/i,
    3,
    5,
  ],
  [/\b(?:proof[- ]of[- ](?:concept|principle)|feasibility|haalbaarheid\w*)\b/i, 3, 4],
  [
    /\b(?:fundamental (?:understanding|research|physics|mechanism\w*)|basic research|theoretical framework|first principles|theorem\w*|conjecture\w*|fundamenteel onderzoek)\b/i,
    1,
    2,
  ],
];

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
  for (const [pattern, low, high] of byText) if (pattern.test(text)) return { low, high, basis: "text" };
  return null;
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
