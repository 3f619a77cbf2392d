/** Who is asking: the owner by the token of the folder, else the public reader. */
import { createHash, timingSafeEqual } from "node:crypto";
import { problem, type Reader } from "#model";
import type { Observatory } from "#observatory";
import type { FastifyRequest } from "fastify";

export interface Asking {
  readonly reader: Reader;
  readonly owner: boolean;
  /** The lower audience asked for, by `?as=` or the header `octant-as`. */
  readonly as: string | undefined;
}

/** Throws `token-wrong`: a wrong token is never taken for none. */
export function whoAsks(request: FastifyRequest, observatory: Observatory): Asking {
  const as = audienceIn(request);
  const { authorization } = request.headers;
  if (authorization === undefined) return { reader: observatory.publicReader, owner: false, as };
  const [, given = ""] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
  if (!same(given, observatory.token)) throw problem("token-wrong", {});
  return { reader: observatory.owner, owner: true, as };
}

/** Throws `token-needed` for anybody but the owner. */
export function onlyOwner(asking: Asking): void {
  if (!asking.owner) throw problem("token-needed", {});
}

/** In constant time, whatever the lengths. */
function same(given: string, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

function audienceIn(request: FastifyRequest): string | undefined {
  const header = request.headers["octant-as"];
  const query: unknown = request.query;
  const asked = typeof query === "object" && query !== null && "as" in query ? query.as : undefined;
  const text = typeof asked === "string" ? asked : header;
  // A plus sign in an address reads as a space; labels hold no spaces.
  return typeof text === "string" && text !== "" ? text.replaceAll(" ", "+") : undefined;
}
