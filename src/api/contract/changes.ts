import { z } from "zod";
import { asQuery, marked, problem } from "./parts.ts";
import { route } from "./route.ts";

const batch = marked.extend({
  id: z.string(),
  title: z.string(),
  by: z.string(),
  at: z.string(),
  asserted: z.number().int(),
  retracted: z.number().int(),
  undoes: z.string().nullable(),
});

export const batches = route({
  method: "GET",
  path: "/api/batches",
  summary: "Imports and changes that hold something the reader may see, newest first",
  query: asQuery,
  response: z.object({ batches: z.array(batch) }),
  example: {},
});

export const undo = route({
  method: "POST",
  path: "/api/batches/:id/undo",
  summary: "Retracts what a batch asserted and asserts again what it retracted; undoing the undo brings it back",
  params: z.object({ id: z.string() }),
  response: batch,
  example: { params: { id: "unknown" } },
  owner: true,
});

/** One line of the stream: how far it is, then exactly one result or problem. */
export const commandLine = z.union([
  z.object({
    progress: z.object({ step: z.string(), done: z.number().optional(), of: z.number().optional(), gap: z.number().optional() }),
  }),
  z.object({ result: z.unknown() }),
  z.object({ problem }),
]);

export const command = route({
  method: "POST",
  path: "/api/commands/:name",
  summary: "Runs a command of the command line in the process that owns the folder; progress, then the result, one JSON per line",
  params: z.object({ name: z.string() }),
  body: z.object({ options: z.record(z.string(), z.unknown()) }),
  response: commandLine,
  formats: ["ndjson"],
  example: { params: { name: "check" }, body: { options: {} } },
  owner: true,
});
