/** Work that tells how far it is, one JSON per line; a caller who goes away stops it. */
import { PassThrough } from "node:stream";
import type { Effects, Language } from "#model";
import type { Observatory, Operations } from "#observatory";
import type { FastifyReply } from "fastify";
import { contentTypes } from "./exports.ts";
import { asProblem, problemBody } from "./problems.ts";
import type { Asking } from "./reader.ts";

/** The last line is `{"result": …}` or `{"problem": …}`; the lines before it `{"progress": …}`. */
export function streamed(
  observatory: Observatory,
  asking: Asking,
  language: Language,
  reply: FastifyReply,
  run: (operations: Operations) => Promise<unknown>,
): FastifyReply {
  const lines = new PassThrough();
  const say = (line: unknown) => void (lines.writable && lines.write(`${JSON.stringify(line)}\n`));
  const effects: Effects = { ...stoppable(observatory, reply), progress: (progress) => say({ progress }) };
  const work = async () => run(observatory.as(asking.reader, asking.as, effects));
  work()
    .then((result) => say({ result: result ?? null }))
    .catch((error: unknown) => say({ problem: problemBody(asProblem(error), language) }))
    .finally(() => lines.end());
  return reply.type(contentTypes.ndjson).send(lines);
}

/** Clock and network of the house; stopped when the caller goes away before the answer is there. */
export function stoppable(observatory: Observatory, reply: FastifyReply): Effects {
  const stop = new AbortController();
  reply.raw.on("close", () => {
    if (!reply.raw.writableFinished) stop.abort();
  });
  return { ...observatory.effects, signal: stop.signal };
}
