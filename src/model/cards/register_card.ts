import { z } from "zod";
import { words } from "../citation.ts";
import { kindNames } from "../kinds.ts";
import { identifier } from "./shared.ts";

/** What the rows of a register are about. */
export const registers = ["controls", "needs", "instruments", "services", "actions", "targets", "entries"] as const;
export type RegisterName = (typeof registers)[number];

const shortName = z.string().regex(/^[A-Za-z0-9]+$/);

/** The card of a register of policy. */
export const registerCard = z.strictObject({
  id: identifier,
  kind: z.enum(registers).default("controls"),
  name: words,
  description: words,
  version: z.union([z.string(), z.number()]).transform(String),
  /** Of entries: the kind its rows are, with the properties of that kind for columns. */
  lists: z.enum(kindNames).optional(),
  /** Of actions: the documents they stand in, by a short name. */
  documents: z.record(shortName, z.strictObject({ name: words, date: z.iso.date() })).optional(),
  /** Who owes something. */
  owners: z.record(identifier, words).optional(),
});
export type RegisterCard = z.infer<typeof registerCard>;
