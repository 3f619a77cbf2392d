/** What was learned about technologies, and the rows people labelled: `models/technologies/`, a root of the user's own in place of the built-in one. */
import type { Language } from "#model";
import type { Root } from "./content.ts";
import { readRows } from "./csv_file.ts";
import { placeIn } from "./folders.ts";
import { collectRemarks, type Remarks, remarksOf } from "./remarks.ts";
import { type Place, readText } from "./text_file.ts";
import { technologyModelCard, type TechnologyModelRead } from "./technology_model_card.ts";
import { readCard } from "./yaml_file.ts";

/** The model of the last root that has one. Undefined where none can be read, with remarks where one is broken; never throws. */
export async function readTechnologyModel(roots: readonly Root[], language: Language = "en"): Promise<TechnologyModelRead> {
  const remarks = collectRemarks(language);
  let model: TechnologyModelRead["model"];
  const examples = new Map<string, readonly string[]>();
  for (const [index, root] of roots.entries()) {
    const place = placeIn(root, "models/technologies", index > 0);
    model = (await modelIn(place, remarks)) ?? model;
    const { rows } = readRows(
      await readText(place, "examples.csv", remarks, true),
      { required: ["document", "technologies"], optional: ["note"] },
      remarks,
    );
    for (const row of rows) examples.set(row.cell("document"), row.items("technologies"));
  }
  return { model, examples: [...examples].map(([ref, technologies]) => ({ ref, technologies })), remarks: remarksOf(remarks) };
}

async function modelIn(place: Place, remarks: Remarks): Promise<TechnologyModelRead["model"]> {
  const file = await readText(place, "model.yaml", remarks, true);
  const read = file && readCard(file, technologyModelCard, remarks)?.card;
  const weightsFile = file && (await readText(place, "weights.csv", remarks));
  if (read === undefined || weightsFile === undefined) return undefined;
  const { rows } = readRows(weightsFile, { required: ["term", "rarity", "weights"] }, remarks);
  const technologies = Object.keys(read.technologies);
  const places = new Map(technologies.map((id, at) => [id, at]));
  const weights = technologies.map(() => new Float64Array(rows.length));
  rows.forEach((row, term) => {
    for (const [, id = "", weight] of row.cell("weights").matchAll(/(\S+):(\S+)/g)) {
      const own = weights[places.get(id) ?? -1];
      if (own !== undefined) own[term] = Number(weight) || 0;
    }
  });
  const said = Object.values(read.technologies);
  return {
    id: read.id,
    terms: rows.map((row) => row.cell("term")),
    rarity: Float64Array.from(rows, (row) => Number(row.cell("rarity")) || 0),
    technologies,
    weights,
    bias: Float64Array.from(said, ({ bias }) => bias),
    used: said.map(({ used }) => used),
    mix: read.mix,
    threshold: read.threshold,
    centres: await centresIn(place, technologies, remarks),
    trainedOn: read.trained_on,
  };
}

async function centresIn(place: Place, technologies: readonly string[], remarks: Remarks): Promise<(Float64Array | null)[] | undefined> {
  const file = await readText(place, "centres.csv", remarks, true);
  if (file === undefined) return undefined;
  const { rows } = readRows(file, { required: ["technology", "vector"] }, remarks);
  const known = new Map(rows.map((row) => [row.cell("technology"), numbersIn(row.cell("vector"))]));
  return technologies.map((id) => known.get(id) ?? null);
}

function numbersIn(cell: string): Float64Array {
  return Float64Array.from(cell.split(/[\s;,[\]]+/).filter(Boolean), Number);
}
