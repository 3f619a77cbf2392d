/** Text as a person reads it, from text with markup in it. */
import { withoutMarkup } from "./markup.ts";

/** The words without markup, on one line. Empty for nothing. */
export function plainText(text: string | null | undefined): string {
  if (text === null || text === undefined) return "";
  const bare = withoutMarkup(text);
  // Escaped markup, as feeds carry it, shows only now.
  const shown = bare !== text && /<\/?[a-z]/i.test(bare) ? withoutMarkup(bare) : bare;
  return shown.replaceAll(/[\s\u00A0\u200B\uFEFF]+/g, " ").trim();
}
