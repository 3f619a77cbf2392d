/** Content as a hash: the same content is the same hash, whatever order its keys were written in. */
import { createHash } from "node:crypto";

/** SHA-256 in hex over JSON with sorted keys; absent and undefined are the same. */
export function hashOf(content: unknown): string {
  return createHash("sha256").update(canonical(content)).digest("hex");
}

export function canonical(content: unknown): string {
  return JSON.stringify(content, (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}
