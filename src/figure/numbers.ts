/** Numbers rounded for reading, in the reader's language. The full value stays in the table. */
import type { Language } from "#model";

const locales: Readonly<Record<Language, string>> = { en: "en-GB", nl: "nl-NL" };
const noBreak = "\u00a0";

/** `0.5` → `0.50` or `0,50`. */
export function decimal(value: number, language: Language, digits = 2): string {
  return new Intl.NumberFormat(locales[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A fraction as a percentage: `0.943` → `94 %`; below one per cent one decimal, so that little does not read as nothing. */
export function percent(fraction: number, language: Language): string {
  const value = fraction * 100;
  return `${decimal(value, language, value > 0 && value < 1 ? 1 : 0)}${noBreak}%`;
}

const scales = [
  { from: 1e9, divide: 1e9, word: { en: "bn", nl: "mld" } },
  { from: 1e6, divide: 1e6, word: { en: "m", nl: "mln" } },
  { from: 0, divide: 1e3, word: { en: "thousand", nl: "duizend" } },
] as const;

/** Thousand USD as BACI gives them → `USD 1.2 bn`. */
export function dollars(thousands: number, language: Language): string {
  const value = thousands * 1000;
  const scale = scales.find((one) => value >= one.from) ?? scales[2];
  const amount = value / scale.divide;
  return `USD${noBreak}${decimal(amount, language, amount < 10 ? 1 : 0)}${noBreak}${scale.word[language]}`;
}
