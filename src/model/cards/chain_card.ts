import { z } from "zod";
import { words } from "../citation.ts";
import { identifier } from "./shared.ts";

/** The card of a supply-chain map. */
export const chainCard = z.strictObject({
  id: identifier,
  name: words,
  question: words,
  description: words,
  root: identifier,
  technologies: z.array(identifier).default([]),
  version: z.union([z.string(), z.number()]).transform(String),
  limits: words,
});
export type ChainCard = z.infer<typeof chainCard>;
