/** Answers of the desk as figures of a report: what is critical, why, what is done about it, and whether it is being done. */
import { createHash } from "node:crypto";
import { type AnswerFigure, type Cell, type Label, parseLabel, type ReportAnswer, type Row, type Table, type Words } from "#model";
import type { ChainFigure } from "#publish";
import { actions } from "./answers/actions.ts";
import { causes } from "./answers/causes.ts";
import { coverage } from "./answers/coverage.ts";
import { criticality } from "./answers/criticality.ts";
import { gaps } from "./answers/gaps.ts";
import { measures } from "./answers/measures.ts";
import { portfolio } from "./answers/portfolio.ts";
import { roadmap, roadmaps } from "./answers/roadmaps.ts";
import { screeningCases } from "./answers/screening.ts";
import { targets } from "./answers/targets.ts";
import { causesAsTable } from "./causes_tables.ts";
import { coverageAsTable } from "./coverage_tables.ts";
import { criticalityAsTable } from "./criticality_tables.ts";
import { actionsAsTable, targetsAsTable } from "./decide_tables.ts";
import { gapsAsTable } from "./register_tables.ts";
import { measuresAsTable, portfolioAsTable } from "./portfolio_tables.ts";
import { roadmapCommand, roadmapFigure } from "./roadmap_figures.ts";
import { roadmapAsTable } from "./roadmap_tables.ts";
import { screeningCasesAsTable } from "./screening_tables.ts";
import type { Sight } from "./sight.ts";

type Query = Readonly<Record<string, unknown>>;

interface Answered {
  readonly command: string | ((query: Query) => string);
  readonly source: Words;
  readonly ask: (sight: Sight, query: Query) => Promise<Table>;
}

/** Every answer under its name: the command that gives the same rows, and how to ask. */
const answers: Readonly<Record<ReportAnswer, Answered>> = {
  actions: {
    command: "octant actions",
    source: { en: "Register of actions", nl: "Register van acties" },
    ask: async (sight, query) => actionsAsTable(await actions(sight, query)),
  },
  targets: {
    command: "octant decide targets",
    source: { en: "Register of targets", nl: "Register van doelen" },
    ask: async (sight, query) => targetsAsTable(await targets(sight, query)),
  },
  criticality: {
    command: "octant decide criticality",
    source: { en: "Board of criticality", nl: "Bord van kritikaliteit" },
    ask: async (sight, query) => criticalityAsTable(await criticality(sight, query)),
  },
  causes: {
    command: "octant decide causes",
    source: { en: "Register of root causes", nl: "Register van grondoorzaken" },
    ask: async (sight, query) => causesAsTable(await causes(sight, query)),
  },
  coverage: {
    command: "octant decide coverage",
    source: { en: "Money of projects by technology and TRL", nl: "Geld van projecten per technologie en TRL" },
    ask: async (sight, query) => coverageAsTable(await coverage(sight, query)),
  },
  measures: {
    command: "octant decide measures",
    source: { en: "Register of measures, their effect simulated", nl: "Register van maatregelen, hun effect doorgerekend" },
    ask: async (sight, query) => measuresAsTable(await measures(sight, query)),
  },
  portfolio: {
    command: "octant decide portfolio",
    source: { en: "Set of measures within a budget", nl: "Pakket maatregelen binnen een budget" },
    ask: async (sight, query) => portfolioAsTable(await portfolio(sight, query)),
  },
  roadmaps: {
    command: "octant decide roadmap",
    source: { en: "Roadmaps and their milestones", nl: "Routekaarten met hun mijlpalen" },
    ask: async (sight, query) => {
      const listed = (await roadmaps(sight, query)).roadmaps;
      const tables = await Promise.all(listed.map(async ({ id }) => roadmapAsTable(await roadmap(sight, id, query))));
      return { columns: tables[0]?.columns ?? [], rows: tables.flatMap(({ rows }) => rows) };
    },
  },
  roadmap: {
    command: roadmapCommand,
    source: { en: "Register of milestones", nl: "Register van mijlpalen" },
    ask: roadmapFigure,
  },
  screening: {
    command: "octant screen",
    source: { en: "Cases of investment screening", nl: "Zaken van investeringstoetsing" },
    ask: async (sight, query) => screeningCasesAsTable(await screeningCases(sight, query)),
  },
  gaps: {
    command: "octant scout gaps",
    source: { en: "Needs against what there is", nl: "Behoeften tegenover wat er is" },
    ask: async (sight, query) => gapsAsTable(await gaps(sight, query)),
  },
};

/** The rows wanted of an answer; what was only recalled is left out. An empty table when the answer has none. */
export async function answerFigureOf(sight: Sight, figure: AnswerFigure): Promise<ChainFigure> {
  const { answer, query, where, order, limit } = figure;
  const { command, source, ask } = answers[answer];
  const { columns, rows } = await ask(sight, query);
  const fits = (row: Row) =>
    row["evidence"] !== "recalled" && Object.entries(where).every(([column, wanted]) => [wanted].flat().some((one) => one === row[column]));
  const table = { columns, rows: rows.filter(fits).sort(inOrder(order)).slice(0, limit) };
  const flags = Object.entries(query).map(([name, value]) => `--${name} ${[value].flat().join(",")}`);
  return {
    table,
    command: typeof command === "string" ? [command, ...flags].join(" ") : command(query),
    source,
    assumed: [],
    parameters: query,
    hash: createHash("sha256")
      .update(JSON.stringify([answer, query, table]))
      .digest("hex"),
  };
}

/** The labels of the rows of a table that says them. */
export function labelsIn({ rows }: Table): Label[] {
  const said = new Set(rows.map((row) => row["label"]).filter((one) => typeof one === "string"));
  return [...said].map(parseLabel);
}

/** `cdi1 desc`, then the next; unknown last. */
function inOrder(order: readonly string[]) {
  const keys = order.map((text) => {
    const [column = "", direction] = text.trim().split(/\s+/);
    return { column, sign: direction?.toLowerCase() === "desc" ? -1 : 1 };
  });
  return (left: Row, right: Row) => {
    for (const { column, sign } of keys) {
      const [one, other] = [left[column] ?? null, right[column] ?? null];
      if (one === other) continue;
      if (one === null) return 1;
      if (other === null) return -1;
      return sign * compare(one, other);
    }
    return 0;
  };
}

function compare(left: NonNullable<Cell>, right: NonNullable<Cell>): number {
  const [one, other] = [Number(left), Number(right)];
  if (!Number.isNaN(one) && !Number.isNaN(other)) return one - other;
  return String(left) < String(right) ? -1 : 1;
}
