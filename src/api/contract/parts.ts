/** Pieces that several answers share. */
import { citation, columnTypes } from "#model";
import { z } from "zod";

/** 64-bit integers and decimals are text; a float is a number; an unknown is null. */
export const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export const row = z.record(z.string(), cell);

/** A text in the languages it exists in; the page falls back to the other one and says so by `lang`. */
export const texts = z.object({ en: z.string().optional(), nl: z.string().optional() });
export type Texts = z.infer<typeof texts>;

/** `?as=LABEL` computes and shows as a lower audience; the header `octant-as` means the same. */
export const asQuery = z.object({ as: z.string().optional() });
export const placeQuery = asQuery.extend({ bloc: z.string().optional(), year: z.coerce.number().int().optional() });

/** A label as text (`restricted+rel.DEU`) and as printed on a page; the page shows a banner for all but `public`. */
export const marked = z.object({ label: z.string(), marking: z.string() });

export const state = z.enum(["live", "cached", "built_in", "sample", "unknown"]);
/** How old and how real: the weakest state and oldest dates of the parts it was made from. */
export const age = z.object({ state, observed: z.string().nullable(), fetchedAt: z.string().nullable() });

export const sourceMention = age.extend({
  id: z.string(),
  name: texts,
  publisher: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
});

/** What stands under every figure of a table: `prefix` + `/` + key values + `/` + column is a figure id. */
export const about = marked.extend({
  method: z.string(),
  version: z.string(),
  hash: z.string(),
  /** `eu_dependency@1a2b3c4d5e6f` */
  prefix: z.string(),
  computedAt: z.string(),
  parameters: z.record(z.string(), z.unknown()),
  age,
  sources: z.array(sourceMention),
  caveats: z.array(texts),
});

export const column = z.object({
  name: z.string(),
  type: z.enum(columnTypes),
  unit: z.string().nullable(),
  title: texts,
  meaning: texts.nullable(),
  /** Decimals for reading. */
  digits: z.number().int().nullable(),
});

/** Who says it, where it is printed, how sure (Admiralty). */
export const evidence = z.object({ source: z.string(), citation: citation.nullable(), confidence: z.string().nullable() });

/** Something that has a page or a drawer of its own. */
export const mention = z.object({ subject: z.string(), kind: z.string(), name: texts });

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** What happened and what is safe. */
  detail: z.string(),
  /** What to do. */
  remedy: z.string(),
  code: z.string(),
});
