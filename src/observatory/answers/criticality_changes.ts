/** A person's verdict, dissent, editions of the board and what changed between two of them: each word one batch that can be taken back. */
import { type Board, changesBetween } from "#decide";
import {
  type Assertion,
  type CriticalityEditionGiven,
  type DissentGiven,
  dissentGiven,
  formatLabel,
  join,
  type Label,
  parseLabel,
  Problem,
  problem,
  publicLabel,
  type VerdictGiven,
  verdictGiven,
} from "#model";
import { marked } from "../audience.ts";
import { draftOn, ruleOf } from "../criticality/board.ts";
import { editionIn, editionsOf, type FrozenBoard } from "../criticality/editions.ts";
import { ranked, standardDraws } from "../criticality/ranked.ts";
import { catalogueOf, type Technology } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";
import { editionTold, standingOn, todayOf } from "./criticality.ts";
import { dropEntry, sayEntry } from "./desk.ts";

/** Throws `criticality-technology-unknown`, `criticality-criterion-unknown`. */
async function knownTo(sight: Sight, { technology, criterion }: { technology: string; criterion: string }): Promise<Technology> {
  const found = (await catalogueOf(sight)).technologies.find(({ id }) => id === technology);
  if (found === undefined) throw problem("criticality-technology-unknown", { technology });
  const { criteria } = ruleOf(sight);
  if (!criteria.some(({ id }) => id === criterion))
    throw problem("criticality-criterion-unknown", { criterion, known: criteria.map(({ id }) => id).join(", ") });
  return found;
}

/** The label of a word about a technology: at least that of the technology. */
const carried = (technology: Technology, given: string | undefined): Label =>
  join([technology.label, ...(given === undefined || given === "" ? [] : [parseLabel(given)])]);

/**
 * A verdict in place of the rule's, or, with null, the rule's again. Entered at the desk, so that a register can be made of it. Throws
 * `criticality-technology-unknown`, `criticality-criterion-unknown`, `criticality-verdict-absent`, `label-not-understood`, `not-cleared-to-write`.
 */
export async function sayVerdict(sight: Sight, given: VerdictGiven) {
  const { technology, criterion, verdict, confidence, reason, evidence, reviewer, label } = verdictGiven.parse(given);
  const about = await knownTo(sight, { technology, criterion });
  const [kind, id] = ["criticality_verdict", `${technology}_${criterion}`];
  if (verdict === null) {
    const dropped = await dropEntry(sight, { kind, id }).catch((error: unknown) => {
      if (error instanceof Problem && error.code === "entry-not-on-desk")
        throw problem("criticality-verdict-absent", { technology, criterion }, error);
      throw error;
    });
    return { ...marked(about.label), technology, criterion, batch: dropped.batch };
  }
  const wanted = carried(about, label);
  const values = {
    technology: [technology],
    criterion: [criterion],
    verdict: [verdict],
    ...(confidence === undefined ? {} : { confidence: [confidence] }),
    reason: [reason],
    rests_on: [...evidence],
    reviewer: [reviewer ?? sight.reader.name],
    rule: [ruleOf(sight).version],
    said_at: [todayOf(sight)],
  };
  const carries = label === undefined && formatLabel(wanted) === formatLabel(publicLabel) ? {} : { label: formatLabel(wanted) };
  const said = await sayEntry(sight, { kind, id, values, ...carries });
  return { label: said.label, marking: said.marking, technology, criterion, batch: said.batch };
}

/**
 * A reviewer who sees it otherwise; the verdict stands, and the dissent stands beside it. With null the reviewer takes it back. Throws as `sayVerdict`.
 */
export async function sayDissent(sight: Sight, given: DissentGiven) {
  const { technology, criterion, verdict, reason, reviewer, label: as } = dissentGiven.parse(given);
  const about = await knownTo(sight, { technology, criterion });
  const label = carried(about, as);
  const id = `${technology}_${criterion}_${slug(reviewer)}`;
  const source = `criticality/dissent/${id}`;
  const kept = { kind: "criticality_dissent", subject: `criticality_dissent:${id}`, source } as const;
  const values = {
    technology: `technology:${technology}`,
    criterion,
    ...(verdict === null ? {} : { verdict }),
    reason: reason ?? "",
    reviewer,
    said_at: todayOf(sight),
  };
  const assertions: Assertion[] = verdict === null ? [] : Object.entries(values).map(([property, value]) => ({ ...kept, property, value }));
  const title = `${about.name.en ?? technology}: ${reviewer}`;
  const batch = await sight.view.replace({ title, label, source, assertions });
  return { ...marked(label), technology, criterion, batch: batch?.id ?? null };
}

/**
 * Freezes what stands now, under the join of the labels of all it rests on: nothing changes it afterwards. Look as a lower audience to make an edition
 * for it. Throws `criticality-edition-stands`, `label-not-understood`, `not-cleared-to-write`.
 */
export async function freezeCriticality(sight: Sight, { id: wanted, name, label: given }: CriticalityEditionGiven) {
  const id = wanted ?? slug(name);
  if ((await editionsOf(sight)).some((one) => one.id === id)) throw problem("criticality-edition-stands", { edition: id });
  const date = todayOf(sight);
  const { label: below } = await draftOn(sight, date);
  const label = join([below, ...(given === undefined || given === "" ? [] : [parseLabel(given)])]);
  const board = await boardNow(sight, date);
  const source = `criticality/edition/${id}`;
  const kept = { kind: "criticality_edition", subject: `criticality_edition:${id}`, source } as const;
  const assertions: Assertion[] = [
    { ...kept, property: "name", value: name, language: "en" },
    { ...kept, property: "name", value: name, language: "nl" },
    { ...kept, property: "edition", value: id },
    { ...kept, property: "rule", value: board.rule },
    { ...kept, property: "said_at", value: date },
    { ...kept, property: "frozen", value: JSON.stringify(board) },
  ];
  const batch = await sight.view.replace({ title: `Edition ${name} of the criticality board`, label, source, assertions });
  return { ...marked(label), id, name, date, technologies: board.rows.length, batch: batch?.id ?? null };
}

/** What stands on a day in the form that is frozen, with the declared weights. */
async function boardNow(sight: Sight, on: string): Promise<FrozenBoard> {
  const rule = ruleOf(sight);
  const { rows } = await standingOn(sight, on);
  const ranking = await ranked(sight, `on ${on}`, rows, rule, {});
  const { top, draws, seed } = standardDraws;
  return {
    rule: rule.version,
    weights: [...ranking.weights],
    indicators: rule.indicators.map(({ id }) => id),
    top,
    draws,
    seed,
    rows: rows.map(({ technology, outcome, verdicts, values }, at) => {
      const rank = ranking.rows[at];
      return {
        technology,
        outcome,
        verdicts: verdicts.map(({ why, ...one }) => ({
          ...one,
          why: said(why),
        })),
        values: values.map(({ value, scaled }) => ({
          value,
          scaled,
        })),
        score: [rank?.score.low ?? 0, rank?.score.high ?? 1],
        inTop: rank?.inTop ?? 0,
      };
    }),
  };
}

const said = ({ en, nl }: { en?: string | undefined; nl?: string | undefined }) => ({
  ...(en ? { en } : {}),
  ...(nl ? { nl } : {}),
});

export interface ChangesQuery {
  /** The earlier edition. */
  readonly from: string;
  /** The later edition; absent = what stands now. */
  readonly to?: string | undefined;
}

/** What changed from one edition to another, or to now, and why. Throws `criticality-edition-unknown`. */
export async function criticalityChanges(sight: Sight, { from, to }: ChangesQuery) {
  const [editions, catalogue] = await Promise.all([editionsOf(sight), catalogueOf(sight)]);
  const before = editionIn(editions, from);
  const after = to === undefined ? null : editionIn(editions, to);
  const on = after?.date ?? todayOf(sight);
  const now = after === null ? await boardNow(sight, on) : after.board;
  const label = join([before.label, after === null ? (await draftOn(sight, on)).label : after.label]);
  const codes = new Map(catalogue.technologies.map((one) => [one.id, one.code]));
  return {
    ...marked(label),
    from: editionTold(before),
    to: after === null ? null : editionTold(after),
    on,
    rule: { from: before.board.rule, to: now.rule },
    changes: changesBetween(boardOf(before.board), boardOf(now)).map((one) => ({
      ...one,
      code: codes.get(one.technology) ?? "",
      name: catalogue.names.get(one.technology) ?? { en: one.technology },
      verdicts: one.verdicts.map((each) => ({ ...each })),
      score: { from: one.score.from && [...one.score.from], to: one.score.to && [...one.score.to] },
    })),
  };
}

export type CriticalityChanges = Awaited<ReturnType<typeof criticalityChanges>>;

function boardOf({ rule, rows }: FrozenBoard): Board {
  return {
    rule,
    rows: rows.map(({ inTop, verdicts, ...row }) => ({
      ...row,
      inBest: inTop,
      verdicts: verdicts.map(({ why, ...one }) => ({ ...one, why: { en: why.en ?? why.nl ?? "", nl: why.nl ?? why.en ?? "" } })),
    })),
  };
}

/** `2026 Q4` → `e_2026_q4`: an identifier begins with a letter. */
function slug(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  return /^[a-z]/.test(plain) ? plain : `e_${plain}`;
}
