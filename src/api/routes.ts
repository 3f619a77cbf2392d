/** Puts every route of the contract on the server, each with its exports. */
import { type Language, Problem } from "#model";
import { type CommandName, type Observatory, runCommand } from "#observatory";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { stoppable, streamed } from "./streams.ts";
import { commandLine, type Format, problem as problemSchema, type Route, type RouteName, routes } from "./contract/index.ts";
import { asCsv, asXlsx, contentTypes } from "./exports.ts";
import { handlers, type Request, tables, texts } from "./handlers.ts";
import { languageOf } from "./problems.ts";
import { onlyOwner, whoAsks } from "./reader.ts";

export function addRoutes(server: FastifyInstance, observatory: Observatory): void {
  for (const [name, declared] of Object.entries(routes) as [RouteName, Route][]) addRoute(server, observatory, name, declared);
}

function addRoute(server: FastifyInstance, observatory: Observatory, name: RouteName, declared: Route): void {
  const [first, ...others] = declared.formats ?? ["json"];
  const limit = declared.bodyLimit === undefined ? {} : { bodyLimit: declared.bodyLimit };
  server.route({
    ...limit,
    method: declared.method,
    url: declared.path,
    schema: schemaOf(name, declared, first),
    handler: handlerOf(observatory, name, declared, first),
  });
  for (const format of declared.formats === undefined ? [] : first === "json" ? declared.formats : others) {
    server.route({
      method: declared.method,
      url: `${declared.path}.${format}`,
      schema: schemaOf(`${name}_${format}`, declared, format),
      handler: handlerOf(observatory, name, declared, format),
    });
  }
}

function schemaOf(operationId: string, declared: Route, format: Format) {
  const { params, query, body, summary, response } = declared;
  const problems = {
    content: { "application/problem+json": { schema: problemSchema } },
    description: "A problem: what happened and what to do",
  };
  const file = { content: { [contentTypes[format]]: { schema: z.string() } }, description: summary };
  const lines = { content: { [contentTypes.ndjson]: { schema: commandLine } }, description: summary };
  const ok = format === "json" ? response : format === "ndjson" ? lines : file;
  return {
    operationId,
    summary,
    ...(declared.owner ? { security: [{ token: [] }] } : {}),
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    response: { 200: ok, "4xx": problems, "5xx": problems },
  };
}

function handlerOf(observatory: Observatory, name: RouteName, declared: Route, format: Format) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const asking = whoAsks(request, observatory);
    if (declared.owner) onlyOwner(asking);
    reply.header("cache-control", "no-store").header("vary", "authorization, octant-as, accept-language");
    const { params, query, body } = request as unknown as { params: never; query: never; body: never };
    // A calendar or reader of feeds sends no language of its own: the address may say it.
    const language = (query as { readonly lang?: Language } | undefined)?.lang ?? languageOf(request.headers["accept-language"]);
    if (name === "command") {
      const { options } = body as { options: Record<string, unknown> };
      const command = (params as { name: string }).name;
      return streamed(observatory, asking, language, reply, (operations) => runCommand(operations, command as CommandName, options));
    }
    const answer = handlers[name as keyof typeof handlers] as (request: Request<never>) => unknown;
    if (format === "ndjson")
      return streamed(observatory, asking, language, reply, async (operations) =>
        answer({ operations, asking, params, query, body, language }),
      );
    // Others must not be stopped with it: only work that is nobody else's is stopped when its caller goes away.
    const own = name === "simulate" ? stoppable(observatory, reply) : undefined;
    const operations = observatory.as(asking.reader, asking.as, own);
    if (name === "report") {
      const { pdf, fileName } = await operations.publish((params as { id: string }).id, query);
      return reply.type(contentTypes.pdf).header("content-disposition", `inline; filename="${fileName}"`).send(Buffer.from(pdf));
    }
    const told = await answer({ operations, asking, params, query, body, language });
    if (format === "json") return told;
    const write = texts[name as keyof typeof texts] as ((...given: unknown[]) => Promise<string> | undefined) | undefined;
    const text = await write?.(operations, told, format, language);
    if (text !== undefined) return sendText(reply, format, text, fileNameOf(request.url));
    const table = tables[name as keyof typeof tables] as ((...given: unknown[]) => Parameters<typeof asCsv>[0]) | undefined;
    if (table === undefined) throw new Problem("address-unknown", { address: request.url });
    return sendTable(reply, format, table(operations, told), fileNameOf(request.url), (given) => operations.asTable.parquet(given));
  };
}

type TableGiven = Parameters<typeof asCsv>[0];

/** What a reader of feeds asks for is shown in place; the rest is a file. */
function sendText(reply: FastifyReply, format: Format, text: string, fileName: string): FastifyReply {
  const place = format === "atom" || format === "feed" || format === "ics" ? "inline" : "attachment";
  return reply.type(contentTypes[format]).header("content-disposition", `${place}; filename="${fileName}"`).send(text);
}

async function sendTable(
  reply: FastifyReply,
  format: Format,
  table: TableGiven,
  fileName: string,
  parquet: (table: TableGiven) => Promise<Uint8Array>,
) {
  reply.type(contentTypes[format]).header("content-disposition", `attachment; filename="${fileName}"`);
  if (format === "csv") return reply.send(asCsv(table));
  return reply.send(format === "xlsx" ? await asXlsx(table) : Buffer.from(await parquet(table)));
}

/** `/api/measured/eu_dependency.csv?year=2024` → `eu_dependency.csv`. */
function fileNameOf(url: string): string {
  const [path = ""] = url.split("?");
  return path.slice(path.lastIndexOf("/") + 1).replace(/[^\w.-]/g, "_");
}
