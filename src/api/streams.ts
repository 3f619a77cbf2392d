/** Runs a command for the owner and tells how far it is, one JSON per line; a caller who goes away stops it. */
import { PassThrough } from "node:stream";
import type { Effects, Language } from "#model";
import { type Observatory, runCommand } from "#observatory";
import type { FastifyReply } from "fastify";
import { contentTypes } from "./exports.ts";
import { asProblem, problemBody } from "./problems.ts";
import type { Asking } from "./reader.ts";

interface Order {
  readonly name: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/** The last line is `{"result": …}` or `{"problem": …}`; the lines before it `{"progress": …}`. */
export function streamCommand(
  observatory: Observatory,
  asking: Asking,
  { name, options, language }: Order,
  reply: FastifyReply,
): FastifyReply {
  const lines = new PassThrough();
  const stop = new AbortController();
  const say = (line: unknown) => void (lines.writable && lines.write(`${JSON.stringify(line)}\n`));
  reply.raw.on("close", () => {
    if (!reply.raw.writableFinished) stop.abort();
  });
  // Clock and network stay those of the house; progress and stop are the caller's.
  const effects: Effects = { ...observatory.effects, progress: (progress) => say({ progress }), signal: stop.signal };
  const work = async () => runCommand(observatory.as(asking.reader, asking.as, effects), name, options);
  work()
    .then((result) => say({ result: result ?? null }))
    .catch((error: unknown) => say({ problem: problemBody(asProblem(error), language) }))
    .finally(() => lines.end());
  return reply.type(contentTypes.ndjson).send(lines);
}
