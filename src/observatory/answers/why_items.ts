/** How a thing of the trace is called, and what is said of it in one short line. */
import { type Entity, type Label, parseLabel, valueOf } from "#model";
import type { Flag } from "./flags.ts";
import { nameIn, type Texts, textsOf } from "./pieces.ts";
import type { MeasuredFigure, WhyWorld } from "./why_world.ts";

export interface ItemWords {
  readonly kind: string;
  readonly name: Texts;
  readonly about: Texts | null;
  readonly label: Label;
}

export type CountryName = (code: string) => Texts;

/** Undefined for what the reader does not see. */
export function itemWords({ entities, documents, figures }: WhyWorld, subject: string, country: CountryName): ItemWords | undefined {
  const entity = entities.get(subject);
  if (entity !== undefined) return { kind: entity.kind, ...wordsOf(entity, country), label: entity.label };
  const document = documents.get(subject);
  if (document !== undefined) return documentWords(document);
  const figure = figures.get(subject);
  return figure === undefined ? undefined : figureWords(figure, country);
}

function documentWords(one: Flag): ItemWords {
  const said = [one.ref, one.programme, one.date?.slice(0, 4)].filter(Boolean).join(" · ");
  const states = one.state === null ? undefined : flagWords[one.state];
  return {
    kind: "document",
    name: { en: one.title, nl: one.title },
    about: { en: [said, states?.en].filter(Boolean).join(" · "), nl: [said, states?.nl].filter(Boolean).join(" · ") },
    label: parseLabel(one.label),
  };
}

const flagWords = {
  open: { en: "flagged", nl: "gemarkeerd" },
  accepted: { en: "flag accepted", nl: "markering aanvaard" },
  rejected: { en: "flag rejected", nl: "markering verworpen" },
  watched: { en: "watched", nl: "gevolgd" },
  routed: { en: "routed to a service", nl: "doorgegeven aan een dienst" },
  appealed: { en: "appealed", nl: "bezwaar gemaakt" },
  sample: { en: "not flagged", nl: "niet gemarkeerd" },
} as const;

function figureWords({ product, name, top_supplier, top_share, dependent, year, label }: MeasuredFigure, country: CountryName): ItemWords {
  const supplier = top_supplier === null ? {} : country(top_supplier);
  const share = top_share === null ? null : Math.round(top_share * 100);
  const line = (language: "en" | "nl") => {
    const who = supplier[language] ?? supplier.en;
    if (share === null || who === undefined)
      return language === "en" ? `HS ${product}: no imports measured` : `HS ${product}: geen invoer gemeten`;
    return language === "en" ? `${who}: ${share} % of imports from outside` : `${who}: ${share} % van de invoer van buiten`;
  };
  const said =
    dependent === null
      ? { en: "", nl: "" }
      : dependent
        ? { en: " · dependent", nl: " · afhankelijk" }
        : { en: " · not dependent", nl: " · niet afhankelijk" };
  const code = `HS ${product} · ${year}`;
  return {
    kind: "figure",
    name: { en: line("en"), nl: line("nl") },
    about: { en: `${name.en ?? ""} ${code}${said.en}`.trim(), nl: `${name.nl ?? name.en ?? ""} ${code}${said.nl}`.trim() },
    label,
  };
}

const statusWords: Readonly<Record<string, { en: string; nl: string }>> = {
  open: { en: "open", nl: "open" },
  in_progress: { en: "under way", nl: "bezig" },
  done: { en: "done", nl: "gedaan" },
  dropped: { en: "dropped", nl: "vervallen" },
  unknown: { en: "unknown", nl: "onbekend" },
};
const measureWords: Readonly<Record<string, { en: string; nl: string }>> = {
  licence: { en: "licence", nl: "vergunning" },
  ban: { en: "ban", nl: "verbod" },
  quota: { en: "quota", nl: "quotum" },
  tax: { en: "tax", nl: "heffing" },
};
const verdictWords: Readonly<Record<string, { en: string; nl: string }>> = {
  met: { en: "met", nl: "vervuld" },
  not_met: { en: "not met", nl: "niet vervuld" },
  unknown: { en: "unknown", nl: "onbekend" },
};

function wordsOf(one: Entity, country: CountryName): Pick<ItemWords, "name" | "about"> {
  const said = (property: string) => valueOf(one, property);
  const both = (make: (language: "en" | "nl") => string): Texts => ({ en: make("en"), nl: make("nl") });
  const word = (table: Readonly<Record<string, { en: string; nl: string }>>, value: string | undefined, language: "en" | "nl") =>
    table[value ?? ""]?.[language] ?? value ?? "";
  const joined = (...parts: readonly (string | undefined)[]) => {
    const text = parts.filter(Boolean).join(" · ");
    return text === "" ? null : { en: text, nl: text };
  };
  // Kinds without words of their own fall to the last line.
  const kind: string = one.kind;
  switch (kind) {
    case "supply": {
      const provider = said("provider") ?? "";
      const names = said("provider_kind") === "country" ? country(provider) : { en: provider };
      const share = said("share");
      const unknown = { en: "share unknown", nl: "aandeel onbekend" };
      return {
        name: both((language) => `${names[language] ?? names.en ?? provider}: ${share === undefined ? unknown[language] : `${share} %`}`),
        about: joined(said("basis"), said("year")),
      };
    }
    case "fact":
      return {
        name: withText(one) ?? { en: said("fact_kind") ?? nameIn(one.subject) },
        about: joined(said("fact_kind")?.replaceAll("_", " "), said("year")),
      };
    case "export_control": {
      const by = nameIn(said("imposed_by") ?? "");
      const names = country(by);
      return {
        name: both(
          (language) =>
            `${names[language] ?? names.en ?? by}: ${word(measureWords, said("measure"), language)}, ${said("effective") ?? said("announced") ?? "?"}`,
        ),
        about: withText(one) ?? null,
      };
    }
    case "criticality_verdict":
      return {
        name: both((language) => `${(said("criterion") ?? "").replaceAll("_", " ")}: ${word(verdictWords, said("verdict"), language)}`),
        about: withText(one) ?? null,
      };
    case "action_status":
      return {
        name: both((language) => `${word(statusWords, said("status"), language)}: ${said("evidence") ?? ""}`),
        about: joined(said("date") ?? said("said_at")?.slice(0, 10)),
      };
    case "target_measure":
      return { name: both(() => `${said("value") ?? "?"} (${said("year") ?? "?"})`), about: null };
    case "action":
      return { name: named(one), about: joined(nameIn(one.subject), said("due")) };
    case "milestone":
      return { name: named(one), about: joined(said("date")) };
    default:
      return { name: named(one), about: null };
  }
}

function named(one: Entity): Texts {
  const name = textsOf(one, "name");
  return name.en === undefined && name.nl === undefined ? { en: nameIn(one.subject) } : name;
}

function withText(one: Entity): Texts | undefined {
  const text = textsOf(one, "text");
  return text.en === undefined && text.nl === undefined ? undefined : text;
}
