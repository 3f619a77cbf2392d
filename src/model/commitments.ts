/** The words that cells of the registers of actions and targets may hold. */
export const actionKinds = ["priority", "objective", "measure", "way_forward", "commitment"] as const;
export type ActionKind = (typeof actionKinds)[number];

/** `unknown` until a source or a person says so. */
export const actionStatuses = ["unknown", "open", "in_progress", "done", "dropped"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** `by`: to be done at the latest then; `from`: to have begun at the latest then. */
export const dueMeanings = ["by", "from"] as const;
export type DueMeaning = (typeof dueMeanings)[number];

export const recurrences = ["regularly", "yearly", "every_two_years", "every_three_years"] as const;

/** Whether more or less than the number is wanted. */
export const targetDirections = ["at_least", "at_most"] as const;
export type TargetDirection = (typeof targetDirections)[number];

/** How a measured value came to be: printed as such, worked out from printed figures, an estimate or a plan of the publisher. */
export const measureBases = ["printed", "own_division", "estimate", "plan"] as const;
export type MeasureBasis = (typeof measureBases)[number];

/** What somebody says of an action. */
export interface ActionStatusGiven {
  readonly action: string;
  readonly status: ActionStatus;
  /** What it rests on. */
  readonly evidence: string;
  readonly url?: string | undefined;
  /** The day it happened, where known. */
  readonly date?: string | undefined;
  readonly label?: string | undefined;
}
