/** Organisations over all sources as the reader sees them: what they take part in, resolved with the decisions people made. */
import { createHash } from "node:crypto";
import {
  type Document,
  type Entity,
  formatLabel,
  join,
  type Label,
  type Participation,
  parseLabel,
  type Row,
  type Statement,
  valueOf,
} from "#model";
import {
  gatherReferences,
  type Involvement,
  type Mixed,
  involvementOf,
  type OrganisationDecision,
  referenceOf,
  type Resolution,
  resolveOrganisations,
} from "#scout";
import type { Sight } from "../sight.ts";
import { type Shelf, shelvesOf } from "./documents.ts";

/** One part an organisation takes in a document. */
export interface Taking extends Participation {
  readonly reference: string;
  readonly label: Label;
}

/** A document as far as its organisations need it. */
export type Brief = Pick<Document, "ref" | "source" | "kind" | "programme" | "date"> & {
  readonly title: string;
  readonly label: Label;
  readonly involvement: readonly Involvement[];
};

export interface StandingDecision extends OrganisationDecision {
  readonly subject: string;
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly batch: string;
  readonly label: Label;
  /** The statements that say it. */
  readonly statements: readonly Pick<Statement, "id" | "property" | "value">[];
}

export interface World extends Resolution {
  /** By reference. */
  readonly takings: ReadonlyMap<string, readonly Taking[]>;
  readonly briefs: ReadonlyMap<string, Brief>;
  readonly decisions: readonly StandingDecision[];
  /** Participations of a bare name that does not say it is an organisation's. */
  readonly leftOut: number;
  readonly shelves: readonly Shelf[];
  /** From the id of an organisation to the organisations of each of its documents. */
  readonly organisationsIn: ReadonlyMap<string, readonly string[]>;
}

/** Everything above, remembered for the reader; empty before anything is collected. */
export async function organisationWorld(sight: Sight): Promise<World> {
  const { memory, reader } = sight;
  const decisions = await decisionsOf(sight);
  // Words about anything else leave it as it is: the key names all it rests on besides tables.
  const said = createHash("sha256").update(JSON.stringify(decisions)).digest("hex");
  const world = async (): Promise<World> => {
    const shelves = (await shelvesOf(sight)).filter((shelf) => shelf.documents.organisations !== undefined);
    const people = new Set(shelves.flatMap(({ source, documents }) => (withPeople.has(documents.kind) ? [source] : [])));
    const mixed = ({ document }: Participation) => people.has(document.slice(0, document.indexOf("/")));
    const [lists, briefs] = await Promise.all([
      Promise.all(shelves.map((shelf) => readTakings(sight, shelf, mixed))),
      Promise.all(shelves.map((shelf) => readBriefs(sight, shelf))),
    ]);
    const all = lists.flat();
    const resolution = resolveOrganisations(gatherReferences(all, mixed), decisions);
    const takings = new Map<string, Taking[]>();
    const organisationsIn = new Map<string, string[]>();
    let leftOut = 0;
    for (const { reference, ...one } of all) {
      if (reference === undefined) {
        leftOut++;
        continue;
      }
      push(takings, reference, { ...one, reference });
      const organisation = resolution.organisationOf.get(reference) ?? reference;
      const inDocument = organisationsIn.get(one.document);
      if (!inDocument?.includes(organisation)) push(organisationsIn, one.document, organisation);
    }
    return {
      ...resolution,
      takings,
      briefs: new Map(briefs.flat().map((one) => [one.ref, one])),
      decisions,
      leftOut,
      shelves,
      organisationsIn,
    };
  };
  return memory.recall(reader.clearance, `organisations ${said}`, world, "tables");
}

/** Kinds of documents whose lists hold people beside organisations. */
const withPeople = new Set(["patent", "notice"]);

function push<Item>(into: Map<string, Item[]>, key: string, item: Item): void {
  const there = into.get(key);
  if (there === undefined) into.set(key, [item]);
  else there.push(item);
}

const taking = ["document", "organisation", "name", "country", "role", "amount", "kind"] as const;

async function readTakings(
  { view }: Sight,
  { source, documents }: Shelf,
  mixed: Mixed,
): Promise<(Omit<Taking, "reference"> & { reference: string | undefined })[]> {
  const { organisations } = documents;
  if (organisations === undefined) return [];
  const columns = organisations.columns;
  const selected = taking.map((field) => `${columns[field] ? `cast(parts."${columns[field]}" as varchar)` : "null"} as "${field}"`);
  const known = [...new Set(Object.values(columns))].flatMap((name) => (name === undefined ? [] : [{ name, type: "text" as const }]));
  const { rows } = await view.read({
    name: `organisations of ${source}`,
    sql: `select ${selected.join(", ")}, parts.label from parts order by 1, 3, 2`,
    inputs: { parts: `clean/${source}/${organisations.table}` },
    columns: { parts: known },
  });
  const labelOf = labels();
  return rows.map((row) => {
    const one: Participation = {
      document: `${source}/${String(row["document"])}`,
      organisation: textIn(row["organisation"]),
      scheme: organisations.scheme ?? null,
      name: textIn(row["name"]) ?? "",
      country: textIn(row["country"]),
      role: textIn(row["role"]),
      amount: textIn(row["amount"]),
      kind: textIn(row["kind"]),
    };
    return { ...one, label: labelOf(row), reference: referenceOf(one, mixed) };
  });
}

const brief = ["title", "date", "programme", "topics", "domains"] as const;

async function readBriefs({ view }: Sight, { source, documents: { table, kind, columns } }: Shelf): Promise<Brief[]> {
  const selected = brief.map((field) => `${columns[field] ? `cast(d."${columns[field]}" as varchar)` : "null"} as "${field}"`);
  const { rows } = await view.read({
    name: `documents of ${source}`,
    sql: `select cast(d."${columns.id}" as varchar) as id, ${selected.join(", ")}, d.label from d`,
    inputs: { d: `clean/${source}/${table}` },
  });
  const labelOf = labels();
  return rows.map((row) => {
    const id = String(row["id"]);
    const programme = textIn(row["programme"]);
    const involvement = involvementOf({ programme, topics: severalIn(row["topics"]), domains: severalIn(row["domains"]) });
    const title = textIn(row["title"]) ?? id;
    return { ref: `${source}/${id}`, source, kind, title, programme, date: textIn(row["date"]), label: labelOf(row), involvement };
  });
}

/** Labels of rows, each text read once. */
function labels(): (row: Row) => Label {
  const known = new Map<string, Label>();
  return (row) => {
    const text = String(row["label"]);
    const label = known.get(text) ?? parseLabel(text);
    known.set(text, label);
    return label;
  };
}

/** What people decided and still stands, the newest verdict on a pair leading. */
export async function decisionsOf({ view }: Sight): Promise<StandingDecision[]> {
  const entities = await view.entities({ kind: "organisation_decision" });
  const found = entities.flatMap(decisionsIn);
  const newest = new Map<string, StandingDecision>();
  for (const one of found.sort((a, b) => (a.at < b.at ? -1 : 1))) newest.set([one.one, one.other].sort().join(" "), one);
  return [...newest.values()];
}

/** One per label: who may see more can have decided otherwise. */
function decisionsIn(entity: Entity): StandingDecision[] {
  const labels = new Set(entity.statements.map(({ label }) => formatLabel(label)));
  return [...labels].flatMap(
    (label) => decisionIn({ ...entity, statements: entity.statements.filter((one) => formatLabel(one.label) === label) }) ?? [],
  );
}

function decisionIn(entity: Entity): StandingDecision | undefined {
  const [one, other, verdict] = ["one", "other", "verdict"].map((property) => valueOf(entity, property));
  const said = entity.statements.find(({ property }) => property === "verdict");
  if (one === undefined || other === undefined || said === undefined || (verdict !== "same" && verdict !== "different")) return undefined;
  return {
    subject: entity.subject,
    one,
    other,
    verdict,
    reason: valueOf(entity, "reason") ?? null,
    by: said.assertedBy,
    at: valueOf(entity, "decided_at") ?? said.assertedAt,
    batch: said.batch,
    label: join(entity.statements.map((statement) => statement.label)),
    statements: entity.statements.map(({ id, property, value }) => ({ id, property, value })),
  };
}

function textIn(cell: unknown): string | null {
  return typeof cell === "string" && cell !== "" ? cell : null;
}

function severalIn(cell: unknown): string[] {
  return typeof cell === "string" ? cell.split(";").flatMap((one) => one.trim() || []) : [];
}
