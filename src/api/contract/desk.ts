import { z } from "zod";
import { asQuery, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const values = z.record(z.string(), z.array(z.string().max(20_000)).max(500));
const params = z.object({ kind: z.string() });

const register = route({
  method: "GET",
  path: "/api/desk/:kind",
  summary: "What a register lists, with what a person entered in place of its rows; exported, changed and entered again",
  params,
  query: asQuery,
  response: z.object({
    kind: z.string(),
    entries: z.array(marked.extend({ id: z.string(), onDesk: z.boolean(), values: z.record(z.string(), z.array(z.string())) })),
  }),
  formats: ["json", "csv", "xlsx"],
  example: { params: { kind: "measure" } },
});

const references = route({
  method: "GET",
  path: "/api/desk/:kind/references",
  summary: "What the entries of a register may refer to, property by property",
  params,
  query: asQuery,
  response: z.object({
    kind: z.string(),
    references: z.array(z.object({ property: z.string(), choices: z.array(z.object({ id: z.string(), name: texts })) })),
  }),
  example: { params: { kind: "measure" } },
});

const sayEntry = route({
  method: "POST",
  path: "/api/desk/:kind",
  summary: "Enters one entry of a register, or changes it; undoing its batch takes it back",
  params,
  body: z.object({ id: z.string().optional(), values, label: z.string().optional() }),
  response: marked.extend({ kind: z.string(), id: z.string(), batch: z.string() }),
  example: {
    params: { kind: "cause_type" },
    body: { id: "shown", values: { name_en: ["Shown"], name_nl: ["Getoond"], text_en: ["An example"], text_nl: ["Een voorbeeld"] } },
  },
  owner: true,
});

const dropEntry = route({
  method: "POST",
  path: "/api/desk/:kind/:id/drop",
  summary: "Takes back what the desk says of an entry: the row of the register stands again, or nothing",
  params: z.object({ kind: z.string(), id: z.string() }),
  body: z.object({}),
  response: z.object({ kind: z.string(), id: z.string(), batch: z.string() }),
  example: { params: { kind: "cause_type", id: "shown" }, body: {} },
  owner: true,
});

export const deskRoutes = { register, references, sayEntry, dropEntry };
