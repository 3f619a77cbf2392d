import { causeWeights, needDomains, needSectors } from "#model";
import { z } from "zod";
import { surenessWords } from "./causes.ts";
import { asQuery, evidence, marked, texts } from "./parts.ts";
import { route } from "./route.ts";

const named = z.object({ id: z.string(), name: texts });
/** `through`: applications on the way; `direct`: the register of needs names the pair itself. */
const reached = named.extend({ through: z.array(z.string()), direct: z.boolean() });

export const applications = route({
  method: "GET",
  path: "/api/decide/applications",
  summary:
    "What technologies are put to, for which capability need, in which domain and sector; with a technology, a need or an application, all that hangs on it, chain nodes and root causes with it",
  query: asQuery.extend({
    technology: z.string().optional(),
    need: z.string().optional(),
    application: z.string().optional(),
    sector: z.enum(needSectors).optional(),
    domain: z.enum(needDomains).optional(),
  }),
  response: z.object({
    applications: z.array(
      marked.extend({
        id: z.string(),
        name: texts,
        text: texts,
        domains: z.array(z.enum(needDomains)),
        sectors: z.array(z.enum(needSectors)),
        technologies: z.array(named),
        needs: z.array(named),
        nodes: z.array(named),
        basis: z.string().nullable(),
        caveat: z.string().nullable(),
        ...evidence.shape,
      }),
    ),
    technologies: z.array(named.extend({ area: z.string().nullable(), applications: z.number().int(), needs: z.number().int() })),
    areas: z.array(named),
    needs: z.array(
      marked.extend({
        id: z.string(),
        name: texts,
        domain: z.string(),
        sector: z.string(),
        publication: z.string().nullable(),
        applications: z.number().int(),
      }),
    ),
    together: z
      .object({
        technologies: z.array(reached),
        needs: z.array(reached),
        nodes: z.array(named),
        causes: z.array(named.extend({ weight: z.enum(causeWeights), type: named, sure: z.enum(surenessWords) })),
      })
      .nullable(),
    untied: z.object({ technologies: z.array(z.string()), needs: z.array(z.string()) }),
    total: z.object({ applications: z.number().int(), technologies: z.number().int(), needs: z.number().int() }),
  }),
  formats: ["json", "csv", "xlsx", "parquet"],
  example: { query: { technology: "eu_1_3" } },
});
