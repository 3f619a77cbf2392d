/** On what a lead can be counted, and what each count can and cannot say. */
import type { Words } from "#scout";

export const bases = ["patents", "cited", "articles", "works", "projects", "money"] as const;
export type Basis = (typeof bases)[number];

export interface BasisCard {
  /** True where the numbers cover the world; false: only what Europe pays for, which is capacity and no lead. */
  readonly worldwide: boolean;
  /** False where the numbers are no counts, and so have no Poisson interval. */
  readonly counted: boolean;
  readonly unit: Words;
  readonly caveats: readonly Words[];
}

export const basisCards: Readonly<Record<Basis, BasisCard>> = {
  patents: {
    worldwide: true,
    counted: true,
    unit: { en: "international patent families", nl: "internationale octrooifamilies" },
    caveats: [
      {
        en: "Patent families by technical field. Each counts once, also when it is granted at home alone, and quality is not weighed: countries that grant many patents at home, such as China, stand higher here than among the most cited articles.",
        nl: "Octrooifamilies per technisch gebied. Elke familie telt eens, ook als zij alleen thuis is verleend, en de kwaliteit telt niet mee: landen die thuis veel octrooien verlenen, zoals China, staan hier hoger dan bij de meest geciteerde artikelen.",
      },
    ],
  },
  cited: {
    worldwide: true,
    counted: true,
    unit: { en: "articles among the 1 % most cited", nl: "artikelen bij de 1 % meest geciteerde" },
    caveats: [
      {
        en: "Reckoned as fractional articles times the share among the one per cent most cited. The tracker this follows uses the top tenth per technology.",
        nl: "Berekend als fractionele artikelen maal het aandeel bij de één procent meest geciteerde. De tracker waarop dit lijkt neemt het bovenste tiende per technologie.",
      },
    ],
  },
  articles: {
    worldwide: true,
    counted: true,
    unit: { en: "articles", nl: "artikelen" },
    caveats: [
      {
        en: "All articles, cited or not: size and not lead. Articles on artificial intelligence are counted whole, so their shares add up to more than one.",
        nl: "Alle artikelen, geciteerd of niet: omvang en geen voorsprong. Artikelen over kunstmatige intelligentie tellen heel, dus die aandelen tellen op tot meer dan één.",
      },
    ],
  },
  works: {
    worldwide: true,
    counted: true,
    unit: { en: "works among the 10 % most cited", nl: "werken bij de 10 % meest geciteerde" },
    caveats: [
      {
        en: "The most cited tenth of each technology and year among the works that were collected, by affiliation. What was not collected is not in the tenth.",
        nl: "Het meest geciteerde tiende per technologie en jaar van de verzamelde werken, naar affiliatie. Wat niet is verzameld zit niet in het tiende.",
      },
    ],
  },
  projects: {
    worldwide: false,
    counted: true,
    unit: { en: "participations in European projects", nl: "deelnames aan Europese projecten" },
    caveats: [
      {
        en: "Who takes part in projects the Union pays for. This is Europe's own capacity and says nothing about the lead in the world.",
        nl: "Wie meedoet aan projecten die de Unie betaalt. Dit is het eigen vermogen van Europa en zegt niets over de voorsprong in de wereld.",
      },
    ],
  },
  money: {
    worldwide: false,
    counted: false,
    unit: { en: "EUR of European contribution", nl: "EUR Europese bijdrage" },
    caveats: [
      {
        en: "Where the Union's money goes. This is Europe's own capacity and says nothing about the lead in the world; money is no count, so no interval is given.",
        nl: "Waar het geld van de Unie heen gaat. Dit is het eigen vermogen van Europa en zegt niets over de voorsprong in de wereld; geld is geen telling en krijgt geen interval.",
      },
    ],
  },
};

/** What is counted by country in one year: the counts, the whole they are of, and the institutions behind them, the greatest first. */
export interface YearCount {
  readonly counts: ReadonlyMap<string, number>;
  readonly whole?: number;
  readonly institutions?: readonly { readonly institution: string; readonly country: string; readonly count: number }[];
  /** The same in whole counting, where both can be told. */
  readonly wholeCounts?: ReadonlyMap<string, number>;
}

export interface Subject {
  readonly id: string;
  readonly kind: "technology" | "field";
  readonly name: { en?: string | undefined; nl?: string | undefined };
  readonly area: string | null;
  /** The fields that stand in for it, each an approximation; empty where it is counted itself. */
  readonly fields: readonly { readonly scheme: string; readonly field: string; readonly fit: "close" | "part" | "wide" }[];
  readonly years: ReadonlyMap<number, YearCount>;
}
