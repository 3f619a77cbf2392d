/** Made-up abstracts: common words by their rank, terms of the lexicons among them; the same for the same seed. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const sounds = [
  "ra",
  "to",
  "mi",
  "ne",
  "sol",
  "ka",
  "ver",
  "pli",
  "dor",
  "an",
  "est",
  "ul",
  "qui",
  "fen",
  "bro",
  "ta",
  "gri",
  "lo",
  "sen",
  "du",
];

/** `count` rows of `id, title, text` of about 220 words. */
export function makeTexts(count, seed = 1) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const small = "the of and to in is for that with we will be this as by on an at from which".split(" ");
  const words = Array.from({ length: 30_000 }, (_, at) => {
    let word = sounds[at % 20] + sounds[Math.floor(at / 20) % 20];
    if (at >= 400) word += sounds[Math.floor(at / 400) % 20];
    return at >= 8000 ? word + sounds[Math.floor(at / 8000) % 20] : word;
  });
  const terms = ["applications", "eu_2023_2113"].flatMap((name) =>
    readFileSync(fileURLToPath(new URL(`../technologies/${name}/lexicon.csv`, import.meta.url)), "utf8")
      .split("\n")
      .slice(1)
      .flatMap((line) => {
        const [, language, term] = line.split(",");
        return language === "en" && term ? [term.replaceAll("*", "s")] : [];
      }),
  );
  const word = () => {
    const draw = random();
    if (draw < 0.35) return small[Math.floor(random() * small.length)];
    // The rank of a word by Zipf's law.
    return draw < 0.9 ? words[Math.floor(30_000 ** random()) - 1] : terms[Math.floor(random() * terms.length)];
  };
  const sentence = (length) => {
    const said = Array.from({ length }, word).join(" ");
    return `${said[0].toUpperCase()}${said.slice(1)}.`;
  };
  return Array.from({ length: count }, (_, at) => ({
    id: String(at + 1),
    title: sentence(8).slice(0, -1),
    text: Array.from({ length: 10 }, () => sentence(14 + Math.floor(random() * 14))).join(" "),
  }));
}
