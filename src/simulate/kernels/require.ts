/** What every kernel asks of a number before it reckons with it. */
import { problem } from "#model";

/** The number. Throws `kernel-value-wrong` naming it when it is absent, not a number, or outside its bounds. */
export function requireNumber(what: string, value: number | undefined, least = 0, most = Number.POSITIVE_INFINITY): number {
  if (value !== undefined && value >= least && value <= most && Number.isFinite(value)) return value;
  throw problem("kernel-value-wrong", { what, value: String(value), least, most: most === Number.POSITIVE_INFINITY ? "∞" : most });
}
