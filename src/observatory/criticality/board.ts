/** The board as it stands on a day: five verdicts on each technology and the values of its indicators. */
import { onScale, type Outcome, outcomeOf, propose, type Proposed, type Value } from "#decide";
import { type CriticalityRule, join, type Label, problem, type Verdict } from "#model";
import type { Texts } from "../answers/pieces.ts";
import type { Sight } from "../sight.ts";
import { heldOn } from "./held.ts";
import { type Basis, indicatorsOn } from "./indicators.ts";
import { type Dissent, type SaidVerdict, saidOf } from "./said.ts";

export interface Judged {
  readonly criterion: string;
  /** What stands: a person's verdict, else the rule's. */
  readonly verdict: Verdict;
  readonly confidence: "high" | "medium" | "low" | null;
  /** Who said so; null = the rule. */
  readonly by: string | null;
  readonly why: Texts;
  readonly proposed: Proposed;
  readonly said: readonly SaidVerdict[];
  readonly dissents: readonly Dissent[];
}

export interface Measured {
  readonly id: string;
  readonly value: Value;
  /** On its scale, 0–1; of what nobody knows all of it. */
  readonly scaled: readonly [number, number];
  readonly basis: readonly Basis[];
}

export interface Assessed {
  readonly technology: string;
  readonly outcome: Outcome;
  readonly verdicts: readonly Judged[];
  readonly values: readonly Measured[];
  readonly label: Label;
}

export interface Drafted {
  readonly rows: readonly Assessed[];
  /** The join of the labels of everything it rests on. */
  readonly label: Label;
}

/** Throws `criticality-rule-missing`. */
export function ruleOf({ content }: Pick<Sight, "content">): CriticalityRule {
  if (content.criticality === undefined) throw problem("criticality-rule-missing", {});
  return content.criticality;
}

/** Every technology of the list, in its order. Remembered for the reader and the day. */
export function draftOn(sight: Sight, on: string): Promise<Drafted> {
  return sight.memory.recall(sight.reader.clearance, `criticality draft ${on}`, async () => {
    const rule = ruleOf(sight);
    const [board, said] = await Promise.all([heldOn(sight, on), saidOf(sight)]);
    const indicators = await indicatorsOn(sight, board, rule, on);
    const rows = board.catalogue.technologies.flatMap(({ id }): Assessed[] => {
      const held = board.held.get(id);
      if (held === undefined) return [];
      const verdicts = rule.criteria.map((criterion): Judged => {
        const proposed = propose(criterion.id, held, rule.thresholds);
        const given = said.verdicts(id, criterion.id);
        const [stands] = given;
        return {
          criterion: criterion.id,
          verdict: stands?.verdict ?? proposed.verdict,
          confidence: stands === undefined ? proposed.confidence : stands.confidence,
          by: stands === undefined ? null : (stands.reviewer ?? stands.by),
          why: stands?.text ?? proposed.why,
          proposed,
          said: given,
          dissents: said.dissents(id, criterion.id),
        };
      });
      const values = rule.indicators.map((one): Measured => {
        const { value, basis } = indicators.of(id, one.id);
        return { id: one.id, value, scaled: onScale(value, one), basis };
      });
      const words = verdicts.flatMap((one) => [...one.said, ...one.dissents].map(({ label }) => label));
      return [
        {
          technology: id,
          outcome: outcomeOf(verdicts.map(({ verdict }) => verdict)),
          verdicts,
          values,
          label: join([board.labels.get(id), ...words].filter((one) => one !== undefined)),
        },
      ];
    });
    return { rows, label: join([indicators.label, ...rows.map((one) => one.label)]) };
  });
}
