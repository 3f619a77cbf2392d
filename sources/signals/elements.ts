/** Elements of a feed as objects: children by name, attributes as `@name`, text as a string or `#text`. */

export type Element = Readonly<Record<string, unknown>>;

export function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The elements of this name. */
export function allAt(element: Element, name: string): unknown[] {
  const found = element[name];
  return found === undefined ? [] : [found].flat();
}

/** The text of the first of these elements that has any. */
export function textAt(element: Element, names: readonly string[]): string {
  for (const name of names) for (const one of allAt(element, name)) if (flat(one) !== "") return flat(one);
  return "";
}

export function attribute(value: unknown, name: string): string {
  const found = isElement(value) ? value[`@${name}`] : undefined;
  return typeof found === "string" ? found.trim() : "";
}

/** All text in an element, also where it is written as elements of XHTML. */
export function flat(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value).trim();
  if (Array.isArray(value)) return value.map(flat).join(" ").trim();
  if (!isElement(value)) return "";
  return Object.entries(value)
    .filter(([key]) => !key.startsWith("@"))
    .map(([, one]) => flat(one))
    .join(" ")
    .trim();
}
