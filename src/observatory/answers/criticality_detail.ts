/** One technology on the board: each verdict with its evidence, who sees it otherwise, what is missing, and how it stood in earlier editions. */
import { problem } from "#model";
import { marked } from "../audience.ts";
import { draftOn, ruleOf } from "../criticality/board.ts";
import { editionsOf } from "../criticality/editions.ts";
import type { SaidVerdict } from "../criticality/said.ts";
import { catalogueOf } from "../horizon/technologies.ts";
import type { Sight } from "../sight.ts";
import { criticality, type CriticalityQuery, todayOf } from "./criticality.ts";
import { type Mention, mentionsOf } from "./pieces.ts";

/** Statements shown of one verdict; the number there are is told. */
const mostGrounds = 60;

/** Throws `criticality-technology-unknown` and what the board throws. */
export async function criticalityOf(sight: Sight, technology: string, query: Pick<CriticalityQuery, "on" | "weights"> = {}) {
  const on = query.on ?? todayOf(sight);
  const catalogue = await catalogueOf(sight);
  if (!catalogue.technologies.some(({ id }) => id === technology)) throw problem("criticality-technology-unknown", { technology });
  const board = await criticality(sight, { ...query, on, technology });
  const [row] = board.rows;
  const drafted = (await draftOn(sight, on)).rows.find((one) => one.technology === technology);
  if (row === undefined || drafted === undefined) throw problem("criticality-technology-unknown", { technology });
  const named = await mentionsOf(
    sight.view,
    drafted.verdicts.flatMap(({ said }) => said.flatMap(({ evidence }) => evidence.filter((one) => /^[a-z_]+:/.test(one)))),
  );
  return {
    ...marked(drafted.label),
    on,
    technology,
    code: row.code,
    name: row.name,
    outcome: row.outcome,
    score: row.score,
    rank: {
      inTop: row.inTop,
      meanRank: row.meanRank,
      ranks: row.ranks,
      central: row.central,
      confidence: row.confidence,
      top: board.ranking.top,
    },
    verdicts: drafted.verdicts.map(({ criterion, verdict, confidence, by, why, proposed, said, dissents }) => ({
      criterion,
      verdict,
      confidence,
      by,
      why: { ...why },
      proposed: {
        verdict: proposed.verdict,
        confidence: proposed.confidence,
        why: proposed.why,
        missing: [...proposed.missing],
        grounds: proposed.grounds.slice(0, mostGrounds).map((one) => ({ ...one })),
        groundsInAll: proposed.grounds.length,
      },
      said: said.map((one) => saidTold(one, named)),
      dissents: dissents.map(({ label, ...one }) => ({ ...marked(label), ...one })),
    })),
    indicators: drafted.values.map(({ id, value, scaled, basis }) => ({
      id,
      value: value === null ? null : ([value[0], value[1]] as [number, number]),
      scaled: [scaled[0], scaled[1]] as [number, number],
      basis: basis.slice(0, mostGrounds).map((one) => ({ ...one })),
    })),
    history: (await editionsOf(sight)).flatMap(({ id, name, date, board: { rows } }) => {
      const before = rows.find((one) => one.technology === technology);
      if (before === undefined) return [];
      const { outcome, verdicts, score, inTop } = before;
      return [
        { edition: id, name, date, outcome, score, inTop, verdicts: verdicts.map(({ criterion, verdict }) => ({ criterion, verdict })) },
      ];
    }),
    rule: ruleOf(sight).version,
  };
}

export type CriticalityOf = Awaited<ReturnType<typeof criticalityOf>>;

function saidTold({ label, evidence, text, citation, ...one }: SaidVerdict, named: ReadonlyMap<string, Mention>) {
  return {
    ...marked(label),
    ...one,
    text: { ...text },
    citation: citation,
    evidence: evidence.map((about) => ({ about, name: named.get(about)?.name ?? null })),
  };
}
