/** Essential, multi-use, and a clear function: from what names the technology. */
import type { Words } from "#model";
import { counted, type Ground, type Held, type HeldUse, type Proposed, type Thresholds, unknown } from "./held.ts";

/** Armed forces, space and civil security say that they need it. */
export function essential(held: Held, { needs_at_least }: Thresholds): Proposed {
  const own = named(held).filter(({ sectors }) => sectors.length > 0);
  const around = held.uses.filter((one) => one.kind === "instrument" || one.ofArea);
  if (own.length < needs_at_least)
    return unknown(
      {
        en: "No capability need or application for space, defence or security in the registers names it.",
        nl: "Geen vermogensbehoefte of toepassing voor ruimtevaart, defensie of veiligheid uit de registers noemt haar.",
      },
      [
        {
          en: "a need or an application that names this technology itself",
          nl: "een behoefte of toepassing die deze technologie zelf noemt",
        },
      ],
      around.map(groundOf),
    );
  const printed = own.filter((one) => one.printed).length;
  const many = counted(
    own.length,
    { en: "need or application names", nl: "behoefte of toepassing noemt" },
    { en: "needs and applications name", nl: "behoeften en toepassingen noemen" },
  );
  return {
    verdict: "met",
    confidence: printed > 0 || own.length > 2 ? "medium" : "low",
    why: {
      en: `${many.en} it, ${printed === 0 ? "by our own reading of the documents" : `${printed} in the words of the document`}.`,
      nl: `${many.nl} haar, ${printed === 0 ? "volgens onze eigen lezing van de documenten" : `${printed} in de woorden van het document`}.`,
    },
    grounds: [...own, ...around].map(groundOf),
    missing: [],
  };
}

/** More sectors, domains or applications than one. */
export function multiUse(held: Held, { uses_at_least }: Thresholds): Proposed {
  const own = named(held);
  const distinct = (read: (one: HeldUse) => readonly string[]) => [...new Set(own.flatMap(read))].toSorted();
  const [sectors, domains] = [distinct((one) => one.sectors), distinct((one) => one.domains)];
  const applications = own.filter(({ kind }) => kind === "application");
  const most = Math.max(sectors.length, domains.length, applications.length);
  if (most < uses_at_least)
    return unknown(
      own.length === 0
        ? { en: "Nothing in the registers says what it is used for.", nl: "Niets in de registers zegt waarvoor ze wordt gebruikt." }
        : { en: "Only one use is on record; that proves nothing either way.", nl: "Er is maar één gebruik bekend; dat bewijst niets." },
      [{ en: "a second sector, domain or application that names it", nl: "een tweede sector, gebied of toepassing die haar noemt" }],
      own.map(groundOf),
    );
  const list = (words: readonly string[], language: "en" | "nl") => words.map((one) => uses[one]?.[language] ?? one).join(", ");
  return {
    verdict: "met",
    confidence: sectors.length >= uses_at_least || applications.length >= uses_at_least ? "medium" : "low",
    why: {
      en: `It is named for ${list(sectors, "en") || "no sector"}; domains: ${list(domains, "en") || "none"}; applications: ${applications.length}.`,
      nl: `Ze wordt genoemd voor ${list(sectors, "nl") || "geen sector"}; gebieden: ${list(domains, "nl") || "geen"}; toepassingen: ${applications.length}.`,
    },
    grounds: own.map(groundOf),
    missing: [],
  };
}

/** What it does is described, and somebody names how well it must do it. */
export function clearFunction(held: Held, { units }: Thresholds): Proposed {
  if (held.does === null)
    return unknown({ en: "Nothing says what it does.", nl: "Niets zegt wat ze doet." }, [
      { en: "a description of what it does", nl: "een beschrijving van wat ze doet" },
    ]);
  const levels = named(held).filter(({ level }) => level !== null);
  const performing = held.nodes.filter(({ name }) => namesPerformance(name.en, units));
  const grounds = [
    ...levels.map(
      (one): Ground => ({
        subject: `${one.kind}:${one.id}`,
        says: { en: `${one.name.en}: readiness level ${one.level}`, nl: `${one.name.nl}: TRL ${one.level}` },
      }),
    ),
    ...performing.map(({ id, name }): Ground => ({ subject: `node:${id}`, says: name })),
  ];
  if (grounds.length === 0)
    return unknown(
      { en: "What it does is described; nobody names a performance.", nl: "Wat ze doet is beschreven; niemand noemt een prestatie." },
      [
        {
          en: "a performance: a level that a need requires, or a figure with a unit",
          nl: "een prestatie: een niveau dat een behoefte vereist, of een getal met een eenheid",
        },
      ],
    );
  const many = counted(
    grounds.length,
    { en: "performance is named", nl: "prestatie genoemd" },
    { en: "performances are named", nl: "prestaties genoemd" },
  );
  return {
    verdict: "met",
    confidence: levels.length > 0 ? "medium" : "low",
    why: {
      en: `What it does is described, and ${many.en} by needs or in nodes of its chains.`,
      nl: `Wat ze doet is beschreven, en er ${grounds.length === 1 ? "is" : "zijn"} ${many.nl} door behoeften of in schakels van haar ketens.`,
    },
    grounds,
    missing: [],
  };
}

/** A number with one of these units, not a part of a longer word. */
export function namesPerformance(name: string, units: readonly string[]): boolean {
  return units.some((unit) => {
    const escaped = unit.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    return new RegExp(`(^|[^\\p{L}\\d])\\d+([.,]\\d+)?\\s?${escaped}($|[^\\p{L}\\d])`, "u").test(name);
  });
}

function named({ uses: all }: Held): HeldUse[] {
  return all.filter((one) => one.kind !== "instrument" && !one.ofArea);
}

const kinds = {
  need: { en: "need", nl: "behoefte" },
  application: { en: "application", nl: "toepassing" },
  instrument: { en: "instrument", nl: "instrument" },
};

function groundOf({ kind, id, name, ofArea }: HeldUse): Ground {
  const whole = ofArea ? { en: ", for the whole area", nl: ", voor het hele gebied" } : { en: "", nl: "" };
  return {
    subject: `${kind}:${id}`,
    says: { en: `${name.en} (${kinds[kind].en}${whole.en})`, nl: `${name.nl} (${kinds[kind].nl}${whole.nl})` },
  };
}

const uses: Readonly<Record<string, Words>> = {
  defence: { en: "defence", nl: "defensie" },
  space: { en: "space", nl: "ruimtevaart" },
  civil_security: { en: "civil security", nl: "civiele veiligheid" },
  land: { en: "land", nl: "land" },
  sea: { en: "sea", nl: "zee" },
  air: { en: "air", nl: "lucht" },
  cyber: { en: "cyber", nl: "cyber" },
  joint: { en: "joint", nl: "gezamenlijk" },
};
