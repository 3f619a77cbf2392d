/** The outside world as one argument with a default, so that a run can be replayed. */

export interface Progress {
  readonly step: string;
  readonly done?: number;
  readonly of?: number;
}

export interface Effects {
  readonly now: () => Date;
  readonly fetch: typeof globalThis.fetch;
  readonly progress: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}
