/** Names made comparable: one alphabet, no accents, no legal form, words apart. */
import { withoutForm } from "./legal_forms.ts";

export interface NameParts {
  /** All words in order, the legal form by its sign; the same for names that differ in accents, dots and spelling of the form only. */
  readonly full: string;
  /** Words that tell, without legal form and small words. */
  readonly words: readonly string[];
  readonly core: string;
  /** The legal form, when one stands in the name. */
  readonly form: string | null;
  /** First letters of the words that tell; empty for fewer than three words. */
  readonly initials: string;
}

const small = new Set(
  `a an and at das dem den der die by for from in of on the to with af av de del dell della delle des di do dos da das du e ed el en et fur i il im in la las le les lo los na o og och
  op pour pro ta te ten tis tou und van voor vom von y z zu zum zur za w we the`.split(/\s+/),
);

const letters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  α: "a",
  β: "v",
  γ: "g",
  δ: "d",
  ε: "e",
  ζ: "z",
  η: "i",
  θ: "th",
  ι: "i",
  κ: "k",
  λ: "l",
  μ: "m",
  ν: "n",
  ξ: "x",
  ο: "o",
  π: "p",
  ρ: "r",
  σ: "s",
  ς: "s",
  τ: "t",
  υ: "y",
  φ: "f",
  χ: "ch",
  ψ: "ps",
  ω: "o",
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ж: "zh",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "sht",
  ъ: "a",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
  і: "i",
  ї: "yi",
  є: "ye",
  ґ: "g",
};

/** A text in small Latin letters without accents; German ä and ae, ö and oe, ü and ue come out alike. */
export function plainLetters(text: string): string {
  const latin = text
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^ -~]/gu, (sign) => letters[sign] ?? " ");
  return latin
    .replaceAll("ae", "a")
    .replaceAll("oe", "o")
    .replaceAll(/(?<!q)ue/g, "u");
}

const known = new Map<string, NameParts>();

/** The parts of a name; remembered, as the same names come back. */
export function partsOf(name: string): NameParts {
  const before = known.get(name);
  if (before) return before;
  const made = read(name);
  if (known.size > 400_000) known.clear();
  known.set(name, made);
  return made;
}

function read(name: string): NameParts {
  const plain = plainLetters(name)
    .replaceAll("&", " and ")
    .replaceAll(/(?<=\b[a-z])[./](?=[a-z]\b)/g, "")
    .replaceAll(/['’`]/g, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
  const { core, form } = withoutForm(lettersTogether(plain.split(" ")));
  const telling = core.filter((word) => !small.has(word) && word !== "");
  const words = telling.length > 0 ? telling : core;
  return {
    full: [...core.filter((word) => word !== "and"), ...(form === null ? [] : [`(${form})`])].join(" "),
    words,
    core: words.join(" "),
    form,
    initials: words.length > 2 ? words.map((word) => word[0]).join("") : "",
  };
}

/** `s p a` at the end is `spa`. */
function lettersTogether(words: readonly string[]): string[] {
  let start = words.length;
  while (start > 1 && words[start - 1]?.length === 1) start--;
  return words.length - start > 1 ? [...words.slice(0, start), words.slice(start).join("")] : [...words];
}
