/** What each indicator of the score says of each technology, between a least and a most, with what it rests on. */
import type { Value } from "#decide";
import { figureId } from "#measure";
import { type CriticalityRule, join, type Label, parseLabel, publicLabel, valuesOf, type Words } from "#model";
import { dependencies } from "../answers/dependencies.ts";
import { technologyExposure } from "../answers/exposure.ts";
import { type Leads, leads } from "../answers/leads.ts";
import { nameIn, type Texts, textsOf } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";
import { modelOf } from "../simulated.ts";
import type { HeldBoard } from "./held.ts";

/** What a value rests on: a subject, the id of a figure to trace, or a page. */
export interface Basis {
  readonly subject: string | null;
  readonly figure: string | null;
  readonly says: Words;
}

export interface Indicated {
  /** Null = nobody knows. */
  readonly value: Value;
  readonly basis: readonly Basis[];
}

export interface Indicators {
  readonly of: (technology: string, indicator: string) => Indicated;
  readonly label: Label;
}

type Read = (technology: string) => Indicated;
const nothing: Indicated = { value: null, basis: [] };

/** An indicator of somebody's own, for which nothing is reckoned here, is unknown. Remembered for the reader and the day. */
export function indicatorsOn(sight: Sight, board: HeldBoard, rule: CriticalityRule, on: string): Promise<Indicators> {
  return sight.memory.recall(sight.reader.clearance, `criticality indicators ${on}`, async () => {
    const countries = new Map((await sight.view.entities({ kind: "country" })).map((one) => [nameIn(one.subject), textsOf(one, "name")]));
    const [exposed, imports, research, patents] = await Promise.all([
      exposureOf(sight, board, countries),
      importsOf(sight, board, countries),
      gapOf(sight, "cited", rule, countries),
      gapOf(sight, "patents", rule, countries),
    ]);
    const reads: Readonly<Record<string, Read>> = {
      exposure: exposed.read,
      sources_missing: missingIn(board, rule),
      import_dependence: imports.read,
      research_gap: research.read,
      patent_gap: patents.read,
      needs: namedBy(board),
    };
    return {
      of: (technology, indicator) => reads[indicator]?.(technology) ?? nothing,
      label: join([exposed.label, imports.label, research.label, patents.label]),
    };
  });
}

type Countries = ReadonlyMap<string, Texts>;
const called = (countries: Countries, code: string | null, language: "en" | "nl") =>
  code === null ? "–" : (countries.get(code)?.[language] ?? countries.get(code)?.en ?? code);
const percent = (share: number, language: "en" | "nl") =>
  `${(share * 100).toLocaleString(language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: 0 })} %`;
const range = ([low, high]: readonly [number, number], language: "en" | "nl") =>
  percent(low, language) === percent(high, language)
    ? percent(low, language)
    : `${percent(low, language).replace(" %", "")}–${percent(high, language)}`;

/** Of the country outside that takes most: the least and the most are each the largest over countries and chains. */
async function exposureOf(sight: Sight, { chains, members }: HeldBoard, countries: Countries) {
  const { rows } = await technologyExposure(sight);
  const models = await Promise.all(
    [...new Set([...chains.values()].flat().map(({ chain }) => chain.subject))].map((subject) =>
      modelOf(sight, [subject.slice("chain:".length)]),
    ),
  );
  const read: Read = (technology) => {
    const own = rows.filter((row) => row.technology === technology);
    if (own.length === 0) return nothing;
    const outside = own.flatMap(({ chain, on }) => on.filter(({ country }) => !members.has(country)).map((one) => ({ chain, ...one })));
    const most = (end: 0 | 1) => Math.max(0, ...outside.map(({ total }) => total[end]));
    const worst = outside.toSorted((left, right) => right.total[0] - left.total[0] || right.total[1] - left.total[1]).slice(0, 5);
    const basis = worst.map(({ chain, country, total }) => ({
      subject: `chain:${chain}`,
      figure: null,
      says: {
        en: `${called(countries, country, "en")}: ${range(total, "en")} of the end product`,
        nl: `${called(countries, country, "nl")}: ${range(total, "nl")} van het eindproduct`,
      },
    }));
    return { value: [most(0), most(1)], basis };
  };
  return { read, label: join([publicLabel, ...models.map((one) => one.label)]) };
}

/** Nodes whose suppliers nobody prints may be with or without. */
function missingIn({ held }: HeldBoard, { thresholds }: CriticalityRule): Read {
  return (technology) => {
    const nodes = held.get(technology)?.nodes ?? [];
    if (nodes.length === 0) return nothing;
    const lacking = nodes.filter(({ europe }) => europe !== null && europe[1] <= thresholds.eu_share_at_most).length;
    const open = nodes.filter(
      ({ europe }) => europe === null || (europe[0] <= thresholds.eu_share_at_most && europe[1] > thresholds.eu_share_at_most),
    ).length;
    const says = {
      en: `${lacking} of ${nodes.length} nodes have no source in the Union; of ${open} nobody can tell`,
      nl: `${lacking} van ${nodes.length} schakels hebben geen bron in de Unie; van ${open} valt het niet te zeggen`,
    };
    return {
      value: [lacking / nodes.length, (lacking + open) / nodes.length],
      basis: [{ subject: `technology:${technology}`, figure: null, says }],
    };
  };
}

/** Products outside the screen may be dependent or not. */
async function importsOf(sight: Sight, { chains }: HeldBoard, countries: Countries) {
  const screen = await dependencies(sight, {});
  const rows = new Map((screen?.rows ?? []).map((row) => [row.product, row]));
  const read: Read = (technology) => {
    const codes = [
      ...new Set((chains.get(technology) ?? []).flatMap(({ nodes }) => nodes.flatMap((node) => valuesOf(node, "hs6")))),
    ].sort();
    if (screen === undefined || codes.length === 0) return nothing;
    const known = codes.flatMap((code) => rows.get(code) ?? []).filter((row) => row.dependent !== null);
    if (known.length === 0) return nothing;
    const dependent = known.filter((row) => row.dependent === true);
    const open = codes.length - known.length;
    const basis = dependent.map((row) => ({
      subject: `product:${row.product}`,
      figure: figureId(
        screen.table.card,
        screen.table.manifest.hash,
        { bloc: screen.bloc, year: screen.year, product: row.product },
        "top_share",
      ),
      says: {
        en: `${row.product}: dependent, ${called(countries, row.top_supplier, "en")} delivers ${row.top_share === null ? "–" : percent(row.top_share, "en")}`,
        nl: `${row.product}: afhankelijk, ${called(countries, row.top_supplier, "nl")} levert ${row.top_share === null ? "–" : percent(row.top_share, "nl")}`,
      },
    }));
    const count = {
      subject: null,
      figure: null,
      says: {
        en: `${dependent.length} of ${codes.length} products are dependent; ${open} are not in the screen of ${screen.year}`,
        nl: `${dependent.length} van ${codes.length} producten zijn afhankelijk; ${open} staan niet in de toets van ${screen.year}`,
      },
    };
    return { value: [dependent.length / codes.length, (dependent.length + open) / codes.length], basis: [count, ...basis] };
  };
  return { read, label: screen === undefined ? publicLabel : parseLabel(screen.about.label) };
}

/** Years that count. */
const lastYears = 3;

/** How far the members stay behind the leader: 0 where they lead. Only where every field that stands in fits well enough. */
async function gapOf(sight: Sight, basis: "cited" | "patents", { fits }: CriticalityRule, countries: Countries) {
  const found: Leads = await leads(sight, { basis, by: "technology" });
  const place = found.countries.indexOf("EU27");
  const read: Read = (technology) => {
    const row = found.rows.find((one) => one.id === technology);
    if (row === undefined || place < 0 || !row.fields.every(({ fit }) => fits.some((one) => one === fit))) return nothing;
    const gaps = row.years.slice(-lastYears).flatMap(({ year, share, shares, leader }) => {
      const ours = shares[place];
      if (share === null || share === 0 || ours === null || ours === undefined) return [];
      return [{ year, leader, gap: leader === "EU27" ? 0 : Math.max(0, 1 - ours / share), ours, share }];
    });
    const newest = gaps.at(-1);
    if (newest === undefined) return nothing;
    const fields = row.fields.map(({ field, fit }) => `${field} (${fit})`).join(", ");
    const says = {
      en: `${newest.year}: EU-27 ${percent(newest.ours, "en")}, leader ${called(countries, newest.leader, "en")} ${percent(newest.share, "en")}; ≈ ${fields}`,
      nl: `${newest.year}: EU-27 ${percent(newest.ours, "nl")}, koploper ${called(countries, newest.leader, "nl")} ${percent(newest.share, "nl")}; ≈ ${fields}`,
    };
    const values = gaps.map(({ gap }) => gap);
    return { value: [Math.min(...values), Math.max(...values)], basis: [{ subject: null, figure: null, says }] };
  };
  return { read, label: parseLabel(found.label) };
}

function namedBy({ held }: HeldBoard): Read {
  return (technology) => {
    const own = (held.get(technology)?.uses ?? []).filter(({ kind, ofArea }) => kind !== "instrument" && !ofArea);
    if (own.length === 0) return nothing;
    return {
      value: [own.length, own.length],
      basis: own.map(({ kind, id, name }) => ({ subject: `${kind}:${id}`, figure: null, says: name })),
    };
  };
}
