/** A word or phrase that speaks for a technology or a domain of application. */
export const lexiconTermKinds = ["core", "broad", "not", "giveaway"] as const;
export type LexiconTermKind = (typeof lexiconTermKinds)[number];

export interface LexiconTerm {
  /** Id of a technology (`eu_3_1`) or of a domain (`defence`, `space`, `security`, `civil`). */
  readonly subject: string;
  readonly language: "en" | "nl";
  /** Lower case, one to five words; `*` at the end of a word stands for any ending. */
  readonly term: string;
  /** 1–10; 10 alone settles it. */
  readonly weight: number;
  /** `core` names it; `broad` counts beside a core or two broad ones; `not` speaks against; `giveaway` betrays who wrote it and is masked. */
  readonly kind: LexiconTermKind;
}
