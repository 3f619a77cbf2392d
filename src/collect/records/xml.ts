/**
 * Records of an XML file as plain objects, one by one: children by name, attributes as `@name`, text as a string or, beside others, as `#text`;
 * what stands several times is a list. Names keep their prefix (`dc:date`). No document type is read and no entity of its own is followed.
 */
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { withoutBareAmpersands } from "./ampersands.ts";
import { xmlText } from "./decode.ts";
import type { Found } from "./record.ts";

interface Open {
  readonly name: string;
  readonly value: Record<string, unknown>;
  /** XHTML: what it holds is one text. */
  readonly flat: boolean;
  text: string;
}

/** Entities of HTML that feeds use though XML does not know them. */
const entities = {
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  euro: "€",
  copy: "©",
  eacute: "é",
};

/** The outermost elements of these names. One that is not well formed is named by the line of its fault, and the next is read. */
export async function* xmlRecords(stream: Readable, names: readonly string[]): AsyncGenerator<Found> {
  const wanted = new Set(names);
  const open: Open[] = [];
  let found: Found[] = [];
  let line = 1;
  let fault: { line: number; reason: string } | undefined;
  const parser = new SaxesParser({ fragment: false, position: true });
  Object.assign(parser.ENTITIES, entities);
  parser.on("error", (error) => {
    fault ??= { line: parser.line, reason: error.message.replace(/^\d+:\d+:\s*/, "") };
  });
  const outside: { name: string; text: string }[] = [];
  const above: Record<string, string> = {};
  const pathOf = () => outside.map((one) => one.name).join(".");
  parser.on("opentag", ({ name, attributes }) => {
    if (open.length === 0 && !wanted.has(name)) {
      outside.push({ name, text: "" });
      for (const [key, one] of Object.entries(attributes)) above[`${pathOf()}.@${key}`] ??= one;
      return;
    }
    if (open.length === 0) line = parser.line;
    const value: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(attributes)) value[`@${key}`] = one;
    const flat = open.at(-1)?.flat === true || attributes["type"] === "xhtml";
    open.push({ name, value, flat, text: "" });
  });
  const add = (text: string) => {
    const last = open.at(-1) ?? outside.at(-1);
    if (last) last.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed === undefined) {
      const text = outside.at(-1)?.text.trim() ?? "";
      if (text !== "") above[pathOf()] ??= text;
      outside.pop();
      return;
    }
    const parent = open.at(-1);
    if (parent?.flat) parent.text += ` ${closed.text} `;
    else if (parent) put(parent.value, closed.name, valueOf(closed));
    else {
      const text = JSON.stringify(valueOf(closed));
      found.push(fault ? { ...fault, text } : { line, value: valueOf(closed), recoded: false, above: { ...above } });
      fault = undefined;
    }
  });
  for await (const text of withoutBareAmpersands(xmlText(stream))) {
    parser.write(text);
    yield* found;
    found = [];
  }
  parser.close();
  yield* found;
  if (fault) yield { ...fault, text: "" };
}

function valueOf({ value, text }: Open): unknown {
  const trimmed = text.trim();
  if (Object.keys(value).length === 0) return trimmed;
  return trimmed === "" ? value : { ...value, "#text": trimmed };
}

function put(into: Record<string, unknown>, name: string, value: unknown): void {
  const there = into[name];
  if (there === undefined) into[name] = value;
  else if (Array.isArray(there)) there.push(value);
  else into[name] = [there, value];
}
