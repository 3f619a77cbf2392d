/** Registers of policy: the card says what the rows are about, and each kind of row has a reader of its own. */
import { type KindName, registerCard, type RegisterName, registers } from "#model";
import { actionColumns, actionsOf } from "./actions.ts";
import type {
  ActionFolder,
  ControlFolder,
  EntryFolder,
  InstrumentFolder,
  NeedFolder,
  RegisterFolder,
  ServiceFolder,
  TargetFolder,
} from "./register_entries.ts";
import { controlColumns, controlOf } from "./controls.ts";
import { type Columns, type CsvRow, readRows } from "./csv_file.ts";
import { entryColumns, entryOf, listedKinds } from "./entries.ts";
import { nameOf } from "./folders.ts";
import { instrumentColumns, instrumentOf } from "./instruments.ts";
import { needColumns, needOf } from "./needs.ts";
import type { Remarks } from "./remarks.ts";
import { declare, type KnownToRegisters, once } from "./rules.ts";
import { serviceColumns, serviceOf } from "./services.ts";
import { measuredOf, targetColumns, targetsOf } from "./targets.ts";
import { hashOf, type Place, readText, shownFile, type TextFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

/** One register, under its kind. */
export interface RegisterRead {
  readonly controls?: ControlFolder;
  readonly needs?: NeedFolder;
  readonly instruments?: InstrumentFolder;
  readonly services?: ServiceFolder;
  readonly actions?: ActionFolder;
  readonly targets?: TargetFolder;
  readonly entries?: EntryFolder;
  /** Ids of its rows by kind, as they stand in the file; undefined when it could not be read. */
  readonly ids?: Readonly<Partial<Record<KindName, readonly string[] | undefined>>>;
  /** Identifiers of export controls as they stand in the file, for scenarios to refer to; undefined when the file could not be read. */
  readonly controlIds: readonly string[] | undefined;
}

/** The register in this folder; nothing under its kind, with remarks, without a sound card. */
export async function readRegister(place: Place, known: KnownToRegisters, remarks: Remarks): Promise<RegisterRead> {
  const cardFile = await readText(place, "list.yaml", remarks);
  const rowsFile = await readText(place, "entries.csv", remarks);
  const read = cardFile && readCard(cardFile, registerCard, remarks);
  if (read && read.card.id !== nameOf(place))
    remarks(shownFile(place, "list.yaml"), read.lineOf(["id"]), "id-is-not-folder", { id: read.card.id, folder: nameOf(place) });
  const kind = read?.card.kind ?? kindWritten(cardFile);
  const rows = <Entry extends { readonly id: string; readonly line: number }>(
    columns: Columns,
    entryOf: (row: CsvRow, known: KnownToRegisters, remarks: Remarks) => Entry | undefined,
  ) => {
    const csv = readRows(rowsFile, columns, remarks);
    const sound = csv.rows.flatMap((row) => entryOf(row, known, remarks) ?? []);
    const entries = once(sound, shownFile(place, "entries.csv"), (entry) => entry.id, remarks);
    return { entries, ids: csv.column("id") };
  };
  const folder = <Entry>(entries: readonly Entry[]): RegisterFolder<Entry> | undefined =>
    read && { id: read.card.id, folder: place.folder, own: place.own, hash: hashOf([cardFile, rowsFile]), card: read.card, entries };
  const under = <Name extends string, Entry>(name: Name, entries: readonly Entry[]) => {
    const made = folder(entries);
    return made === undefined ? {} : ({ [name]: made } as Record<Name, RegisterFolder<Entry>>);
  };
  switch (kind) {
    case "controls": {
      const { entries, ids } = rows(controlColumns, controlOf);
      return { ...under("controls", entries), controlIds: ids };
    }
    case "needs":
      return { ...under("needs", rows(needColumns, needOf).entries), controlIds: [] };
    case "instruments":
      return { ...under("instruments", rows(instrumentColumns, instrumentOf).entries), controlIds: [] };
    case "services":
      return { ...under("services", rows(serviceColumns, serviceOf).entries), controlIds: [] };
    case "actions":
      return { ...under("actions", rows(actionColumns, actionsOf(read?.card)).entries), controlIds: [] };
    case "entries": {
      const lists = read?.card.lists;
      if (read === undefined) return { controlIds: [] };
      if (lists === undefined || !listedKinds.includes(lists)) {
        remarks(shownFile(place, "list.yaml"), read.lineOf(["lists"]), "lists-no-kind", { known: listedKinds.join(", ") });
        return { controlIds: [] };
      }
      const { entries, ids } = rows(entryColumns(lists), (row, _known, remark) => entryOf(lists)(row, remark));
      const made = folder(entries);
      return { ...(made && { entries: { ...made, lists } }), ids: { [lists]: ids }, controlIds: [] };
    }
    case "targets": {
      const { entries, ids } = rows(targetColumns, targetsOf(read?.card));
      const measuredFile = await readText(place, "measured.csv", remarks, true);
      const measured = measuredOf(measuredFile, declare(ids), remarks);
      const made = folder(entries);
      return { ...(made && { targets: { ...made, hash: hashOf([cardFile, rowsFile, measuredFile]), measured } }), controlIds: [] };
    }
  }
}

/** What the card says it is, although the rest of it is not sound: so that its rows are not taken for export controls. */
function kindWritten(file: TextFile | undefined): RegisterName {
  const word = /^kind:\s*["']?(\w+)/m.exec(file?.text ?? "")?.[1];
  return registers.find((one) => one === word) ?? "controls";
}
