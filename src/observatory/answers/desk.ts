/** The desk: what a person enters in a register, in place of its row or beside it. A file of the same columns, or one entry of the page. */
import {
  checkEntryOrder,
  collectRemarks,
  entryAssertions,
  entryColumns,
  type ListedEntry,
  listedKinds,
  readEntries,
  tiesOf,
} from "#content";
import {
  type Entity,
  formatLabel,
  join,
  kind as kindOf,
  type KindName,
  type Label,
  type Language,
  parseLabel,
  problem,
  publicLabel,
  rank,
  type Remark,
  type Row,
  type Statement,
  type Table,
} from "#model";
import { stringify } from "csv-stringify/sync";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { byText, groupByKey, isKind, mentionOf, nameIn } from "./pieces.ts";

const desk = "desk/";

export interface EntryGiven {
  readonly kind: string;
  /** Of the register's row it stands in place of, or of a new one. */
  readonly id?: string | undefined;
  /** Cells by column, as in a register of this kind. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly label?: string | undefined;
}

export interface EntriesGiven {
  readonly kind: string;
  readonly file: { readonly name: string; readonly text: string };
  readonly label?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/** What the registers list of this kind, by id, with what a person last entered in place of a register's row. Empty when the reader sees none. */
export async function enteredOf({ view }: Sight, kind: KindName): Promise<Entity[]> {
  return (await view.entities({ kind })).map(withDesk).sort((left, right) => byText(left.subject, right.subject));
}

/** The newest entry of the desk in place of the rest; words of people about it that are no entry stay. */
function withDesk(one: Entity): Entity {
  const own = one.statements.filter(({ source }) => source.startsWith(desk));
  if (own.length === 0) return one;
  const level = (statements: readonly Statement[]) => rank(statements[0]?.label.level ?? "public");
  const [newest = []] = [...groupByKey(own, (statement) => formatLabel(statement.label)).values()].sort(
    (left, right) => byText(latest(right), latest(left)) || level(right) - level(left),
  );
  const others = one.statements.filter(({ source }) => !source.startsWith(desk) && !source.startsWith("policy/"));
  const statements = [...newest, ...others];
  return { ...one, statements, label: join(statements.map(({ label }) => label)) };
}

const latest = (statements: readonly Statement[]) =>
  statements
    .map(({ assertedAt }) => assertedAt)
    .sort()
    .at(-1) ?? "";

/** Enters one entry; entering it again replaces it. Throws `kind-not-listed`, `entry-not-sound` with every fault, `label-not-understood`, `not-cleared-to-write`. */
export async function sayEntry(sight: Sight, { kind, id, values, label }: EntryGiven, language: Language = "en") {
  const name = listed(kind);
  const columns = { ...(id === undefined ? {} : { id: [id] }), ...values };
  const text = stringify([Object.keys(columns), Object.values(columns).map((cells) => cells.join(";"))]);
  const { entries, remarks } = await checked(sight, name, { name: kind, text }, language);
  const [entry] = entries;
  if (entry === undefined || remarks.length > 0)
    throw problem("entry-not-sound", { kind, faults: remarks.map(({ sentence, remedy }) => `${sentence} ${remedy}`).join(" ") || "–" });
  const batch = await write(sight, name, entries, label);
  return { ...marked(batch.label), kind, id: entry.id, batch: batch.id };
}

/** Enters a table of entries as one batch, or, with a fault anywhere, nothing: every fault is told with its line. Throws as `sayEntry`. */
export async function sayEntries(sight: Sight, { kind, file, label, dryRun = false }: EntriesGiven, language: Language = "en") {
  const name = listed(kind);
  const { entries, remarks } = await checked(sight, name, file, language);
  const sound = remarks.length === 0;
  const batch = sound && !dryRun && entries.length > 0 ? await write(sight, name, entries, label) : null;
  return { kind, entries: entries.map(({ id }) => id), remarks, batch: batch?.id ?? null };
}

/** Takes back what the desk says of an entry: the row of the register stands again, or nothing. Throws `kind-not-listed`, `entry-not-on-desk`. */
export async function dropEntry(sight: Sight, { kind, id }: { readonly kind: string; readonly id: string }) {
  const name = listed(kind);
  const standing = await sight.view.statements({ source: sourceOf(name, id) });
  const [first] = standing;
  if (first === undefined) throw problem("entry-not-on-desk", { kind, id });
  const retract = standing.filter((one) => formatLabel(one.label) === formatLabel(first.label)).map((one) => one.id);
  const batch = await sight.view.assert({ title: `${kind} ${id}: dropped`, label: first.label, assertions: [], retract });
  return { kind, id, batch: batch?.id ?? "" };
}

/** The entries of a kind as a register would hold them: what is exported here can be changed and entered again. Throws `kind-not-listed`. */
export async function register(sight: Sight, given: string) {
  const name = listed(given);
  const entities = await enteredOf(sight, name);
  return {
    kind: given,
    entries: entities.map((one) => ({
      ...marked(one.label),
      id: nameIn(one.subject),
      onDesk: one.statements.some(({ source }) => source.startsWith(desk)),
      values: valuesOf(name, one),
    })),
  };
}

/** What entries of a kind may refer to, property by property, by id: for a form to choose from. Throws `kind-not-listed`. */
export async function references(sight: Sight, given: string) {
  const name = listed(given);
  const properties = Object.entries(kindOf(name).properties).filter(([, { type }]) => type === "ref");
  const found = properties.map(async ([property, { to = [] }]) => {
    const kinds = to.filter(isKind);
    const entities = kinds.length === 0 ? [] : await sight.view.entities({ kind: kinds });
    const choices = entities.map(mentionOf).map(({ subject, kind, name: texts }) => ({
      id: kind === to[0] ? nameIn(subject) : subject,
      name: texts,
    }));
    return { property, choices: choices.sort((left, right) => byText(left.id, right.id)) };
  });
  return { kind: given, references: await Promise.all(found) };
}

export type Register = Awaited<ReturnType<typeof register>>;

/** One row per entry, column by column as in a register of its kind. */
export function registerAsTable({
  kind,
  entries,
}: {
  readonly kind: string;
  readonly entries: readonly Pick<Register["entries"][number], "id" | "values" | "label">[];
}): Table {
  const { required, optional = [] } = entryColumns(listed(kind), false);
  const names = ["id", ...[...required, ...optional].filter((name) => name !== "id"), "label"];
  const rows = entries.map(
    ({ id, values, label }): Row =>
      Object.fromEntries(names.map((name) => [name, name === "id" ? id : name === "label" ? label : (values[name]?.join(";") ?? null)])),
  );
  return { columns: names.map((name) => ({ name, type: "text" as const })), rows };
}

function valuesOf(name: KindName, one: Entity): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const put = (column: string, value: string | null | undefined) =>
    value != null && (found[column] = [...new Set([...(found[column] ?? []), value])]);
  for (const { property, value, language } of one.statements) {
    const declared = kindOf(name).properties[property];
    if (declared === undefined || property === "caveat") continue;
    if (declared.type === "words") put(`${property}_${language ?? "en"}`, value);
    else put(property, declared.type === "ref" && value?.startsWith(`${declared.to?.[0]}:`) ? nameIn(value) : value);
  }
  const { citation, confidence } = one.statements.find((statement) => statement.citation !== undefined) ?? {};
  for (const [column, value] of Object.entries({ ...citation, confidence })) put(column, value);
  return found;
}

async function checked(
  sight: Sight,
  name: KindName,
  file: EntriesGiven["file"],
  language: Language,
): Promise<{ entries: ListedEntry[]; remarks: Remark[] }> {
  const remarks = collectRemarks(language);
  const entries = readEntries(name, { shown: file.name, text: file.text }, remarks);
  const ties = entries.flatMap((entry) => tiesOf(name, entry));
  const subjects = [...new Set(ties.map(({ subject }) => subject))];
  const seen = subjects.length === 0 ? [] : await sight.view.entities({ subject: subjects });
  const known = new Set([...seen.map(({ subject }) => subject), ...entries.map(({ id }) => `${name}:${id}`)]);
  for (const { line, column, value, subject, fits, where } of ties)
    if (!fits || !known.has(subject)) remarks(file.name, line, "reference-unknown", { column, value, where });
  const standing = (await enteredOf(sight, name)).map((one) => ({ id: nameIn(one.subject), values: valuesOf(name, one) }));
  const given = entries.map((entry) => ({ ...entry, file: file.name }));
  checkEntryOrder(name, given, standing, remarks);
  return { entries, remarks: remarks.noted.map(({ code: _, column: __, ...remark }) => remark) };
}

async function write(
  sight: Sight,
  name: KindName,
  entries: readonly ListedEntry[],
  label: string | undefined,
): Promise<{ id: string; label: Label }> {
  const sources = entries.map(({ id }) => sourceOf(name, id));
  const before = await sight.view.entities({ subject: entries.map(({ id }) => `${name}:${id}`) });
  const carried = label === undefined || label === "" ? join([publicLabel, ...before.map((one) => one.label)]) : parseLabel(label);
  const assertions = entries.flatMap((entry) => entryAssertions(name, sourceOf(name, entry.id), entry));
  const standing = before
    .flatMap((one) => one.statements)
    .filter((one) => sources.includes(one.source) && formatLabel(one.label) === formatLabel(carried));
  const kept = new Set(assertions.map(contentKey));
  const retract = standing.filter((one) => !kept.has(contentKey(one))).map((one) => one.id);
  const [only] = entries;
  const title = entries.length === 1 ? `${name} ${only?.id ?? ""}` : `${name}: ${entries.length}`;
  const batch = await sight.view.assert({ title, label: carried, assertions, retract });
  return { id: batch?.id ?? "", label: carried };
}

const contentKey = ({
  subject,
  property,
  value,
  language,
  source,
  citation,
}: Pick<Statement, "subject" | "property" | "value" | "source"> & Partial<Statement>) =>
  JSON.stringify([subject, property, value, language ?? null, source, citation ?? null]);

const sourceOf = (name: KindName, id: string) => `${desk}${name}/${id}`;

function listed(kind: string): KindName {
  const found = listedKinds.find((one) => one === kind);
  if (found === undefined) throw problem("kind-not-listed", { kind, known: listedKinds.join(", ") });
  return found;
}
