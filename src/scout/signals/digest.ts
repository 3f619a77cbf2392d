/** What came in during one week, with the reason each item is there: one digest, to be written as Markdown, HTML, mail or feed. */
import type { Language } from "#model";

export interface DigestItem {
  readonly ref: string;
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly date: string | null;
  readonly source: string;
  /** Admiralty code, such as B2; null when nobody graded it. */
  readonly grade: string | null;
  readonly answer: string;
  readonly technologies: readonly { readonly id: string; readonly name: string; readonly words: readonly string[] }[];
  /** Sentences: why it is in the digest. Never empty. */
  readonly why: readonly string[];
  /** How many others were folded into it. */
  readonly folded: number;
}

export interface DigestOrder {
  /** Last day of the window, ISO 8601. */
  readonly on: string;
  /** Days in the window; default 7. */
  readonly days?: number;
  /** Null for all signals. */
  readonly watchlist: { readonly id: string; readonly name: string } | null;
  readonly items: readonly DigestItem[];
  readonly marking: string;
  readonly language: Language;
  /** Sentences: how old the data are, a line per source. */
  readonly ages: readonly string[];
}

export interface Digest extends Omit<DigestOrder, "days"> {
  readonly from: string;
  readonly id: string;
  readonly title: string;
  /** Not in it, and why: counted, so that nothing is left out in silence. */
  readonly leftOut: { readonly undated: number; readonly later: number; readonly dismissed: number };
}

/** The items of the window, the newest first; the same order gives the same digest. Dismissed items stay out and are counted. */
export function digestOf({ days = 7, ...order }: DigestOrder): Digest {
  const from = new Date(Date.parse(order.on) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
  const day = (one: DigestItem) => one.date?.slice(0, 10) ?? "";
  const open = order.items.filter((one) => one.answer !== "dismissed").map(printable);
  const items = open
    .filter((one) => day(one) >= from && day(one) <= order.on)
    .sort((left, right) => (day(left) === day(right) ? (left.ref < right.ref ? -1 : 1) : day(left) > day(right) ? -1 : 1));
  const name = order.watchlist?.name ?? { en: "all signals", nl: "alle signalen" }[order.language];
  return {
    ...order,
    items,
    from,
    id: `${order.watchlist?.id ?? "all"}/${order.on}`,
    title: { en: `Digest of ${name}, ${from} to ${order.on}`, nl: `Overzicht van ${name}, ${from} tot en met ${order.on}` }[order.language],
    leftOut: {
      undated: open.filter((one) => day(one) === "").length,
      later: open.filter((one) => day(one) > order.on).length,
      dismissed: order.items.length - open.length,
    },
  };
}

/** A feed may hold anything: only web addresses become links, and characters that no XML may hold go. */
function printable(item: DigestItem): DigestItem {
  const clean = (text: string) => text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  const link = item.link !== null && /^https?:\/\/[^\s<>"]+$/i.test(item.link) ? item.link : null;
  return { ...item, link, title: clean(item.title), text: clean(item.text), why: item.why.map(clean) };
}

/** What stands around the items, in words. */
export function digestWords({ language, items, leftOut, marking, ages, from, on }: Digest) {
  const dutch = language === "nl";
  const { undated, later, dismissed } = leftOut;
  return {
    window: dutch ? `Venster: ${from} tot en met ${on}.` : `Window: ${from} to ${on}.`,
    count: dutch
      ? `${items.length} ${items.length === 1 ? "bericht" : "berichten"}; buiten dit overzicht: ${undated} zonder datum, ${later} met een latere datum, ${dismissed} terzijde gelegd.`
      : `${items.length} ${items.length === 1 ? "item" : "items"}; not in this digest: ${undated} without a date, ${later} dated later, ${dismissed} dismissed.`,
    nothing: dutch ? "In deze dagen kwam er niets binnen dat hierbij hoort." : "Nothing that belongs here came in during these days.",
    why: dutch ? "Waarom" : "Why",
    source: dutch ? "Bron" : "Source",
    grade: dutch ? "Admiralty" : "Admiralty",
    ungraded: dutch ? "niet beoordeeld" : "not graded",
    folded: (count: number) => (dutch ? `en ${count} gelijke` : `and ${count} alike`),
    ages: dutch ? "Hoe oud de gegevens zijn" : "How old the data are",
    noAges: dutch
      ? "Er is nog geen bron verzameld; alles hier is met de hand ingevoerd."
      : "No source was collected; all of this was typed by hand.",
    ageLines: ages,
    marking,
  };
}
