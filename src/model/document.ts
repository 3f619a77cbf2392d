/**
 * A document: a project, paper, patent, notice, signal or report, in one shape whatever source it comes from. A source's card says which of its
 * tables holds documents (`documents`), and scouting, search and the pages read this shape alone.
 */

export const documentKinds = ["project", "publication", "patent", "notice", "signal", "report", "call"] as const;
export type DocumentKind = (typeof documentKinds)[number];

export interface Document {
  /** `source/id`: `cordis/101069359`. */
  readonly ref: string;
  readonly source: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly title: string;
  /** Empty when the source gives none. */
  readonly text: string;
  /** Start or publication, ISO 8601; null = unknown. */
  readonly date: string | null;
  readonly end: string | null;
  readonly language: string | null;
  readonly programme: string | null;
  /** Type of action or funding scheme. */
  readonly action: string | null;
  readonly topics: readonly string[];
  /** Classes its publisher gave it: EuroSciVoc paths, CPC, CPV, fields of science. */
  readonly subjects: readonly string[];
  /** Labels its publisher's editors gave it, such as domains of application. */
  readonly domains: readonly string[];
  /** Euro, exact decimal as text. */
  readonly amount: string | null;
  readonly keywords: string | null;
  readonly url: string | null;
  /** The label it stands under, as `formatLabel` writes it. */
  readonly label: string;
}

/** An organisation that takes part in a document. */
export interface Participation {
  readonly document: string;
  /** Its identifier in `scheme`; null when the source gives only a name. */
  readonly organisation: string | null;
  /** `pic`, `ror` or the source's own. */
  readonly scheme: string | null;
  readonly name: string;
  /** ISO3. */
  readonly country: string | null;
  readonly role: string | null;
  readonly amount: string | null;
  readonly kind: string | null;
}
