/** What the columns of an address are, by the cards alone. */
import { type Column, type MethodCard, type SourceCard, kind, kindNames } from "#model";

interface Cards {
  readonly sources: readonly { readonly card: SourceCard }[];
  readonly methods: readonly { readonly card: MethodCard }[];
}

/** The columns of `clean/…`, `measured/…` or `registry/…`; undefined when no card declares the address. */
export function inputColumns(address: string, { sources, methods }: Cards): readonly Column[] | undefined {
  const [stage, owner = "", table = ""] = address.split("/");
  if (stage === "clean") return typed(sources.find(({ card }) => card.id === owner)?.card.tables[table]?.columns);
  if (stage === "measured") return typed(methods.find(({ card }) => card.id === owner)?.card.output.columns);
  const [name = "", property] = owner.split(".");
  const found = kindNames.find((one) => one === name);
  if (found === undefined) return undefined;
  if (property !== undefined) return ["subject", "value"].map(text);
  const properties = Object.entries(kind(found).properties);
  return ["subject", ...properties.flatMap(([key, { type }]) => (type === "words" ? [`${key}_en`, `${key}_nl`] : [key]))].map(text);
}

function typed(columns: Readonly<Record<string, { type: Column["type"] }>> | undefined): Column[] | undefined {
  return columns && Object.entries(columns).map(([name, { type }]) => ({ name, type }));
}

function text(name: string): Column {
  return { name, type: "text" };
}
