/** The outside world as one argument with a default, so that a run can be replayed. */

/** What is being done; the page and the command line say it in their language. */
export type Doing = "opening" | "reading" | "fetching" | "loading" | "checking" | "computing" | "indexing" | "drawing" | "typesetting";

export interface Progress {
  readonly doing: Doing;
  /** To what: a folder, a file, a method. */
  readonly step: string;
  readonly done?: number;
  readonly of?: number;
  /** Of a search: how far the best found may be from the best there is, as a fraction. */
  readonly gap?: number;
}

export interface Effects {
  readonly now: () => Date;
  readonly fetch: typeof globalThis.fetch;
  readonly progress: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}
