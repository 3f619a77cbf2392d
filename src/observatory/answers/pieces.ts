/** Pieces that several answers share: words, evidence, mentions. */
import type { View } from "#archive";
import { type Entity, kindNames, type KindName, type Statement, valuesOf } from "#model";

/** A text in the languages it exists in. */
export interface Texts {
  en?: string | undefined;
  nl?: string | undefined;
}

export interface Mention {
  subject: string;
  kind: string;
  name: Texts;
}

/** The first value of a property in each language. */
export function textsOf(entity: Entity, property: string): Texts {
  const said = (language: "en" | "nl") =>
    entity.statements.find((one) => one.property === property && one.language === language && one.value !== null)?.value ?? undefined;
  const [en, nl] = [said("en"), said("nl")];
  return { ...(en === undefined ? {} : { en }), ...(nl === undefined ? {} : { nl }) };
}

export function evidenceOf(statement: Statement | undefined) {
  return { source: statement?.source ?? "", citation: statement?.citation ?? null, confidence: statement?.confidence ?? null };
}

/** `material:gallium` → `gallium`. */
export function nameIn(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}

export function isKind(text: string): text is KindName {
  return kindNames.some((kind) => kind === text);
}

export function kindIn(subject: string): string {
  return subject.slice(0, Math.max(0, subject.indexOf(":")));
}

/** The name of an entity, else its own identifier. */
export function mentionOf(entity: Entity): Mention {
  const name = textsOf(entity, "name");
  return {
    subject: entity.subject,
    kind: entity.kind,
    name: name.en === undefined && name.nl === undefined ? { en: nameIn(entity.subject) } : name,
  };
}

/** Mentions of these subjects, by subject; those the reader does not see are named by their identifier only if a visible statement names them. */
export async function mentionsOf(view: View, subjects: readonly string[]): Promise<Map<string, Mention>> {
  const wanted = [...new Set(subjects)];
  const entities = wanted.length === 0 ? [] : await view.entities({ subject: wanted });
  const found = new Map(entities.map((entity) => [entity.subject, mentionOf(entity)]));
  for (const subject of wanted) {
    if (!found.has(subject)) found.set(subject, { subject, kind: kindIn(subject), name: { en: nameIn(subject) } });
  }
  return found;
}

/** Entities by the values of one of their properties. */
export function groupBy(entities: readonly Entity[], property: string): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    for (const value of new Set(valuesOf(entity, property))) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [entity]);
      else group.push(entity);
    }
  }
  return groups;
}

/** The text when it is a day of the calendar, else null. */
export function dayIn(text: string | undefined): string | null {
  const there = text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
  return there ? text : null;
}

/** Text order that does not depend on the machine's language. */
export function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Items by a key, in the order in which the keys first occur. */
export function groupByKey<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
