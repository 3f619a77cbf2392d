/** One spelling and one ending for words that mean the same: American spelling, no plural, no -ing or -ed. Light on purpose: a stem stays readable. */

const spellings: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, "ization$1"],
  [/(?<!prec|exerc|no|pra|ra|w|dise|prom|expert|surpr|comprom|r)is(e|ed|es|er|ers|ing)$/, "iz$1"],
  [/ys(e|ed|es|er|ers|ing)$/, "yz$1"],
  [/our(s|ed|ing|al|able|ful)?$/, "or$1"],
  [/fibre/, "fiber"],
  [/metre(s?)$/, "meter$1"],
  [/centre/, "center"],
  [/aluminium/, "aluminum"],
  [/sulph/, "sulf"],
  [/tumour/, "tumor"],
  [/armour/, "armor"],
  [/haem/, "hem"],
  [/paed/, "ped"],
  [/anaes/, "anes"],
  [/oestr/, "estr"],
  [/leukaem/, "leukem"],
  [/modell/, "model"],
  [/signall/, "signal"],
  [/manoeuvr\w*/, "maneuver"],
  [/mould/, "mold"],
  [/aeroplane/, "airplane"],
  [/defence/, "defense"],
  [/licence/, "license"],
  [/grey/, "gray"],
  [/programme/, "program"],
  [/catalogue/, "catalog"],
  [/analogue/, "analog"],
];
const noOr = new Set([
  "our",
  "four",
  "hour",
  "hours",
  "tour",
  "pour",
  "sour",
  "your",
  "flour",
  "source",
  "course",
  "resource",
  "detour",
  "contour",
  "contours",
]);

/** Only a word that holds one of these can be spelled otherwise. */
const british =
  /is(?:ation|e|ing)|ys[ei]|our|ibre|etre|entre|minium|sulph|haem|paed|anaes|oestr|ukaem|modell|signall|anoeuvr|mould|aeroplane|defence|licence|grey|programme|logue/;

/** American spelling of a lower-case word. */
export function spelled(word: string): string {
  if (word.length < 5 || !british.test(word) || noOr.has(word)) return word;
  let spelling = word;
  for (const [from, to] of spellings) spelling = spelling.replace(from, to);
  return spelling;
}

/** The stem of a lower-case English word in its American spelling. */
export function stemOf(word: string): string {
  let stem = spelled(word);
  if (stem.length < 4) return stem;
  if (stem.endsWith("ies") && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh|zz)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (stem.endsWith("s") && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1);
  for (const [ending, least, put] of endings) {
    if (stem.length - ending.length < least || !stem.endsWith(ending)) continue;
    stem = stem.slice(0, -ending.length) + put;
    break;
  }
  if (stem.length > 4 && stem.endsWith("e")) stem = stem.slice(0, -1);
  const last = stem.length - 1;
  if (last > 3 && stem[last] === stem[last - 1] && !/[lsz]$/.test(stem)) stem = stem.slice(0, -1);
  return stem;
}

/** Ending, letters that must remain, what stands in its place. */
const endings: readonly (readonly [string, number, string])[] = [
  ["izations", 3, "iz"],
  ["ization", 3, "iz"],
  ["ational", 4, "at"],
  ["ically", 4, "ic"],
  ["ation", 4, "at"],
  ["ator", 4, "at"],
  ["ating", 4, "at"],
  ["ated", 4, "at"],
  ["ively", 4, "iv"],
  ["ality", 4, "al"],
  ["ally", 4, "al"],
  ["ness", 4, ""],
  ["ment", 5, ""],
  ["ical", 4, "ic"],
  ["ing", 4, ""],
  ["ion", 5, ""],
  ["ed", 4, ""],
  ["ly", 4, ""],
  ["ity", 5, ""],
  ["ate", 4, "at"],
];
