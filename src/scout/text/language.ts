/** Which language a text is in, as far as scouting needs to know: English, Dutch, another, or too short to tell. */

export type TextLanguage = "en" | "nl" | "other";

/** Small words per language that stand in every paragraph. Words of two languages count for both. */
const small: Readonly<Record<string, readonly string[]>> = {
  en: "the of and to in is for that with are be this as by will from which on an can at it not or we our these their has have its using".split(
    " ",
  ),
  nl: "de het een en van voor met dat die zijn wordt worden op te niet door aan bij naar deze dit ook om als uit kan onze wij heeft hebben".split(
    " ",
  ),
  de: "der die das und ist nicht mit den von für ein eine auf zu im dem des werden wird sich auch als wir durch bei oder zur".split(" "),
  fr: "le la les des est et une un du que pour dans par sur avec nous aux ce cette sont qui ou plus à être".split(" "),
  es: "el la los las de que y en un una para con por se es del al como más este esta son su".split(" "),
  it: "il di che e la un una per con del della dei le gli sono nel è si da al anche questo".split(" "),
  pl: "i w na z się do że jest nie oraz przez dla jak od są które tym po".split(" "),
};
const names = Object.keys(small);
const languagesOf = new Map<string, number[]>();
names.forEach((_, language) => {
  for (const word of small[names[language] ?? ""] ?? []) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
});

/** A word in one of these letters only is no word of a Latin script. */
const otherScript = /[\u0370-\u1CFF\u2C80-\u2DFF\u3041-\uA6FF\uA800-\uABFF\uAC00-\uFAFF]/;
const read = 200;

/**
 * The language of a text, by its first 200 words (lower case, as `tokensIn` gives them). `other` also for texts in another script; a text too short to tell is
 * taken as English.
 */
export function languageOf(words: readonly string[]): TextLanguage {
  const counts = new Int32Array(names.length);
  const count = Math.min(read, words.length);
  let foreign = 0;
  for (let at = 0; at < count; at += 1) {
    const word = words[at] as string;
    for (const language of languagesOf.get(word) ?? none) counts[language] = (counts[language] ?? 0) + 1;
    if (word.charCodeAt(0) > 0x24f && otherScript.test(word)) foreign += 1;
  }
  if (foreign > count / 2) return "other";
  if (count < 6) return words.some((word) => dutchShort.has(word)) ? "nl" : "en";
  const english = counts[0] ?? 0;
  let best = 0;
  for (let language = 1; language < counts.length; language += 1) if ((counts[language] ?? 0) > (counts[best] ?? 0)) best = language;
  // A title of a few words may hold one word of another language.
  if (best === 0 || ((counts[best] ?? 0) < 3 && english > 0)) return "en";
  return names[best] === "nl" ? "nl" : "other";
}

const none: readonly number[] = [];
const dutchShort = new Set("het een voor van bij en onderzeeboot onderzeeboten voertuig voertuigen veiligheid defensie".split(" "));
