/** What a report is asked about each time it is built: a roadmap, a technology, a day. Its figures ask with it, its title names it. */
import { type AnswerFigure, type CaseCard, problem, type ReportCard, type Words } from "#model";
import { dayIn, textsOf } from "./answers/pieces.ts";
import type { Sight } from "./sight.ts";

export interface Asked<Card extends ReportCard | CaseCard> {
  /** With the names of what was asked about in its title. */
  readonly card: Card;
  /** By parameter; one that is not given and has no default is not there. */
  readonly values: Readonly<Record<string, string>>;
  /** The ids of what was asked about; undefined when nothing was. */
  readonly about?: string;
  /** ISO 8601: the moment a report with a parameter `on` is about. */
  readonly day?: string;
}

/** Reads `name=value`. Throws `parameter-unknown` for a name the report does not have, `parameter-not-allowed` for a day that is none. Of a case nothing is asked. */
export async function askedOf<Card extends ReportCard | CaseCard>(sight: Sight, card: Card, set: readonly string[]): Promise<Asked<Card>> {
  const parameters = "parameters" in card ? card.parameters : {};
  const given = Object.fromEntries(set.map((text) => [text.split("=")[0] ?? "", text.slice(text.indexOf("=") + 1)]));
  for (const name of Object.keys(given))
    if (!Object.hasOwn(parameters, name))
      throw problem("parameter-unknown", { method: card.id, parameter: name, known: Object.keys(parameters).join(", ") || "–" });
  const values: Record<string, string> = {};
  const names: Words[] = [];
  const ids: string[] = [];
  for (const [name, { kind, default: usual }] of Object.entries(parameters)) {
    const value = given[name] ?? usual ?? "";
    if (value === "") continue;
    values[name] = value;
    if (kind === undefined || value === usual) continue;
    const [found] = await sight.view.entities({ subject: `${kind}:${value}` });
    const { en, nl } = found === undefined ? {} : textsOf(found, "name");
    names.push({ en: titled(en ?? nl ?? value), nl: titled(nl ?? en ?? value) });
    ids.push(value.replaceAll(/[^A-Za-z0-9_]+/g, "_"));
  }
  if (names.length === 0 && !("on" in parameters)) return { card, values };
  const title = (language: "en" | "nl") => [card.title[language], names.map((one) => one[language]).join(", ")].filter(Boolean).join(": ");
  if (values["on"] !== undefined && dayIn(values["on"]) === null)
    throw problem("parameter-not-allowed", {
      method: card.id,
      parameter: "on",
      value: values["on"],
      allowed: "2026-11-24",
      example: "2026-11-24",
    });
  const on = values["on"] ?? sight.effects.now().toISOString().slice(0, 10);
  return {
    card: { ...card, title: { en: title("en"), nl: title("nl") } },
    values: "on" in parameters ? { ...values, on } : values,
    ...(ids.length === 0 ? {} : { about: ids.join("_") }),
    ...("on" in parameters ? { day: `${on}T00:00:00.000Z` } : {}),
  };
}

/** What fits on a cover: without what stands between brackets, cut at a word. */
function titled(name: string): string {
  const [plain = name] = name.split(" (");
  return plain.length <= 44 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 43)).replace(/[,;:]$/, "")}…`;
}

/** The figure with the values of parameters in what it asks; what has none is not asked. */
export function askedWith(figure: AnswerFigure, values: Readonly<Record<string, string>>): AnswerFigure {
  const query = Object.fromEntries(
    Object.entries(figure.query).flatMap(([name, wanted]) => {
      const hole = typeof wanted === "string" ? /^\{(\w+)\}$/.exec(wanted)?.[1] : undefined;
      if (hole === undefined) return [[name, wanted]];
      const value = values[hole];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { ...figure, query };
}
