/**
 * The Commission's raw-material tables of 2017 and 2023, whichever are present, as rows by material and stage.
 * Values stay as printed: percentages lose their sign, `-` and `N/A` are unknown, a share printed below a bound keeps the bound.
 */
import type { DraftRow, SourceReader, TextFile, TextRow } from "#collect";

type Files = readonly TextFile[] | undefined;

const read: SourceReader = (files) => {
  const published = [...each(files["published_2017"], assessed2017), ...each(files["results_2023"], assessed2023)];
  const shares = [...each(files["global_shares"], supplyShare("GS")), ...each(files["eu_shares"], supplyShare("EU"))];
  const uses = each(files["use_shares"], useShare);
  const history = each(files["history"], pastResult);
  const tables = { published, supply_shares: shares, use_shares: uses, history };
  return { tables: Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0)) };
};
export default read;

function each(files: Files, make: (row: TextRow) => DraftRow[]): DraftRow[] {
  return (files ?? []).flatMap((file) =>
    file.rows.flatMap((row) => make(row).map((draft) => ({ ...draft, source_file: file.name, source_line: row["source_line"] ?? "" }))),
  );
}

/** Tables 3 and 18 of the 2017 report: one line per material, for the stage with the higher supply risk. */
function assessed2017(row: TextRow): DraftRow[] {
  return [
    {
      year: "2017",
      material: spaced(row["material"]),
      stage: stage(row["stage"]),
      headline: "yes",
      scope: scope(row["scope"]),
      supply_risk: known(row["SR_published"]),
      economic_importance: known(row["EI_published"]),
      import_reliance: known(row["IR_pct"]),
      eol_rir: known(row["EoL_RIR_pct"]),
      si_ei: known(row["SI_EI"]),
      si_sr: known(row["SI_SR"]),
      hhi_global: known(row["HHI_WGI_t_GS"]),
      hhi_eu: known(row["HHI_WGI_t_EU28"]),
    },
  ];
}

/** The results of 2023: one line per material with both stages side by side; a stage nothing is said about gives no row. */
function assessed2023(row: TextRow): DraftRow[] {
  const used = stage(row["stage_used"]);
  return ["E", "P"]
    .map((letter) => ({
      year: "2023",
      material: spaced(row["material"]),
      stage: letter,
      headline: letter === used ? "yes" : "no",
      scope: scope(row[`scope_${letter}`]),
      // The headline is printed in a column of its own; for some materials with one decimal more than the stage's.
      supply_risk: known(row[`SR_${letter}`]),
      economic_importance: known(row["EI"]),
      import_reliance: known(row[`IR_${letter}`]),
      eol_rir: known(row["EoL_RIR"]),
      si_ei: known(row["SI_EI"]),
      si_sr: known(row["SI_SR"]),
      hhi_global: null,
      hhi_eu: null,
    }))
    .filter((draft) => draft.supply_risk !== null || draft.scope !== null || draft.headline === "yes");
}

function supplyShare(mix: "GS" | "EU"): (row: TextRow) => DraftRow[] {
  return (row) => {
    const { share, bound } = fraction(row["Share"] ?? "");
    return [
      {
        material: spaced(row["Material"]),
        stage: row["Stage"] ?? null,
        mix,
        country: spaced(row["Country"]),
        share,
        bound,
        t: known(row["t"]),
      },
    ];
  };
}

function useShare(row: TextRow): DraftRow[] {
  const { share, bound } = fraction(row["Share"] ?? "");
  const sector = spaced(row["NACE sector"]) ?? "";
  const nace = sector === "" ? null : (sector.split(" - ")[0] ?? null);
  // The end of this header, a euro sign, differs between copies of the file.
  const valueAdded = Object.entries(row).find(([column]) => column.startsWith("VA in million"))?.[1];
  const application = spaced(row["Application"]);
  return [{ material: spaced(row["Material"]), application, share, bound, nace, value_added: known(valueAdded) }];
}

function pastResult(row: TextRow): DraftRow[] {
  const [supplyRisk, importance] = [known(row["SR"]), known(row["EI"])];
  if (supplyRisk === null && importance === null) return [];
  return [{ year: row["Year"] ?? null, material: spaced(row["Material"]), supply_risk: supplyRisk, economic_importance: importance }];
}

/** `12.5%` → 0.125, exactly; `<0.1%` → half the bound, with the bound kept; `>0%` → unknown above a bound. */
function fraction(printed: string): { share: string | null; bound: string | null } {
  const text = printed.trim();
  const match = /^([<>]?)(\d+)(?:\.(\d+))?%$/.exec(text);
  if (!match) return { share: text === "" ? null : text, bound: null };
  const [, sign = "", whole = "", decimals = ""] = match;
  if (sign === ">") return { share: null, bound: text };
  const scaled = BigInt(whole + decimals) * (sign === "<" ? 5n : 10n);
  return { share: shifted(scaled, decimals.length + 3), bound: sign === "<" ? text : null };
}

function shifted(digits: bigint, places: number): string {
  const text = digits.toString().padStart(places + 1, "0");
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, "");
}

function stage(printed: string | undefined): string | null {
  if (printed === "Extraction") return "E";
  if (printed === "Processing") return "P";
  return known(printed);
}

/** GS+EU, GS or EU, as the formula reads it; a word we do not know stays as printed and fails the check. */
function scope(printed: string | undefined): string | null {
  const text = (printed ?? "").replaceAll(" ", "");
  const words: Record<string, string> = { "GS+EUS": "GS+EU", EUSonly: "EU", EUonly: "EU", GSonly: "GS" };
  return text === "" ? null : (words[text] ?? text);
}

function known(printed: string | undefined): string | null {
  const text = (printed ?? "").trim();
  return text === "" || text === "-" || text === "N/A" ? null : text.replace(/^(\d+(?:\.\d+)?)%$/, "$1");
}

function spaced(printed: string | undefined): string | null {
  const text = (printed ?? "").replaceAll(/\s+/g, " ").trim();
  return text === "" ? null : text;
}
