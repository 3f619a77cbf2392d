/** What the judge says of documents of research, counted by technology. Signals and reports are not among them: they count for themselves. */
import { type Label, join, valueOf } from "#model";
import { emergence } from "../answers/emergence.ts";
import { judgedOf } from "../scouted/judged.ts";
import type { Sight } from "../sight.ts";

export interface JudgedCounts {
  readonly flagged: ReadonlyMap<string, number>;
  readonly accepted: ReadonlyMap<string, number>;
  /** The level that at least three documents of the technology reach. */
  readonly trl: ReadonlyMap<string, number>;
  /** Where the series of years allow one. */
  readonly emergence: ReadonlyMap<string, number>;
  /** The low end of the yearly growth of its part of all documents. */
  readonly growth: ReadonlyMap<string, number>;
  readonly label: Label;
}

const enough = 3;

/** Null before any research is collected. Remembered for the reader. */
export async function judgedFor(sight: Sight): Promise<JudgedCounts | null> {
  return sight.memory.recall(sight.reader.clearance, "horizon judged", async () => {
    const { documents, threshold, label } = await judgedOf(sight);
    const research = documents.filter((one) => one.kind !== "signal" && one.kind !== "report");
    if (research.length === 0) return null;
    const { decided, labels } = await acceptedOf(sight);
    const [flagged, accepted] = [new Map<string, number>(), new Map<string, number>()];
    const levels = new Map<string, number[]>();
    const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const one of research) {
      for (const { id } of one.technologies) {
        if (one.probability >= threshold) count(flagged, id);
        if (decided.has(one.ref)) count(accepted, id);
        if (one.trl === null || one.trl.basis === "none") continue;
        const known = levels.get(id);
        if (known === undefined) levels.set(id, [one.trl.low]);
        else known.push(one.trl.low);
      }
    }
    const trl = new Map(
      [...levels].flatMap(([id, all]): [string, number][] => {
        const reached = all.sort((left, right) => right - left)[enough - 1];
        return reached === undefined ? [] : [[id, reached]];
      }),
    );
    const emerging = await emergence(sight, { top: 500 });
    const scores = emerging.rows.flatMap(({ id, score }): [string, number][] => (score === null ? [] : [[id, score.score]]));
    const growth = emerging.rows.flatMap(({ id, growth: own }): [string, number][] => {
      const [least] = own?.ofShareInterval ?? [];
      return least === undefined ? [] : [[id, least]];
    });
    return { flagged, accepted, trl, emergence: new Map(scores), growth: new Map(growth), label: join([label, ...labels]) };
  });
}

/** Documents whose newest decision is to accept or to route. */
async function acceptedOf({ view }: Sight): Promise<{ decided: Set<string>; labels: Label[] }> {
  const entities = await view.entities({ kind: "flag_decision" });
  const newest = new Map<string, { at: string; decision: string }>();
  for (const entity of entities) {
    const [document, decision, at] = [valueOf(entity, "document"), valueOf(entity, "decision") ?? "", valueOf(entity, "decided_at") ?? ""];
    if (document === undefined || (newest.get(document)?.at ?? "") > at) continue;
    newest.set(document, { at, decision });
  }
  const decided = [...newest].flatMap(([document, { decision }]) => (decision === "accept" || decision === "route" ? [document] : []));
  return { decided: new Set(decided), labels: entities.map((one) => one.label) };
}
