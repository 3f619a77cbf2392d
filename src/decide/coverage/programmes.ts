/** Which instrument a project's money comes from: the rules of the register of programmes, tried in their order. */
import type { CallSubjects, Scope } from "#model";

export interface ProgrammeRule {
  readonly rank: number;
  readonly source: string;
  /** Patterns with `*` for any text; empty = any. */
  readonly code: readonly string[];
  readonly action: readonly string[];
  readonly topic: readonly string[];
  readonly instrument: string;
  readonly scope: Scope;
  readonly calls: CallSubjects;
}

export interface ProjectOrigin {
  readonly source: string;
  readonly programme: string | null;
  readonly action: string | null;
  readonly topics: readonly string[];
}

/** Finds the first rule that fits; undefined when none does. The same origin is looked up once. */
export function programmesOf(rules: readonly ProgrammeRule[]): (origin: ProjectOrigin) => ProgrammeRule | undefined {
  const ready = rules
    .toSorted((left, right) => left.rank - right.rank)
    .map((rule) => ({ rule, code: patternOf(rule.code), action: patternOf(rule.action), topic: patternOf(rule.topic) }));
  const known = new Map<string, ProgrammeRule | undefined>();
  return ({ source, programme, action, topics }) => {
    const key = [source, programme, action, ...topics].join("\n");
    if (known.has(key)) return known.get(key);
    const found = ready.find(
      ({ rule, ...fits }) =>
        rule.source === source &&
        fits.code([programme ?? ""]) &&
        fits.action([action ?? ""]) &&
        fits.topic(topics.length > 0 ? topics : [""]),
    )?.rule;
    known.set(key, found);
    return found;
  };
}

function patternOf(patterns: readonly string[]): (texts: readonly string[]) => boolean {
  if (patterns.length === 0) return () => true;
  const whole = patterns.map((one) =>
    one
      .split("*")
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join(".*"),
  );
  const fits = new RegExp(`^(?:${whole.join("|")})$`, "i");
  return (texts) => texts.some((text) => fits.test(text));
}
