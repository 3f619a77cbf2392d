/** The languages of the page. Each is one file; the one in use is loaded, the other stays where it is. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import type en from "./en.json";

export const languages = ["en", "nl"] as const;
export type Language = (typeof languages)[number];
export const languageNames: Record<Language, string> = { en: "English", nl: "Nederlands" };

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
    returnNull: false;
  }
}

const load: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import("./en.json"),
  nl: () => import("./nl.json"),
};
const kept = "octant-language";

/** The language of the address, else the one chosen before, else the browser's when it is one of ours, else English. */
export function chosenLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(kept) ?? navigator.language.slice(0, 2);
  return languages.find((one) => one === asked) ?? "en";
}

export async function startWords(): Promise<void> {
  const language = chosenLanguage();
  await i18next
    .use(initReactI18next)
    .init({ lng: language, fallbackLng: false, interpolation: { escapeValue: false }, resources: {}, returnObjects: true });
  await speak(language);
}

export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation"))
    i18next.addResourceBundle(language, "translation", (await load[language]()).default);
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
