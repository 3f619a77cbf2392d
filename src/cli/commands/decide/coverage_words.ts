/** The words of coverage in the terminal. A state has a sign of its own, so that it can be told without colour. */
import type { Language } from "#model";

const mark = { unfunded: "○", part_funded: "◐", double_funded: "◉", funded: "●", unknown: "?" } as const;

export const coverageWords = {
  en: {
    mark,
    state: { unfunded: "unfunded", part_funded: "part-funded", double_funded: "paid twice", funded: "funded", unknown: "unknown" },
    form: { grant: "grants", equity: "equity", debt: "loans", procurement: "procurement", support: "support" },
    valley: { first: "first valley", second: "second valley" },
    market: "market",
    key: "○ unfunded  ◐ part-funded  ● funded  ◉ two instruments pay in the same year  ? no programme in the tables that may pay works at this level. Million euro, each project divided equally over its technologies and levels.",
    sums: (all: string, tied: string, notTied: string, unmapped: string, none: number) =>
      `All money ${all} = in the matrix ${tied} + not tied to a technology ${notTied} + without an instrument ${unmapped}; ${none} project(s) of unknown size.`,
    stated: (part: string, all: string) =>
      `Of ${all} in the matrix, ${part} stands at a level the project states; the rest where its kind of call is usually for, which cannot show money at other levels.`,
    undated: (count: number, money: string) => `${count} project(s) without a year are left out (${money}); --from all counts them.`,
    unseen: (count: number) =>
      `${count} open instruments have no projects in the tables (national money, loans, equity): what they pay is unknown.`,
    urgent: (list: readonly string[]) => `Most urgent: ${list.join("; ")}.`,
    range: (low: string, middle: string, high: string) => `Million euro: ${middle} by the rule, at least ${low}, at most ${high}.`,
    open: (list: string) => `Open, no money seen here: ${list}. (? = no projects of it in the tables)`,
    thinnest: (from: number, count: number) => `thinnest from TRL ${from}: ${count} instrument(s) pay.`,
    coming: (list: string) => `Coming: ${list}.`,
    unlevelled: (list: string) => `Pay, and name no level (a form with ? comes only from these): ${list}`,
  },
  nl: {
    mark,
    state: {
      unfunded: "niet betaald",
      part_funded: "deels betaald",
      double_funded: "dubbel betaald",
      funded: "betaald",
      unknown: "onbekend",
    },
    form: { grant: "subsidie", equity: "eigen vermogen", debt: "leningen", procurement: "inkoop", support: "steun" },
    valley: { first: "eerste vallei", second: "tweede vallei" },
    market: "markt",
    key: "○ niet betaald  ◐ deels betaald  ● betaald  ◉ twee instrumenten betalen in hetzelfde jaar  ? geen programma in de tabellen dat mag betalen werkt op dit niveau. Miljoen euro, elk project gelijk verdeeld over zijn technologieën en niveaus.",
    sums: (all: string, tied: string, notTied: string, unmapped: string, none: number) =>
      `Al het geld ${all} = in de matrix ${tied} + niet aan een technologie verbonden ${notTied} + zonder instrument ${unmapped}; ${none} project(en) van onbekende omvang.`,
    stated: (part: string, all: string) =>
      `Van ${all} in de matrix staat ${part} op een niveau dat het project noemt; de rest waar zijn soort oproep meestal voor is, wat geen geld op andere niveaus kan laten zien.`,
    undated: (count: number, money: string) => `${count} project(en) zonder jaar tellen niet mee (${money}); --from all telt ze mee.`,
    unseen: (count: number) =>
      `${count} open instrumenten hebben geen projecten in de tabellen (nationaal geld, leningen, eigen vermogen): wat ze betalen is onbekend.`,
    urgent: (list: readonly string[]) => `Meest urgent: ${list.join("; ")}.`,
    range: (low: string, middle: string, high: string) =>
      `Miljoen euro: ${middle} volgens de regel, ten minste ${low}, ten hoogste ${high}.`,
    open: (list: string) => `Open, hier geen geld gezien: ${list}. (? = geen projecten ervan in de tabellen)`,
    thinnest: (from: number, count: number) => `het dunst vanaf TRL ${from}: ${count} instrument(en) betalen.`,
    coming: (list: string) => `Op komst: ${list}.`,
    unlevelled: (list: string) => `Betalen, en noemen geen niveau (een vorm met ? komt alleen van deze): ${list}`,
  },
} as const satisfies Record<Language, unknown>;

/** Euro as millions for reading. */
export function millions(euro: string, language: Language): string {
  const value = Number(euro) / 1e6;
  const digits = value !== 0 && value < 10 ? 1 : 0;
  return value.toLocaleString(language === "nl" ? "nl-NL" : "en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
