/** Actions: what a policy document promises, who owes it and by when. A date or deed that nobody prints is an empty cell. */
import { actionKinds, actionStatuses, bases, dueMeanings, recurrences, type RegisterCard } from "#model";
import { type Cited, citationColumns, citedOf } from "./citation_columns.ts";
import type { Action } from "./register_entries.ts";
import type { Columns, CsvRow } from "./csv_file.ts";
import type { RemarkCode } from "./remark_table.ts";
import type { Remarks } from "./remarks.ts";
import { bothWords, declare, type Declared, filled, given, type KnownToRegisters, oneOf, refers } from "./rules.ts";

const own = [
  "id",
  "document",
  "paragraph",
  "kind",
  "title_en",
  "title_nl",
  "text_en",
  "text_nl",
  "owner",
  "due",
  "due_as_printed",
  "due_means",
];
const ties = ["recurring", "status", "technologies", "basis", "targets", "instruments"];
export const actionColumns: Columns = { required: [...own, ...ties, ...citationColumns] };

/** Reads a row of a register of actions with the documents and owners of its card; undefined, with remarks, when it is not sound. */
export function actionsOf(card: RegisterCard | undefined) {
  const documents = declare(card?.documents && Object.keys(card.documents));
  const owners = declare(card?.owners && Object.keys(card.owners));
  return (row: CsvRow, known: KnownToRegisters, remarks: Remarks): Action | undefined => {
    const title = bothWords(row, "title", remarks);
    const text = bothWords(row, "text", remarks);
    const kind = oneOf(row, "kind", actionKinds, remarks);
    const status = oneOf(row, "status", actionStatuses, remarks);
    const recurring = row.cell("recurring") === "" ? null : oneOf(row, "recurring", recurrences, remarks);
    const basis = row.cell("technologies") === "" ? null : oneOf(row, "basis", bases, remarks);
    const means = row.cell("due") === "" ? null : oneOf(row, "due_means", dueMeanings, remarks);
    const cited = citedOf(row, remarks);
    const sound = [
      filled(row, "id", remarks) && isStableId(row, "id", remarks),
      filled(row, "document", remarks) && refers(row, "document", documents, "list.yaml", remarks),
      filled(row, "paragraph", remarks),
      filled(row, "owner", remarks) && refers(row, "owner", owners, "list.yaml", remarks),
      isDue(row, remarks) && notBefore(row, card?.documents?.[row.cell("document")]?.date, remarks),
      refers(row, "technologies", known.technologies, "technologies/", remarks),
    ].every(Boolean);
    if (!title || !text || !kind || !status || recurring === undefined || basis === undefined || means === undefined || !cited || !sound)
      return undefined;
    return {
      id: row.cell("id"),
      document: row.cell("document"),
      paragraph: row.cell("paragraph"),
      kind,
      title,
      text,
      owners: row.items("owner"),
      ...(means === null ? {} : { due: row.cell("due"), means }),
      ...given("dueAsPrinted", row.cell("due_as_printed")),
      ...(recurring === null ? {} : { recurring }),
      status,
      technologies: row.items("technologies"),
      ...(basis === null ? {} : { basis }),
      targets: row.items("targets"),
      instruments: row.items("instruments"),
      ...cited,
    };
  };
}

/** `C-2-05`: letters and digits between hyphens, kept for good. */
function isStableId(row: CsvRow, column: string, remarks: Remarks): boolean {
  const value = row.cell(column);
  if (/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/.test(value)) return true;
  return notAllowed(row, column, value, "C-2-05", remarks);
}

/** True when the cell is empty or a day of the calendar; a day needs the words it was read from. */
export function isDue(row: CsvRow, remarks: Remarks): boolean {
  const value = row.cell("due");
  if (value === "") return true;
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) !== value)
    return notAllowed(row, "due", value, "2025-12-31", remarks);
  return filled(row, "due_as_printed", remarks);
}

/** No document asks for something before it is there. */
function notBefore(row: CsvRow, date: string | undefined, remarks: Remarks): boolean {
  const value = row.cell("due");
  return value === "" || date === undefined || value >= date || notAllowed(row, "due", value, `${date} …`, remarks);
}

function notAllowed(row: CsvRow, column: string, value: string, allowed: string, remarks: Remarks): false {
  const code: RemarkCode = "cell-not-allowed";
  remarks(row.file, row.line, code, { column, value, allowed });
  return false;
}

/** Remarks on actions that name a target or instrument which no register holds. */
export function checkActionTies(
  actions: readonly (Pick<Action, "targets" | "instruments"> & Pick<Cited, "line">)[],
  file: string,
  { targets, instruments }: { readonly targets: Declared; readonly instruments: Declared },
  remarks: Remarks,
): void {
  for (const { line, ...action } of actions) {
    for (const [column, there] of [
      ["targets", targets],
      ["instruments", instruments],
    ] as const) {
      for (const value of action[column].filter((one) => !there.has(one)))
        remarks(file, line, "reference-unknown", { column, value, where: "policy/" });
    }
  }
}
