/** Colours and type as data: the tokens of the page, and those of paper. */

const themeNames = ["light", "dark", "print"] as const;
export type ThemeName = (typeof themeNames)[number];

export interface Theme {
  readonly ground: string;
  readonly raised: string;
  readonly line: string;
  readonly ink: string;
  readonly softInk: string;
  readonly accent: string;
  readonly critical: string;
  readonly warning: string;
  readonly good: string;
  readonly unknown: string;
  /** What is not singled out: present, but quiet. */
  readonly quiet: string;
  /** Amounts, from little to much; one hue. */
  readonly ramp: readonly string[];
  /** Differences: less, same, more. */
  readonly diverging: readonly [string, string, string];
}

const light: Theme = {
  ground: "#F7F8FA",
  raised: "#FFFFFF",
  line: "#D9DEE5",
  ink: "#17202B",
  softInk: "#52606F",
  accent: "#0B5CAD",
  critical: "#B3261E",
  warning: "#8A5A00",
  good: "#1E6B3A",
  unknown: "#7A8794",
  quiet: "#9AA7B5",
  ramp: ["#E3EDF7", "#BFD6EC", "#8FB6DB", "#5590C4", "#2468A8", "#0B427F"],
  diverging: ["#0072B2", "#F2F3F5", "#D55E00"],
};

const dark: Theme = {
  ground: "#0F141B",
  raised: "#171E27",
  line: "#2B3542",
  ink: "#E8EDF3",
  softInk: "#A3B0BF",
  accent: "#6CB2FF",
  critical: "#FF8A80",
  warning: "#F2C14E",
  good: "#7BD39A",
  unknown: "#8795A5",
  quiet: "#66758A",
  ramp: ["#1D2F44", "#274868", "#35658F", "#4B86B8", "#74ABDB", "#B4D6F5"],
  diverging: ["#56B4E9", "#2B3542", "#E69F00"],
};

export const themes: Readonly<Record<ThemeName, Theme>> = { light, dark, print: { ...light, ground: "#FFFFFF" } };

export const fontFamily = "Inter, Inter Variable, sans-serif";
/** The scale of the page, in pixels. */
/** Okabe and Ito's colours for categories: seven, the rest is "other". */
export const categories = ["#D55E00", "#0072B2", "#CC79A7", "#E69F00", "#009E73", "#F0E442", "#56B4E9"] as const;

/** The partners seen most keep one colour everywhere; any other country is drawn quiet and named beside its bar. */
export const countryColours: Readonly<Record<string, string>> = {
  CHN: "#D55E00",
  USA: "#0072B2",
  RUS: "#CC79A7",
  TUR: "#E69F00",
  BRA: "#009E73",
  ZAF: "#F0E442",
  CHL: "#56B4E9",
};
