/** Reading statements. */
import { type Entity, type Statement, join, parseLabel } from "#model";
import type { StatementQuery } from "../archive.ts";
import type { Ask, Fields, Value } from "./driver.ts";

/** The statements the reader of this transaction sees, in an order that depends on nothing else. */
export async function selectStatements(ask: Ask, query: StatementQuery): Promise<Statement[]> {
  const values: Value[] = [];
  const put = (value: Value) => `$${values.push(value)}`;
  const conditions: string[] = [];
  if (query.kind !== undefined) conditions.push(`s.kind = any(${put([query.kind].flat())}::text[])`);
  if (query.subject !== undefined) conditions.push(`s.subject = any(${put([query.subject].flat())}::text[])`);
  if (query.source !== undefined) conditions.push(`s.source = ${put(query.source)}`);
  const period = periodOf(query, put);
  if (period) conditions.push(period.replaceAll("@", "t"));
  for (const [property, value] of Object.entries(query.where ?? {})) {
    const same = `o.subject = s.subject and o.property = ${put(property)} and o.value = ${put(value)}`;
    const stands = period ? ` and ${period.replaceAll("@", "p")}` : "";
    conditions.push(`exists (select from statement o join standing p on p.statement = o.id where ${same}${stands})`);
  }
  const rows = await ask(
    `select s.id, s.kind, s.subject, s.property, s.value, s.unit, s.language, s.valid_from, s.valid_to, s.source, s.citation, s.confidence, s.label,
            t.asserted_by, t.asserted_at, t.retracted_at, t.batch
     from statement s join standing t on t.statement = s.id
     ${conditions.length ? `where ${conditions.join(" and ")}` : ""}
     order by s.subject collate "C", s.property collate "C", s.language collate "C" nulls first, s.value collate "C" nulls last, s.id collate "C", t.asserted_at`,
    values,
  );
  return rows.map(statementOf);
}

function periodOf(query: StatementQuery, put: (value: Value) => string): string | undefined {
  if (query.withRetracted) return undefined;
  if (query.asOf === undefined) return "@.retracted_at is null";
  const at = `${put(query.asOf)}::timestamptz`;
  return `(@.asserted_at <= ${at} and (@.retracted_at is null or @.retracted_at > ${at}))`;
}

/** Gathers statements that are ordered by subject. */
export function gather(statements: readonly Statement[]): Entity[] {
  const gathered = new Map<string, Statement[]>();
  for (const statement of statements) {
    const same = gathered.get(statement.subject);
    if (same) same.push(statement);
    else gathered.set(statement.subject, [statement]);
  }
  return [...gathered].map(([subject, said]) => ({
    kind: said[0]?.kind ?? "technology",
    subject,
    label: join(said.map((one) => one.label)),
    statements: said,
  }));
}

function statementOf(row: Fields): Statement {
  const text = (column: string) => (row[column] as string | null) ?? undefined;
  return dropUndefined({
    id: String(row["id"]),
    kind: row["kind"],
    subject: String(row["subject"]),
    property: String(row["property"]),
    value: row["value"],
    unit: text("unit"),
    language: text("language"),
    validFrom: text("valid_from"),
    validTo: text("valid_to"),
    source: String(row["source"]),
    citation: row["citation"] ?? undefined,
    confidence: text("confidence"),
    label: parseLabel(String(row["label"])),
    assertedBy: String(row["asserted_by"]),
    assertedAt: instant(row["asserted_at"]) ?? "",
    retractedAt: instant(row["retracted_at"]),
    batch: String(row["batch"]),
  }) as unknown as Statement;
}

/** A moment as ISO 8601 whatever the driver made of it. */
export function instant(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : new Date(value as string | Date).toISOString();
}

function dropUndefined(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
