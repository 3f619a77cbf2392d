/** What policy documents promise: where each commitment stands on a day, who owes it, and what people say of it. */
import { createHash } from "node:crypto";
import {
  type ActionKind,
  actionKinds,
  type ActionStatus,
  actionStatuses,
  type ActionStatusGiven,
  type Assertion,
  type Entity,
  join,
  parseLabel,
  problem,
  valueOf,
  valuesOf,
} from "#model";
import { countsOf, isOverdue, progressBy, progressByQuarter, quarterOf, standingOf, type Standing } from "#decide";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { byText, dayIn, evidenceOf, type Mention, mentionsOf, nameIn, type Texts, textsOf } from "./pieces.ts";

export interface ActionsQuery {
  /** Short name of a document: R, C, T, N. */
  readonly document?: string | undefined;
  readonly owner?: string | undefined;
  /** A technology, or an area with all of its technologies. */
  readonly technology?: string | undefined;
  readonly target?: string | undefined;
  readonly instrument?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly overdue?: boolean | undefined;
  /** `2025-Q4`. */
  readonly quarter?: string | undefined;
  readonly q?: string | undefined;
  /** The day it is about; today when left out. */
  readonly on?: string | undefined;
}

/**
 * Actions by document in the order of their text, with the progress of those that fit. Empty when the reader sees none. Throws `action-document-unknown`
 * and `action-owner-unknown`.
 */
export async function actions(sight: Sight, query: ActionsQuery = {}) {
  const on = query.on ?? today(sight);
  const register = await registerOf(sight);
  const choices = choicesOf(register);
  const known = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(", ");
  if (query.document !== undefined && !choices.documents.some(({ id }) => id === query.document))
    throw problem("action-document-unknown", { document: query.document, known: known(choices.documents) });
  if (query.owner !== undefined && !choices.owners.some(({ id }) => id === query.owner))
    throw problem("action-owner-unknown", { owner: query.owner, known: known(choices.owners) });
  const all = register.map((one) => ({ ...one, standing: standingOf(one, on), overdue: isOverdue(one, on) }));
  const rows = all.filter((one) => fits(one, query)).map(({ history: _, ...one }) => one);
  return {
    on,
    actions: rows,
    counts: countsOf(rows, on),
    overdue: rows.filter((one) => one.overdue).length,
    /** Of all that the reader sees, whatever was asked. */
    total: all.length,
    progress: {
      documents: progressBy(rows, on, (one) => [one.document.id]),
      owners: progressBy(rows, on, (one) => one.owners.map(({ id }) => id)),
      quarters: progressByQuarter(rows, on),
    },
    ...choices,
  };
}

export type Actions = Awaited<ReturnType<typeof actions>>;
export type Action = Actions["actions"][number];

/** One action with everything that was said of its status, the newest first. Throws `action-unknown`. */
export async function action(sight: Sight, id: string, query: Pick<ActionsQuery, "on"> = {}) {
  const on = query.on ?? today(sight);
  const found = (await registerOf(sight)).find((one) => one.id === id);
  if (found === undefined) throw problem("action-unknown", { action: id });
  return { ...found, on, standing: standingOf(found, on), overdue: isOverdue(found, on) };
}

/** Says where an action stands and what that rests on, as a batch that undo takes back. Throws `action-unknown`, `not-cleared-to-write`. */
export async function sayActionStatus(sight: Sight, { action: id, status, evidence, url, date, label }: ActionStatusGiven) {
  const entities = await sight.view.entities({ kind: "action" });
  const entity = entities.find((one) => nameIn(one.subject) === id);
  if (entity === undefined) throw problem("action-unknown", { action: id });
  const at = sight.effects.now().toISOString();
  const parts = JSON.stringify([id, status, evidence, at, sight.reader.name]);
  const subject = `action_status:${createHash("sha256").update(parts).digest("hex").slice(0, 16)}`;
  const said: readonly (readonly [string, string | undefined])[] = [
    ["action", entity.subject],
    ["status", status],
    ["evidence", evidence],
    ["url", url],
    ["date", date],
    ["said_at", at],
  ];
  const assertions = said.flatMap(([property, value]): Assertion[] =>
    value === undefined || value === "" ? [] : [{ kind: "action_status", subject, property, value, source: "actions" }],
  );
  const carried = label === undefined || label === "" ? entity.label : join([entity.label, parseLabel(label)]);
  await sight.view.assert({ title: `${id}: ${status}`, label: carried, assertions });
  return action(sight, id);
}

function today({ effects }: Sight): string {
  return effects.now().toISOString().slice(0, 10);
}

/** Every action the reader sees, with the newest word on its status. */
function registerOf(sight: Sight) {
  return sight.memory.recall(sight.reader.clearance, "actions", async () => {
    const entities = await sight.view.entities({ kind: "action" });
    const said = new Map<string, Entity[]>();
    for (const one of await sight.view.entities({ kind: "action_status" })) {
      const about = valueOf(one, "action") ?? "";
      said.set(about, [...(said.get(about) ?? []), one]);
    }
    const areas = new Map((await sight.view.entities({ kind: "technology" })).map((one) => [one.subject, valueOf(one, "parent") ?? null]));
    const named = await mentionsOf(
      sight.view,
      entities.flatMap((one) => ["document", "owner", "technology", "target", "instrument"].flatMap((property) => valuesOf(one, property))),
    );
    return entities.map((one) => actionOf(one, said.get(one.subject) ?? [], named, areas)).sort(inOrder);
  });
}

type Registered = ReturnType<typeof actionOf>;

function actionOf(one: Entity, said: readonly Entity[], named: ReadonlyMap<string, Mention>, areas: ReadonlyMap<string, string | null>) {
  const id = nameIn(one.subject);
  const mention = (subject: string) => ({ id: nameIn(subject), name: named.get(subject)?.name ?? {} });
  const list = (property: string) => [...new Set(valuesOf(one, property))].sort(byText).map(mention);
  const history = said.map(wordOf).sort((left, right) => byText(right.at, left.at) || byText(left.id, right.id));
  const [newest] = history;
  const printed = actionStatuses.find((status) => status === valueOf(one, "status")) ?? "unknown";
  const technologies = list("technology");
  const due = dayIn(valueOf(one, "due"));
  return {
    ...marked(join([one.label, ...said.map(({ label }) => label)])),
    id,
    document: mention(valueOf(one, "document") ?? ""),
    paragraph: valueOf(one, "paragraph") ?? "",
    kind: actionKinds.find((kind) => kind === valueOf(one, "action_kind")) ?? ("commitment" satisfies ActionKind),
    title: textsOf(one, "name"),
    text: textsOf(one, "text"),
    owners: list("owner"),
    due,
    duePrinted: valueOf(one, "due_as_printed") ?? null,
    dueMeans: due === null ? null : valueOf(one, "due_means") === "from" ? ("from" as const) : ("by" as const),
    recurring: valueOf(one, "recurring") ?? null,
    status: newest?.status ?? printed,
    /** What the status rests on; null while it is what the register says. */
    word: newest ?? null,
    technologies,
    /** The technologies and their areas. */
    fields: [...new Set(technologies.flatMap((technology) => [technology.id, ...areaOf(technology.id, areas)]))],
    basis: valueOf(one, "basis") ?? null,
    targets: list("target"),
    instruments: list("instrument"),
    ...evidenceOf(one.statements.find((statement) => statement.property === "text")),
    history,
  };
}

function areaOf(technology: string, areas: ReadonlyMap<string, string | null>): string[] {
  const parent = areas.get(`technology:${technology}`);
  return parent ? [nameIn(parent)] : [];
}

function wordOf(one: Entity) {
  const [first] = one.statements;
  return {
    ...marked(one.label),
    id: nameIn(one.subject),
    status: actionStatuses.find((status) => status === valueOf(one, "status")) ?? ("unknown" satisfies ActionStatus),
    evidence: valueOf(one, "evidence") ?? "",
    url: valueOf(one, "url") ?? null,
    date: valueOf(one, "date") ?? null,
    by: first?.assertedBy ?? "",
    at: valueOf(one, "said_at") ?? first?.assertedAt ?? "",
    batch: first?.batch ?? "",
  };
}

function fits(one: Registered & { standing: Standing; overdue: boolean }, query: ActionsQuery): boolean {
  const { document, owner, technology, target, instrument, standing, overdue, quarter, q } = query;
  const words = (texts: Texts) => [texts.en, texts.nl].join(" ");
  const all = [one.id, words(one.title), words(one.text), one.paragraph].join(" ").toLowerCase();
  return (
    (document === undefined || one.document.id === document) &&
    (owner === undefined || one.owners.some(({ id }) => id === owner)) &&
    (technology === undefined || one.fields.includes(technology)) &&
    (target === undefined || one.targets.some(({ id }) => id === target)) &&
    (instrument === undefined || one.instruments.some(({ id }) => id === instrument)) &&
    (standing === undefined || one.standing === standing) &&
    (overdue !== true || one.overdue) &&
    (quarter === undefined || (one.due !== null && quarterOf(one.due) === quarter)) &&
    (q === undefined ||
      q
        .toLowerCase()
        .split(/\s+/)
        .every((word) => all.includes(word)))
  );
}

/** What may be asked for: documents, owners and technologies that occur. */
function choicesOf(register: readonly Registered[]) {
  const unique = (list: readonly { id: string; name: Texts }[]) =>
    [...new Map(list.map((one) => [one.id, one])).values()].sort((left, right) => byText(left.id, right.id));
  const documents = unique(register.map(({ document }) => document)).sort((left, right) => rankOf(left.id) - rankOf(right.id));
  return {
    documents,
    owners: unique(register.flatMap(({ owners }) => owners)),
    technologies: unique(register.flatMap(({ technologies }) => technologies)),
  };
}

/** The order in which the four documents are spoken of; others after them. */
function rankOf(document: string): number {
  const at = ["R", "C", "T", "N"].indexOf(document);
  return at < 0 ? 4 : at;
}

function inOrder(left: Registered, right: Registered): number {
  return rankOf(left.document.id) - rankOf(right.document.id) || byText(left.document.id, right.document.id) || byText(left.id, right.id);
}
