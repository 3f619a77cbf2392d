/** Which colour a thing gets. */
import { countryColours, type Theme } from "./theme.ts";

/** The country's own colour, else the quiet one. */
export function countryColour(code: string, theme: Theme): string {
  return countryColours[code] ?? theme.quiet;
}

/** The step of the ramp for an amount between 0 and 1; null (unknown) is drawn hatched in the colour of unknown. */
export function amountColour(amount: number | null, theme: Theme): string {
  if (amount === null) return theme.unknown;
  const last = theme.ramp.length - 1;
  return theme.ramp[Math.max(0, Math.min(last, Math.floor(amount * theme.ramp.length)))] ?? theme.unknown;
}

/** Ink that can be read on a fill: dark or white, whichever contrasts more. */
export function inkOn(fill: string): string {
  const light = luminance(fill);
  return 1.05 / (light + 0.05) >= (light + 0.05) / (luminance("#17202B") + 0.05) ? "#FFFFFF" : "#17202B";
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Diagonal lines: the sign of unknown. */
export function hatching(theme: Theme) {
  return { symbol: "rect", color: theme.unknown, dashArrayX: [1, 0], dashArrayY: [1.4, 3.6], rotation: -Math.PI / 4, symbolSize: 1 };
}
