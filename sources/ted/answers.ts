/** Answers of the search interface of TED, version 3: fields of the notices as asked for, texts by language. */
import type { TextFile } from "#collect";
import { plainText } from "#model";
import { countryOf, cpvOf, type Notice, numberOf, type Winner } from "./notice.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Languages of the Union as the interface writes them; a text in the first of these that there is is taken. */
const languages = new Map(
  "eng=en nld=nl deu=de fra=fr bul=bg ces=cs dan=da ell=el est=et fin=fi gle=ga hrv=hr hun=hu ita=it lav=lv lit=lt mlt=mt pol=pl por=pt ron=ro slk=sk slv=sl spa=es swe=sv"
    .split(" ")
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
);

export function noticesInAnswer(file: TextFile): Notice[] {
  return (file.records ?? []).map(({ line, value }) => {
    const fields: Fields = typeof value === "object" && value !== null ? (value as Fields) : {};
    const title = wordsIn(first(fields, ["notice-title", "title-proc", "title-lot"]));
    const text = wordsIn(first(fields, ["description-proc", "description-glo", "description-lot"]), title.language);
    const amount = first(fields, [
      "total-value",
      "result-value-notice",
      "estimated-value-glo",
      "estimated-value-proc",
      "tender-value",
      "estimated-value",
    ]);
    const names = wordsIn(first(fields, ["winner-name", "organisation-name-tenderer"]));
    const id = numberOf(textsIn(fields["publication-number"])[0] ?? "");
    return {
      id,
      title: title.texts[0] ?? "",
      text: [...new Set(text.texts)].join(" "),
      date: textsIn(first(fields, ["publication-date", "dispatch-date"]).value)[0]?.slice(0, 10) ?? "",
      buyer: wordsIn(first(fields, ["buyer-name", "organisation-name-buyer"])).texts[0] ?? "",
      buyer_country: countryOf(textsIn(first(fields, ["buyer-country", "organisation-country-buyer"]).value)[0] ?? ""),
      cpv: cpvOf(textsIn(first(fields, ["classification-cpv", "main-classification-proc", "main-classification-lot"]).value)),
      amount: amountIn(amount.value),
      currency: textsIn(fields[`${amount.key}-cur`])[0]?.toUpperCase() ?? "",
      language: title.language,
      type: textsIn(fields["notice-type"])[0] ?? "",
      url: /^\d+-\d{4}$/.test(id) ? `https://ted.europa.eu/en/notice/-/detail/${id}` : "",
      winners: winnersIn(names.texts, textsIn(first(fields, ["winner-country", "organisation-country-tenderer"]).value)),
      file: file.name,
      line: String(line),
    };
  });
}

/** Countries belong to names where there are as many, or where there is only one. */
function winnersIn(names: readonly string[], countries: readonly string[]): Winner[] {
  const one = new Set(countries).size === 1 ? countries[0] : undefined;
  return names.map((name, index) => ({
    name,
    country: countryOf((countries.length === names.length ? countries[index] : one) ?? ""),
  }));
}

/** The first of these fields that says something. */
function first(fields: Fields, keys: readonly string[]): { key: string; value: unknown } {
  const key = keys.find((one) => fields[one] !== undefined && fields[one] !== null && textsIn(fields[one]).length > 0) ?? "";
  return { key, value: fields[key] };
}

/** The texts in one language: the wished one, else English, Dutch or the first there is. */
function wordsIn({ value }: { value: unknown }, wished = ""): { language: string; texts: string[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { language: "", texts: textsIn(value) };
  const given = Object.keys(value);
  const known = [...languages].filter(([key]) => given.includes(key));
  const key = (known.find(([, language]) => language === wished) ?? known[0])?.[0] ?? given[0] ?? "";
  return { language: languages.get(key.toLowerCase()) ?? "", texts: textsIn((value as Fields)[key]) };
}

/** All texts and numbers in a value, however deep, without markup. */
function textsIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value === "object") {
    if ("key" in value && "value" in value) return textsIn(value.value);
    return Object.values(value).flatMap(textsIn);
  }
  const text = typeof value === "string" || typeof value === "number" ? plainText(String(value)) : "";
  return text === "" ? [] : [text];
}

/** One amount; several are lots, of which the sum is not known to be the whole. */
function amountIn(value: unknown): string {
  const found = [...new Set(textsIn(value))];
  return found.length === 1 ? (found[0] ?? "") : "";
}
