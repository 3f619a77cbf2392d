/** What stands in the folders of analysts, read and checked. */
import type { Assertion, CriticalityRule, Remark } from "#model";
import type { ChainFolder } from "./chain_parts.ts";
import type { FlagModelRead } from "./flag_model_card.ts";
import type { CaseFolder, MethodFolder, ReportFolder, ScenarioFolder, SourceFolder } from "./card_folders.ts";
import type {
  ActionFolder,
  ControlFolder,
  EntryFolder,
  InstrumentFolder,
  NeedFolder,
  ServiceFolder,
  TargetFolder,
} from "./register_entries.ts";
import type { TechnologyModelRead } from "./technology_model_card.ts";
import type { Bloc, Country, Lexicons, ListFolder, Membership, Term } from "./vocabulary.ts";

/** A place where content stands. Later roots overlay earlier ones: a folder of the same name replaces the whole folder. */
export interface Root {
  readonly folder: string;
  /** Put before the file names in remarks; empty for the content that ships with the product. */
  readonly shownAs?: string;
}

export interface Content {
  readonly sources: readonly SourceFolder[];
  readonly methods: readonly MethodFolder[];
  readonly chains: readonly ChainFolder[];
  readonly lists: readonly ListFolder[];
  readonly countries: readonly Country[];
  readonly blocs: readonly Bloc[];
  readonly memberships: readonly Membership[];
  readonly controls: readonly ControlFolder[];
  readonly needs: readonly NeedFolder[];
  readonly instruments: readonly InstrumentFolder[];
  readonly services: readonly ServiceFolder[];
  readonly actions: readonly ActionFolder[];
  readonly targets: readonly TargetFolder[];
  readonly entries: readonly EntryFolder[];
  readonly scenarios: readonly ScenarioFolder[];
  readonly reports: readonly ReportFolder[];
  readonly cases: readonly CaseFolder[];
  readonly glossary: readonly Term[];
  readonly lexicons: Lexicons;
  /** The model of flags and the rule of dual use. */
  readonly judging: Omit<FlagModelRead, "remarks">;
  /** The model of technologies and the rows people labelled. */
  readonly mapping: Omit<TechnologyModelRead, "remarks">;
  /** Where it was read from, for what is read only when it is needed. */
  readonly roots: readonly Root[];
  /** When a technology is called critical; undefined where nobody says. */
  readonly criticality: CriticalityRule | undefined;
  /** Everything that is wrong, in the order of the files. What carries a remark may be missing from the rest. */
  readonly remarks: readonly Remark[];
  /** SHA-256 over all files read, so that the same content is not loaded twice. */
  readonly hash: string;
}

/** What a content folder says, ready for the registry. */
export interface Said {
  /** `chains/semiconductors`, `technologies/eu_2023_2113`, `countries`. */
  readonly source: string;
  readonly assertions: readonly Assertion[];
}
