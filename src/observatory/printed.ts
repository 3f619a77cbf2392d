/** What somebody printed, with who did, as a review prints it again. */
import { type Entity, type Statement, valueOf, type Words } from "#model";
import type { Printed } from "#publish";

/** A text in both languages; one stands in for the other where only one was written. */
export function wordsOf(entity: Entity, property: string): Words {
  const [en, nl] = [valueOf(entity, property, "en"), valueOf(entity, property, "nl")];
  return { en: en ?? nl ?? "", nl: nl ?? en ?? "" };
}

export function printedText(entity: Entity): Printed {
  return { text: wordsOf(entity, "text"), ...printed(entity, "text") };
}

/** Who printed the property of an entity, and how far that is trusted. */
export function printed(entity: Entity, property: string): Omit<Printed, "text"> {
  const said = saying(entity, property);
  return { source: sourceIn(said), grade: said?.confidence ?? null };
}

/** False of what was recalled from memory: that stays out of what is published. */
export function wasRead(entity: Entity, property: string): boolean {
  return saying(entity, property)?.citation?.evidence !== "recalled";
}

/** A share of the future, marked so in what it is a share of. */
export function isForecast(supply: Entity): boolean {
  return (valueOf(supply, "basis") ?? "").startsWith("forecast:");
}

function saying(entity: Entity, property: string): Statement | undefined {
  return entity.statements.find((one) => one.property === property) ?? entity.statements[0];
}

/** `publisher, publication, place (year)`. */
function sourceIn(statement: Statement | undefined): string {
  if (statement?.citation === undefined) return "";
  const { publisher, publication, place, year } = statement.citation;
  const words = [publisher, publication, place].filter((one) => one !== undefined && one !== "").join(", ");
  return `${words}${year === undefined || year === "" ? "" : ` (${year})`}`;
}
