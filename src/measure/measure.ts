/** A method, its parameters and a reader → the measured table. */
import type { Input, View } from "#archive";
import type { Effects, Manifest, MethodCard } from "#model";
import { parametersOf, type ParameterValue, parameterValues } from "./parameters.ts";

/** A method as content reads it. */
export interface Method {
  readonly card: MethodCard;
  readonly sql: string;
  /** SHA-256 of the files that make its meaning. */
  readonly hash: string;
}

export interface MeasureOrder {
  readonly view: View;
  readonly method: Method;
  /** Where `measured/<method>/result` among the inputs is found. */
  readonly methods?: readonly Method[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly effects: Effects;
  readonly signal?: AbortSignal;
}

export interface Measured {
  readonly manifest: Manifest;
  readonly card: MethodCard;
  /** All parameters as used, those nobody gave at their default. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
}

/**
 * Computes the table of a method for the reader of the view, or finds it computed. A method it is made from is measured first, with the
 * parameters it declares. Throws `parameter-unknown`, `parameter-not-allowed`, `method-input-missing`, `method-in-a-circle` and
 * whatever the archive throws (`nothing-under-this-name` when the data were not collected yet).
 */
export async function measure(order: MeasureOrder): Promise<Measured> {
  const { view, method, methods = [], effects } = order;
  const { card, sql, hash } = method;
  const parameters = parameterValues(card.id, parametersOf(card, methods), order.parameters ?? {});
  const inputs: Record<string, Input> = {};
  for (const [name, address] of Object.entries(card.inputs)) inputs[name] = await inputOf(order, address, parameters);
  effects.progress({ doing: "computing", step: card.id });
  const signal = order.signal ?? effects.signal;
  const manifest = await view.compute({
    name: card.id,
    sql,
    inputs,
    values: chosen(parameters, card.parameters),
    card: { id: card.id, version: String(card.version), hash },
    parameters,
    order: card.output.key,
    ...(card.output.year === undefined ? {} : { year: card.output.year }),
    ...(signal === undefined ? {} : { signal }),
  });
  return { manifest, card, parameters };
}

async function inputOf(order: MeasureOrder, address: string, parameters: Measured["parameters"]): Promise<Input> {
  const [stage, id, table = ""] = address.split("/");
  const method = stage === "measured" ? order.methods?.find((one) => one.card.id === id) : undefined;
  if (method === undefined) return address;
  const declared = parametersOf(method.card, order.methods ?? []);
  const { manifest } = await measure({ ...order, method, parameters: chosen(parameters, declared) });
  return { manifest: manifest.hash, table };
}

function chosen(parameters: Measured["parameters"], declared: Readonly<Record<string, unknown>>): Record<string, ParameterValue> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => name in declared));
}
