/** Parameters as people give them, checked against the card. */
import { type MethodCard, type MethodParameter, problem } from "#model";

export type Declared = Readonly<Record<string, MethodParameter>>;

export type ParameterValue = string | number | boolean | readonly string[];

/**
 * The parameters of a method: those of the methods it is made from, which it hands on, and its own.
 * Throws `method-input-missing` and `method-in-a-circle`.
 */
export function parametersOf(card: MethodCard, methods: readonly { readonly card: MethodCard }[], trail: readonly string[] = []): Declared {
  if (trail.includes(card.id)) throw problem("method-in-a-circle", { method: card.id, trail: [...trail, card.id].join(" → ") });
  const made = Object.values(card.inputs).filter((address) => address.startsWith("measured/"));
  const inherited = made.map((address) => {
    const from = methods.find((one) => one.card.id === address.split("/")[1]);
    if (from === undefined) throw problem("method-input-missing", { method: card.id, input: address });
    return parametersOf(from.card, methods, [...trail, card.id]);
  });
  return Object.assign({}, ...inherited, card.parameters) as Declared;
}

/**
 * All declared parameters in their order, given ones read from text or JSON, the rest at their default.
 * Throws `parameter-unknown` and `parameter-not-allowed`, which name the parameter, what it may be and an example.
 */
export function parameterValues(
  method: string,
  declared: Declared,
  given: Readonly<Record<string, unknown>>,
): Record<string, ParameterValue> {
  const known = Object.keys(declared);
  for (const name of Object.keys(given)) {
    if (!known.includes(name)) throw problem("parameter-unknown", { method, parameter: name, known: known.join(", ") || "–" });
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, parameter]) => [
      name,
      given[name] === undefined ? parameter.default : check(method, name, parameter, given[name]),
    ]),
  );
}

function check(method: string, name: string, parameter: MethodParameter, given: unknown): ParameterValue {
  const value = readers[parameter.type](given);
  if (value !== undefined && within(parameter, value)) return value;
  throw problem("parameter-not-allowed", {
    method,
    parameter: name,
    value: Array.isArray(given) ? given.join(",") : String(given),
    allowed: allowed(parameter),
    example: Array.isArray(parameter.default) ? parameter.default.join(",") : String(parameter.default),
  });
}

const readers: Record<MethodParameter["type"], (given: unknown) => ParameterValue | undefined> = {
  number: numberOf,
  integer: (given) => {
    const value = numberOf(given);
    return Number.isSafeInteger(value) ? value : undefined;
  },
  text: (given) => (typeof given === "string" || typeof given === "number" ? String(given) : undefined),
  flag: (given) => flags.get(String(given).toLowerCase()),
  list: (given) => {
    const parts = Array.isArray(given) ? given.map(String) : String(given).split(/[,;]/);
    return parts.map((part) => part.trim()).filter((part) => part !== "");
  },
};

const flags = new Map([
  ["true", true],
  ["yes", true],
  ["1", true],
  ["false", false],
  ["no", false],
  ["0", false],
]);

function numberOf(given: unknown): number | undefined {
  if (typeof given === "number") return Number.isFinite(given) ? given : undefined;
  return typeof given === "string" && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(given.trim()) ? Number(given) : undefined;
}

function within({ min, max, choices }: MethodParameter, value: ParameterValue): boolean {
  if (typeof value === "number") return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
  if (choices === undefined || typeof value === "boolean") return true;
  return (typeof value === "string" ? [value] : value).every((one) => choices.includes(one));
}

/** What may be given, in signs that need no translation: `0 … 1`, `total, extra`. */
function allowed({ type, min, max, choices }: MethodParameter): string {
  if (type === "flag") return "true, false";
  if (choices !== undefined) return choices.join(", ");
  if (type !== "number" && type !== "integer") return type === "list" ? "a,b,c" : "abc";
  const from = min === undefined ? "−∞" : String(min);
  return type === "integer" ? `${from}, ${min === undefined ? "" : `${min + 1}, `}… ${max ?? ""}`.trim() : `${from} … ${max ?? "∞"}`;
}
