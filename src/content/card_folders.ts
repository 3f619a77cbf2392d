/** The folders of analysts that are a card and what stands beside it. */
import type { CaseCard, MethodCard, ReportCard, ScenarioCard, SourceCard } from "#model";

export interface Folder {
  readonly id: string;
  /** Absolute path of the folder. */
  readonly folder: string;
  /** SHA-256 of the files that make its meaning (card, SQL, rows). */
  readonly hash: string;
  /** True when it stands in a root of the user's own. */
  readonly own: boolean;
}

export interface SourceFolder extends Folder {
  readonly card: SourceCard;
  /** Absolute path of `reader.ts` when the layout is odd. */
  readonly reader?: string;
  /** Absolute path of `sample/` when it is there. */
  readonly sample?: string;
  /** Absolute path of `reference/` when the product ships figures of this source. */
  readonly reference?: string;
}

export interface MethodFolder extends Folder {
  readonly card: MethodCard;
  readonly sql: string;
  /** Absolute path of `example/`. */
  readonly example: string;
}

export interface ReportFolder extends Folder {
  readonly card: ReportCard;
}

export interface CaseFolder extends Folder {
  readonly card: CaseCard;
}

export interface ScenarioFolder extends Folder {
  readonly card: ScenarioCard;
}
