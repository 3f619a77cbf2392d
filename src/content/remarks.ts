/** Collects what is wrong with content, file by file, in one language. */
import type { Language, Remark } from "#model";
import { type RemarkCode, remarkTable } from "./remark_table.ts";

type Holes<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
type Said<Code extends RemarkCode> = (typeof remarkTable)[Code];
type Details<Code extends RemarkCode> = Record<Holes<Said<Code>["sentence"]["en"]> | Holes<Said<Code>["remedy"]["en"]>, string | number>;

/** `file` as shown to the analyst; `line` from 1, left out when it is about the whole file. */
export interface Remarks {
  <Code extends RemarkCode>(file: string, line: number | undefined, code: Code, details: Details<Code>): void;
  readonly all: Remark[];
}

export function collectRemarks(language: Language): Remarks {
  const all: Remark[] = [];
  const add = <Code extends RemarkCode>(file: string, line: number | undefined, code: Code, details: Details<Code>): void => {
    const { sentence, remedy } = remarkTable[code];
    const said = { file, sentence: fill(sentence[language], details), remedy: fill(remedy[language], details) };
    all.push(line === undefined ? said : { ...said, line });
  };
  return Object.assign(add, { all });
}

function fill(text: string, details: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => String(details[key] ?? hole));
}
