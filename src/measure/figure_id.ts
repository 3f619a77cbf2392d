/** The name of one number: `eu_dependency@1a2b3c4d5e6f/EU27/2024/850511/cdi1`. Pure. */
import { type Cell, type MethodCard, problem } from "#model";

export interface FigureName {
  readonly method: string;
  /** The first twelve characters (or more) of the manifest's hash; absent = the current table with default parameters. */
  readonly hash?: string;
  /** Values of the key columns, in the card's order. */
  readonly key: readonly string[];
  readonly column: string;
}

/** The name of the number in this row and column. Slashes within a key value are written `%2F`. */
export function figureId(card: MethodCard, hash: string | undefined, row: Readonly<Record<string, Cell>>, column: string): string {
  const key = card.output.key.map((name) => escaped(String(row[name] ?? "")));
  return [hash === undefined ? card.id : `${card.id}@${hash.slice(0, 12)}`, ...key, column].join("/");
}

const shape = /^([a-z][a-z0-9_]*)(?:@([0-9a-f]{8,64}))?\/(.+)\/([a-z][a-z0-9_]*)$/;

/** Reads what `figureId` writes. Throws `figure-id-not-understood` for anything else. */
export function parseFigureId(text: string): FigureName {
  const [, method, hash, key, column] = shape.exec(text.trim()) ?? [];
  if (method === undefined || key === undefined || column === undefined) throw problem("figure-id-not-understood", { figure: text });
  return { method, ...(hash === undefined ? {} : { hash }), key: key.split("/").map(unescaped), column };
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("/", "%2F");
}

function unescaped(text: string): string {
  return text.replaceAll(/%2F/gi, "/").replaceAll("%25", "%");
}
