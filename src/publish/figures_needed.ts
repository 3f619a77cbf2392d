/** What a report needs before it can be published. */
import { createHash } from "node:crypto";
import type { Manifest, ReportCard, ReportFigure } from "#model";
import type { FigureNeed, Snapshot } from "./order.ts";

/** The measured tables of a report, in the order of its card; `where` with lists everywhere, `order` split into column and direction. */
export function figuresNeeded(card: ReportCard): FigureNeed[] {
  return Object.entries(card.figures).flatMap(([name, figure]) => ("method" in figure ? [figureNeed(name, figure)] : []));
}

export function figureNeed(name: string, figure: ReportFigure): FigureNeed {
  const { method, parameters, limit } = figure;
  const where = Object.fromEntries(
    Object.entries(figure.where).map(([column, wanted]) => [column, Array.isArray(wanted) ? wanted : [wanted]]),
  );
  const order = figure.order.map((text) => {
    const [column = "", direction] = text.trim().split(/\s+/);
    return { column, falling: direction?.toLowerCase() === "desc" };
  });
  return { name, method, parameters, where, order, ...(limit === undefined ? {} : { limit }) };
}

/**
 * One hash over the tables a report was made of (`others`: hashes of what is no measured table), and the moment its youngest data were fetched: the same data give the same bytes in any folder.
 * Of nothing: the hash of nothing, and 1970.
 */
export function snapshotOf(manifests: readonly Manifest[], others: readonly string[] = []): Snapshot {
  const hashes = [...new Set([...manifests.map((one) => one.hash), ...others])].sort();
  const instants = manifests.flatMap((one) => one.parts.flatMap((part) => part.fetchedAt ?? [])).sort();
  return { hash: createHash("sha256").update(hashes.join("\n")).digest("hex"), instant: instants.at(-1) ?? "1970-01-01T00:00:00.000Z" };
}
