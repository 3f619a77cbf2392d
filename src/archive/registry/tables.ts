/** A kind of the registry as a table of a lake session: what the reader may see of it. */
import { type Column, type Entity, type Row, join, kind, kindNames, problem, valueOf, valuesOf } from "#model";
import type { RegistryTable } from "../lake/inputs.ts";
import type { Statement } from "#model";

/** The kind an input names: `material` or `material.hs6`. Throws `nothing-under-this-name`. */
export function kindOfInput(name: string): { kind: (typeof kindNames)[number]; property?: string } {
  const [first = "", property] = name.split(".");
  const found = kindNames.find((one) => one === first);
  if (found === undefined || (property !== undefined && kind(found).properties[property] === undefined)) {
    throw problem("nothing-under-this-name", { name: `registry/${name}` });
  }
  return property === undefined ? { kind: found } : { kind: found, property };
}

/** One row per subject: a text column per property, one per language for words, many values joined by `;`. */
export function entityTable(name: string, entities: readonly Entity[]): RegistryTable {
  const { kind: kindName, property } = kindOfInput(name);
  const label = join(entities.map((entity) => entity.label));
  if (property !== undefined) return valueTable(entities, property, label);
  const properties = Object.entries(kind(kindName).properties);
  const columns = properties.flatMap(([key, { type }]) => (type === "words" ? [`${key}_en`, `${key}_nl`] : [key]));
  const rows = entities.map((entity) => {
    const row: Row = { subject: bare(entity.subject) };
    for (const [key, { type, many }] of properties) {
      if (type === "words") {
        row[`${key}_en`] = valueOf(entity, key, "en") ?? null;
        row[`${key}_nl`] = valueOf(entity, key, "nl") ?? null;
      } else {
        const values = [...new Set(valuesOf(entity, key))].map((value) => (type === "ref" ? bare(value) : value));
        row[key] = values.length === 0 ? null : many ? values.join(";") : (values[0] ?? null);
      }
    }
    return row;
  });
  return { columns: ["subject", ...columns].map(textColumn), rows, label };
}

function valueTable(entities: readonly Entity[], property: string, label: RegistryTable["label"]): RegistryTable {
  const rows = entities.flatMap((entity) =>
    [...new Set(valuesOf(entity, property))].map((value) => ({ subject: bare(entity.subject), value: bare(value) })),
  );
  return { columns: ["subject", "value"].map(textColumn), rows, label };
}

function textColumn(name: string): Column {
  return { name, type: "text" };
}

function bare(subject: string): string {
  const colon = subject.indexOf(":");
  const before = subject.slice(0, colon);
  return kindNames.some((one) => one === before) ? subject.slice(colon + 1) : subject;
}

/** The properties of statements a table is made from, so that no others count in its hash or label. */
export function relevant(name: string, statements: readonly Statement[]): Statement[] {
  const { property } = kindOfInput(name);
  return property === undefined ? [...statements] : statements.filter((one) => one.property === property);
}
