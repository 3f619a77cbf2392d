import { z } from "zod";
import { words } from "../citation.ts";
import { identifier } from "./shared.ts";

/** The card of a register of export controls. */
export const controlCard = z.strictObject({
  id: identifier,
  name: words,
  description: words,
  version: z.union([z.string(), z.number()]).transform(String),
});
export type ControlCard = z.infer<typeof controlCard>;
