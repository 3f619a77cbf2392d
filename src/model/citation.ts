/** Where a fact was printed, and how sure we are of it. */
import { z } from "zod";

export const citation = z.strictObject({
  publication: z.string().min(1),
  publisher: z.string().optional(),
  place: z.string().optional(),
  year: z.string().optional(),
  url: z.string().optional(),
  /** read = seen in the source; recalled = from memory: shown as unverified and kept out of reports. */
  evidence: z.enum(["read", "recalled"]),
  caveat: z.string().optional(),
});
export type Citation = z.infer<typeof citation>;

/** A text in the languages of the product; English and Dutch are always there. */
export const words = z.strictObject({ en: z.string().min(1), nl: z.string().min(1) });
export type Words = z.infer<typeof words>;

export const languages = ["en", "nl"] as const;
export type Language = (typeof languages)[number];
