/** What a SELECT reads, as far as a check without the engine can tell. */

/** The text with comments and quoted texts blanked, line for line. */
export function withoutComments(sql: string): string {
  return sql.replace(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (found) => found.replace(/[^\n]/g, " "));
}

export function isOneSelect(plain: string): boolean {
  return /^\s*(select|with)\b/i.test(plain) && !plain.includes(";");
}

/** Names after FROM and JOIN that are not named by a WITH, with their line. */
export function inputsRead(plain: string): { input: string; line: number }[] {
  const named = new Set(
    [...plain.matchAll(/\b(\w+)\s*(?:\([\w\s,]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(/gi)].map((found) => found[1]?.toLowerCase()),
  );
  // `extract(year from day)`, `substring(x from 1)` and `is distinct from` are not tables.
  const tables = plain.replace(/\b(extract|substring|trim|overlay|position)\s*\([^()]*\)|\bdistinct\s+from\b/gi, (found) =>
    found.replace(/[^\n]/g, " "),
  );
  const found = [...tables.matchAll(/(?:\bfrom|\bjoin)\s+(?:lateral\s+)?([a-z_]\w*)(?!\w*\s*\()/gi)];
  const listed = [...tables.matchAll(/\bfrom\s+[a-z_]\w*(?:\s+(?:as\s+)?\w+)?\s*,\s*([a-z_]\w*)(?!\w*\s*\()/gi)];
  return [...found, ...listed]
    .map((one) => ({ input: one[1] ?? "", line: lineAt(plain, one.index) }))
    .filter(({ input }) => !named.has(input.toLowerCase()) && !["unnest", "values", "select", "lateral"].includes(input.toLowerCase()));
}

/** `:name` values, not the `::` of a cast. */
export function parametersUsed(plain: string): { parameter: string; line: number }[] {
  const found = [...plain.matchAll(/(?<![:\w]):([a-z_]\w*)/gi)];
  return found.map((one) => ({ parameter: one[1] ?? "", line: lineAt(plain, one.index) }));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
