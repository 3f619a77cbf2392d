/** Answers only under the names of this machine: a page elsewhere that points its own name here gets nothing (DNS rebinding). */
import { problem } from "#model";
import type { FastifyRequest } from "fastify";

const names = new Set(["127.0.0.1", "localhost", "[::1]"]);

export async function onlyThisMachine(request: FastifyRequest): Promise<void> {
  const host = request.headers.host ?? "";
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (!names.has(name)) throw problem("host-not-ours", { host });
}
