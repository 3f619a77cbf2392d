/** What things are called: technologies and materials, countries and blocs, the words that name them. */
import type { Citation, LexiconTerm, ListCard, Words } from "#model";
import type { Folder } from "./card_folders.ts";

export interface ListFolder extends Folder {
  readonly card: ListCard;
  readonly entries: readonly Entry[];
  /** Fields of statistics that stand in for an entry; empty where the list has no `fields.csv`. */
  readonly fields: readonly FieldMatch[];
}

/** A field of a statistic that stands in for a technology: always an approximation, by the judgement of who wrote it. */
export interface FieldMatch {
  readonly technology: string;
  /** A classification of the source: `science`, `wipo35`, `topic`. */
  readonly scheme: string;
  readonly field: string;
  /** `close`: nearly the same; `part`: the field holds it beside other things; `wide`: it is a small part of the field. */
  readonly fit: (typeof fieldFits)[number];
  readonly note?: string;
}

export const fieldFits = ["close", "part", "wide"] as const;

export interface Entry {
  readonly id: string;
  readonly parent?: string;
  readonly code?: string;
  readonly name: Words;
  readonly definition?: Partial<Words>;
  readonly evidence: Citation["evidence"];
  readonly note?: string;
  readonly critical?: string;
  readonly strategic?: string;
  readonly crmNames: readonly string[];
  readonly hs6: readonly string[];
  readonly cn8: readonly string[];
  readonly basket: readonly string[];
}

export interface Country {
  readonly iso3: string;
  readonly iso2: string;
  readonly name: Words;
  readonly note?: Partial<Words>;
  readonly baciCodes: readonly string[];
  readonly otherCodes: readonly string[];
}

export interface Bloc {
  readonly id: string;
  readonly name: Words;
}

export interface Membership {
  readonly bloc: string;
  readonly member: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly citation?: Citation;
}

/** Words by which a text is tied to a technology, or to a domain of application. */
export interface Lexicons {
  readonly technologies: readonly LexiconTerm[];
  readonly domains: readonly LexiconTerm[];
}

export interface Term {
  readonly term: string;
  readonly name: Words;
  readonly meaning: Words;
}
