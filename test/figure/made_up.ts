/** Small tables of our own making: the columns are those of the methods, no number is real. */
import type { Row, Table } from "#model";

export function tableOf(rows: readonly Row[], units: Readonly<Record<string, string>> = {}): Table {
  const columns = Object.entries(rows[0] ?? {}).map(([name, value]) => {
    const type = typeof value === "number" ? ("number" as const) : typeof value === "boolean" ? ("flag" as const) : ("text" as const);
    return { name, type, ...(units[name] === undefined ? {} : { unit: units[name] }) };
  });
  return { columns, rows };
}

const partners = ["CHN", "USA", "DEU", "TUR", "BRA", "KAZ", "GIN", "TJK", "ZAF", "AUS", "NOR", "JPN"];

/** Twelve suppliers of one product, Germany among them as one inside. */
export const shares = tableOf(
  partners.map((partner, place) => ({
    product: "850511",
    partner,
    inside: partner === "DEU",
    share_all: place === 0 ? 0.56 : 0.04,
    share_extra: partner === "DEU" ? null : place === 0 ? 0.6 : 0.04,
  })),
);

/** Three products with their suppliers outside. */
export const mixes = tableOf(
  ["850511", "810411", "252800"].flatMap((product, at) =>
    partners.slice(0, 7).map((partner, place) => ({ product, partner, share_extra: place === at ? 0.7 : 0.05 })),
  ),
);

export const screening = tableOf(
  Array.from({ length: 12 }, (_, at) => ({
    product: String(810000 + at),
    year: 2024,
    cdi1: 0.1 + at * 0.07,
    cdi2: 0.3 + at * 0.05,
    imports_extra: `${(at + 1) * 1000}.000`,
    dependent: at > 7,
  })),
);

export const twoYears = tableOf(
  [2022, 2024].flatMap((year) =>
    ["A", "B", "C"].map((product, at) => ({ product, year, cdi1: 0.3 + at * 0.2 + (year === 2024 ? 0.1 - at * 0.1 : 0) })),
  ),
);

/** Two stages of one material, one below the thresholds, one without a value. */
export const risks = tableOf([
  { material: "Gallium", stage: "P", economic_importance: 4, supply_risk: 4 },
  { material: "Gallium", stage: "E", economic_importance: 4, supply_risk: 1 },
  { material: "Magnesium", stage: "P", economic_importance: 7, supply_risk: 3 },
  { material: "Sand", stage: "E", economic_importance: 2, supply_risk: 0.2 },
  { material: "Cork", stage: "E", economic_importance: 3, supply_risk: null },
]);

export const names = {
  CHN: "China",
  USA: "United States",
  DEU: "Germany",
  TUR: "Türkiye",
  "850511": "Permanent magnets",
  "810411": "Magnesium",
  "252800": "Borates",
};
