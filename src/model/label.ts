/**
 * Confidentiality labels and the lattice they form.
 *
 * A label is a level, an optional set of communities it may be released to, and a set of handling caveats.
 * `releasable` absent means no restriction beyond the level; an empty set means releasable to nobody, and a join never
 * turns an empty set into an absent one (ADatP-4774.1 drops it there, which would leak in this reading).
 */
import { problem } from "./problems.ts";

/** Levels in rising order; the four upper ones are the EUCI levels of Council Decision 2013/488/EU. */
export const levels = ["public", "restricted", "confidential", "secret", "top_secret"] as const;
export type Level = (typeof levels)[number];

export interface Label {
  readonly level: Level;
  /** Communities (ISO 3166-1 alpha-3 or a group name) it may be released to; absent = no such restriction. */
  readonly releasable?: readonly string[];
  /** Caveats a reader must hold, such as LIMITE or SENSITIVE. */
  readonly handling: readonly string[];
}

/** What a person or an audience may see. Anything not listed is not held. */
export interface Clearance {
  readonly level: Level;
  readonly communities: readonly string[];
  readonly handling: readonly string[];
}

/** Somebody on whose behalf the archive is read or written. There is no reader that sees all by definition. */
export interface Reader {
  readonly name: string;
  readonly clearance: Clearance;
}

export const publicLabel: Label = { level: "public", handling: [] };
export const publicReader: Reader = { name: "public", clearance: { level: "public", communities: [], handling: [] } };

/** The level's place on the ladder: 0 public … 4 top secret. */
export function rank(level: Level): number {
  return levels.indexOf(level);
}

/** True when a holder of `clearance` may read what carries `label`. */
export function dominates(clearance: Clearance, label: Label): boolean {
  return (
    rank(clearance.level) >= rank(label.level) &&
    label.handling.every((caveat) => clearance.handling.includes(caveat)) &&
    (label.releasable === undefined || label.releasable.some((community) => clearance.communities.includes(community)))
  );
}

/** The label of something made from all of these: highest level, all caveats, only the communities common to all. Of nothing: public. */
export function join(labels: readonly Label[]): Label {
  return labels.reduce<Label>((left, right) => {
    const level = rank(left.level) >= rank(right.level) ? left.level : right.level;
    const handling = sorted([...left.handling, ...right.handling]);
    const releasable = common(left.releasable, right.releasable);
    return releasable === undefined ? { level, handling } : { level, handling, releasable };
  }, publicLabel);
}

function common(left?: readonly string[], right?: readonly string[]): readonly string[] | undefined {
  if (left === undefined) return right;
  if (right === undefined) return left;
  return left.filter((community) => right.includes(community));
}

function sorted(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
}

const word = /^[A-Z0-9][A-Z0-9_-]*$/;

/**
 * A label as text: `public`, `restricted`, `restricted+rel.DEU.NLD`, `restricted+rel.`, `secret+handling.LIMITE`.
 * One spelling per label; safe as a folder name.
 */
export function formatLabel(label: Label): string {
  const parts: string[] = [label.level];
  if (label.releasable !== undefined) parts.push(["rel", ...sorted(label.releasable)].join(".") + (label.releasable.length ? "" : "."));
  if (label.handling.length > 0) parts.push(["handling", ...sorted(label.handling)].join("."));
  return parts.join("+");
}

/** Reads what `formatLabel` writes. Throws `label-not-understood` for anything else. */
export function parseLabel(text: string): Label {
  const [level, ...parts] = text.trim().split("+");
  if (!isLevel(level)) throw problem("label-not-understood", { label: text });
  let releasable: string[] | undefined;
  let handling: string[] = [];
  for (const part of parts) {
    const [name, ...words] = part.split(".");
    const named = words.filter((item) => item !== "");
    if (!named.every((item) => word.test(item))) throw problem("label-not-understood", { label: text });
    if (name === "rel" && releasable === undefined && words.length > 0) releasable = sorted(named);
    else if (name === "handling" && handling.length === 0 && named.length > 0) handling = sorted(named);
    else throw problem("label-not-understood", { label: text });
  }
  return releasable === undefined ? { level, handling } : { level, handling, releasable };
}

function isLevel(text: string | undefined): text is Level {
  return levels.some((level) => level === text);
}

/** How the level is printed on a page or a document, in both languages where the EU marking has two. */
export const markings: Record<Level, string> = {
  public: "PUBLIC",
  restricted: "RESTREINT UE/EU RESTRICTED",
  confidential: "CONFIDENTIEL UE/EU CONFIDENTIAL",
  secret: "SECRET UE/EU SECRET",
  top_secret: "TRÈS SECRET UE/EU TOP SECRET",
};

/** The marking as printed: `RESTREINT UE/EU RESTRICTED · LIMITE · RELEASABLE TO DEU, NLD`. */
export function marking(label: Label): string {
  const parts = [markings[label.level], ...sorted(label.handling)];
  if (label.releasable !== undefined) parts.push(`RELEASABLE TO ${sorted(label.releasable).join(", ") || "NOBODY"}`);
  return parts.join(" · ");
}
