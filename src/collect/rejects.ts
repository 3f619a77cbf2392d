/** Bad rows, named one by one: in a table of the session while the work lasts, then as the table `rejects` of the source. */
import type { Workshop } from "#archive";
import { type Column, type Manifest, type Origin, Problem, problem } from "#model";
import type { Bench } from "./bench.ts";
import type { Reject, RejectCode, Rejects } from "./reject.ts";
import { name, text } from "./sql.ts";

export interface RejectedRows {
  /** Rows left out. */
  readonly setAside: number;
  /** Remarks on rows that were taken over. */
  readonly kept: number;
  /** The first hundred, by file and line. */
  readonly first: readonly Problem[];
}

/** What stands in the table `rejects` of a source. */
const rejectsTable = "rejects";
const held = "octant_rejects";
const shown = 100;
const columns: Column[] = [
  { name: "file", type: "text" },
  { name: "line", type: "integer" },
  { name: "table", type: "text" },
  { name: "code", type: "text" },
  { name: "details", type: "text" },
  { name: "text", type: "text" },
  { name: "kept", type: "flag" },
];

/** The gathering place of a run. */
export async function openRejects(workshop: Workshop): Promise<Rejects> {
  await workshop.addRows(held, columns, []);
  const waiting: Record<string, unknown>[] = [];
  const flush = async () => {
    const rows = waiting.splice(0);
    if (rows.length > 0) await workshop.addRows(held, columns, rows);
  };
  return {
    flush,
    async add({ details, ...reject }) {
      waiting.push({ ...reject, details: JSON.stringify(details) });
      if (waiting.length >= 1000) await flush();
    },
    addFrom: (select) => workshop.run(`insert into ${held} by name ${select}`),
  };
}

/** Writes them as parts of the table, one for each file or archive; an earlier part of a file that has none now becomes empty. */
export async function writeRejects(
  bench: Bench,
  files: ReadonlyMap<string, readonly Origin[]>,
  standing: Manifest | undefined,
): Promise<RejectedRows> {
  const { workshop, rejects, state, fetchedAt } = bench;
  await rejects.flush();
  const { rows: counted } = await workshop.rows(
    `select count(*) filter (where not kept) as aside, count(*) filter (where kept) as kept from ${held}`,
  );
  const [setAside, kept] = [Number(counted[0]?.["aside"] ?? 0), Number(counted[0]?.["kept"] ?? 0)];
  const { rows } = await workshop.rows(`select file, line, code, details from ${held} order by kept, ${order} limit ${shown}`);
  const first = rows.map((row) => problemOf(String(row["code"]) as RejectCode, JSON.parse(String(row["details"])) as Reject["details"]));
  const before = new Set(standing?.parts.filter((part) => part.table === rejectsTable).map((part) => part.part));
  const found = await workshop.rows(`select distinct ${partOf} as part from ${held}`);
  const now = new Set(found.rows.map((row) => String(row["part"])));
  const { rows: codes } = await workshop.rows(`select distinct code from ${held}`);
  const reason = reasonFor(codes.map((row) => String(row["code"]) as RejectCode));
  for (const [part, origins] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!now.has(part) && !before.has(part)) continue;
    await workshop.part(
      rejectsTable,
      part,
      `select file, cast(line as bigint) as line, ${reason} as reason, text, "table", code, kept from ${held} where ${partOf} = ${text(part)} order by ${order}`,
      { state, fetchedAt, origins },
    );
  }
  return { setAside, kept, first };
}

const order = `file, line, "table", code, details`;
const partOf = `split_part(file, ' › ', 1)`;

function problemOf(code: RejectCode, details: Reject["details"]): Problem {
  return new Problem(code, details);
}

/** The English sentence of each code without file and line, its holes filled from the details. */
function reasonFor(codes: readonly RejectCode[]): string {
  if (codes.length === 0) return "code";
  const cases = codes.map((code) => {
    const sentence = new Problem(code, {}).sentence("en").replace(/^\{file\}, line \{line\}: /, "");
    const parts = sentence
      .split(/\{(\w+)\}/)
      .map((part, index) => (index % 2 === 0 ? text(part) : `coalesce(json_extract_string(details, ${text(`$.${part}`)}), '')`));
    return `when ${text(code)} then ${parts.join(" || ")}`;
  });
  return `case code ${cases.join(" ")} end`;
}

/** Says a reject in SQL: the row of `view` as text, and its details. */
export function rejectSelect(
  view: string,
  reject: { table: string; code: RejectCode; details: Readonly<Record<string, string>>; text: string; kept: boolean; where: string },
): string {
  const details = Object.entries({ file: "source_file", line: "source_line", ...reject.details }).map(
    ([key, sql]) => `${text(key)}, ${sql}`,
  );
  return `select source_file as file, cast(source_line as integer) as line, ${text(reject.table)} as "table", ${text(reject.code)} as code,
    cast(json_object(${details.join(", ")}) as varchar) as details, ${reject.text} as text, ${reject.kept} as kept from ${name(view)} where ${reject.where}`;
}

/** The remark that there are some; none when there are not. */
export function remarkOf(source: string, { setAside, kept }: RejectedRows): Problem[] {
  return setAside + kept === 0 ? [] : [problem("source-rejects", { source, aside: setAside, kept })];
}
