import { z } from "zod";
import { citation, words } from "../citation.ts";
import { identifier } from "./shared.ts";

/** The card of a list of technologies or materials. */
export const listCard = z.strictObject({
  id: identifier,
  kind: z.enum(["technology", "material"]),
  name: words,
  description: words,
  version: z.union([z.string(), z.number()]).transform(String),
  citation,
});
export type ListCard = z.infer<typeof listCard>;
