/** The colours countries keep across pictures, shared with the pen. */
import { countryColours } from "#figure";

export function colourOf(code: string | null | undefined): string {
  return (code && countryColours[code]) || "var(--quiet)";
}
