/** From measured tables to an edition of a report for one audience. */
import { createHash } from "node:crypto";
import { type Effects, type Label, marking } from "#model";
import { drawFigures } from "./draw_figures.ts";
import type { Edition, Preview, PublishOrder } from "./order.ts";
import { contextOf, reportData, yearOf } from "./report_data.ts";
import { mainFile, reportFiles } from "./report_files.ts";
import { typeset } from "./typeset.ts";

type Watch = Pick<Effects, "progress" | "signal">;

/**
 * The report as a tagged PDF; the same order gives the same bytes. Throws `figure-without-data`, `figure-without-alternative`,
 * `figure-without-column`, `report-without-text`, `report-not-typeset`; nothing is published then.
 */
export async function publish(order: PublishOrder, watch?: Watch): Promise<Edition> {
  const files = await gather(order, watch);
  watch?.progress({ doing: "typesetting", step: order.report.card.id });
  const creationSeconds = Math.floor(Date.parse(order.snapshot.instant) / 1000);
  const make = { kind: "pdf", standard: order.standard ?? "ua-1", creationSeconds } as const;
  const { bytes, pages } = await typeset({ main: mainFile(order), files, make }, watch?.signal);
  return { pdf: bytes, fileName: fileNameOf(order), pages, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** The same report as pictures of its pages. Throws as `publish`. */
export async function preview(order: PublishOrder, watch?: Watch): Promise<Preview> {
  const files = await gather(order, watch);
  const { bytes, pages } = await typeset({ main: mainFile(order), files, make: { kind: "svg" } }, watch?.signal);
  const svg = Buffer.from(bytes).toString("utf8");
  const [, width = "595", height = "842"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const [wide, high] = [Number(width), Number(height) / pages];
  return {
    svg,
    pages: Array.from({ length: pages }, (_, page) => ({ viewBox: `0 ${page * high} ${wide} ${high}`, width: wide, height: high })),
  };
}

async function gather(order: PublishOrder, watch: Watch | undefined): Promise<Record<string, string>> {
  const context = contextOf(order);
  watch?.progress({ doing: "drawing", step: order.report.card.id });
  const drawn = await drawFigures(order, { names: { ...context.names, ...context.short }, marks: context.marks });
  return reportFiles(order, reportData(order, drawn, context), drawn);
}

/** `dependency_brief_2024_en_PUBLIC.pdf`: report, what it was asked about, latest year, language, marking. */
export function fileNameOf(order: PublishOrder): string {
  const name = [order.report.card.id, order.about].filter((one) => one !== undefined).join("_");
  return `${name}_${yearOf(order)}_${order.language}_${inFileName(order.label)}.pdf`;
}

function inFileName(label: Label): string {
  const plain = marking(label)
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "");
  return plain.replaceAll(/[^A-Za-z0-9]+/g, "_").replaceAll(/^_|_$/g, "");
}
