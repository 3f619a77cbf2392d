/** SQL text made safely: names in double quotes, text in single ones. */

export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export function list(values: readonly string[]): string {
  return values.length === 0 ? "(null)" : `(${values.map(text).join(", ")})`;
}
