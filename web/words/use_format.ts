/** Numbers, dates and names in the reader's language, rounded for reading. The full value stays one key away. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Texts } from "#api/contract";
import { useArchiveState } from "../data/view.ts";
import type { Language } from "./words.ts";

export type Unknown = null | undefined;
const locales: Record<Language, string> = { en: "en-GB", nl: "nl-NL" };
const space = "\u00a0";

export interface Format {
  readonly language: Language;
  /** The text in the reader's language, else in the other one. */
  text(texts: Texts | Unknown): string;
  decimal(value: number | string | Unknown, digits?: number): string | null;
  count(value: number): string;
  /** A fraction as per cent: 0.943 → 94 %. */
  percent(fraction: number | string | Unknown): string | null;
  /** Thousand USD → USD 1.2 bn. */
  money(thousands: number | string | Unknown): string | null;
  date(when: string | Unknown): string | null;
  /** A country or bloc by its short name. */
  country(code: string | Unknown): string;
}

export function useFormat(): Format {
  const { t, i18n } = useTranslation();
  const state = useArchiveState();
  const language = i18n.language as Language;
  return useMemo(() => {
    const locale = locales[language];
    const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
    const iso2 = new Map(state?.countries.map((one) => [one.iso3, one.iso2]) ?? []);
    const blocs = new Map(state?.blocs.map((one) => [one.id, one.name]) ?? []);
    const written = new Map(state?.countries.map((one) => [one.iso3, one.name]) ?? []);
    const read = (value: number | string | Unknown) => {
      const number = value === null || value === undefined || value === "" ? Number.NaN : Number(value);
      return Number.isFinite(number) ? number : null;
    };
    const fixed = (value: number, digits: number) =>
      value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    const text = (texts: Texts | Unknown) => texts?.[language] ?? texts?.en ?? texts?.nl ?? "";
    return {
      language,
      text,
      count: (value) => value.toLocaleString(locale),
      decimal: (value, digits = 2) => {
        const number = read(value);
        return number === null ? null : fixed(number, Math.abs(number) >= 100 ? 0 : Math.abs(number) >= 10 ? Math.min(digits, 1) : digits);
      },
      percent: (fraction) => {
        const number = read(fraction);
        if (number === null) return null;
        return `${fixed(number * 100, number > 0 && number < 0.01 ? 1 : 0)}${space}%`;
      },
      money: (thousands) => {
        const number = read(thousands);
        if (number === null) return null;
        const value = number * 1000;
        const [divide, word] =
          value >= 1e9 ? [1e9, t("unit.billion")] : value >= 1e6 ? [1e6, t("unit.million")] : [1e3, t("unit.thousand")];
        return `USD${space}${fixed(value / divide, value / divide < 10 ? 1 : 0)}${space}${word}`;
      },
      date: (when) => {
        const date = when ? new Date(when) : undefined;
        if (!when || !date || Number.isNaN(date.getTime())) return when ?? null;
        if (/^\d{4}$/.test(when)) return when;
        return date.toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric" });
      },
      country: (code) => {
        if (!code) return t("number.unknown");
        if (code === "EU27") return "EU-27";
        const bloc = blocs.get(code);
        const two = iso2.get(code);
        const named = two ? names.of(two) : undefined;
        return named ?? (text(written.get(code) ?? bloc) || code);
      },
    };
  }, [language, state, t]);
}
