/** Light or dark: as the system, unless the reader chose. */
import { useSyncExternalStore } from "react";

export const themeChoices = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];
const kept = "octant-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();

function choice(): ThemeChoice {
  return themeChoices.find((one) => one === localStorage.getItem(kept)) ?? "system";
}

export function applyTheme(chosen: ThemeChoice = choice()): void {
  if (chosen === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = chosen;
}

function setTheme(chosen: ThemeChoice): void {
  localStorage.setItem(kept, chosen);
  applyTheme(chosen);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  dark.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener("change", listener);
  };
}

export function useTheme(): { chosen: ThemeChoice; shade: "light" | "dark"; setTheme: (chosen: ThemeChoice) => void } {
  const chosen = useSyncExternalStore(subscribe, choice);
  const system = useSyncExternalStore(subscribe, () => dark.matches);
  return { chosen, shade: chosen === "system" ? (system ? "dark" : "light") : chosen, setTheme };
}
