/** Paths into a record: `a.b`, `list[*].title`, `programme[@type=relatedTopic].code`, `^id` (of the record, inside one of its lists). */

interface Step {
  readonly key: string;
  /** Only elements that have this value under this key. */
  readonly only?: { readonly key: string; readonly value: string };
}

export interface Path {
  readonly fromRecord: boolean;
  readonly steps: readonly Step[];
}

/** A path from its text. `[*]` may be left out: a list on the way is always walked through. `$` or an empty path is the value itself. */
export function pathFrom(text: string): Path {
  const fromRecord = text.startsWith("^");
  const body = (fromRecord ? text.slice(1) : text).replace(/^\$\.?/, "");
  const steps = body.match(/[^.[\]]+(\[[^\]]*\])*/g) ?? [];
  return {
    fromRecord,
    steps: steps.map((step) => {
      const [, key = "", filter] = /^([^[]+)(?:\[([^\]]*)\])?/.exec(step) ?? [];
      const [, name, value] = /^([^=]+)=["']?(.*?)["']?$/.exec(filter ?? "") ?? [];
      return name === undefined || value === undefined ? { key } : { key, only: { key: name, value } };
    }),
  };
}

/** All values at a path, in order; none when there is nothing. */
export function valuesAt(value: unknown, { steps }: Path): unknown[] {
  let here: unknown[] = flat(value);
  for (const { key, only } of steps) {
    const next: unknown[] = [];
    for (const one of here) {
      if (typeof one !== "object" || one === null) continue;
      const under = (one as Record<string, unknown>)[key];
      if (under === undefined || under === null) continue;
      for (const each of flat(under)) if (only === undefined || has(each, only)) next.push(each);
    }
    here = next;
  }
  return here;
}

function has(value: unknown, { key, value: wanted }: { key: string; value: string }): boolean {
  return typeof value === "object" && value !== null && String((value as Record<string, unknown>)[key]) === wanted;
}

function flat(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flat(Infinity) : value === undefined || value === null ? [] : [value];
}

/** A value as the text of a cell; an element of XML with attributes gives its text, any other object its JSON. */
export function cellText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return String(value);
  const text = (value as Record<string, unknown>)["#text"];
  return typeof text === "string" ? text : Object.keys(value).every((key) => key.startsWith("@")) ? "" : JSON.stringify(value);
}
