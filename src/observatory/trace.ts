/** From a number to the bytes it came from. */
import { figureAt, figureId, type Measured, parseFigureId } from "#measure";
import { type Made, type Manifest, type MethodCard, type Part, Problem, problem, formatLabel } from "#model";
import { ageOf, partsAt } from "./answers/age.ts";
import type { Texts } from "./answers/pieces.ts";
import { marked } from "./audience.ts";
import { knownMethod, measuredTable } from "./measured.ts";
import type { Sight } from "./sight.ts";
import { rowsUsed } from "./trace/rows_used.ts";
import { detail, type Step, step } from "./trace/steps.ts";

/** Throws `figure-id-not-understood`, `method-unknown`, `figure-unknown`. */
export async function trace(sight: Sight, figure: string) {
  const named = parseFigureId(figure);
  const { card } = knownMethod(sight, named.method);
  const { manifest, superseded } = await tableOf(sight, named.method, named.hash);
  const column = card.output.columns[named.column];
  const row = manifest.name === card.id ? await figureAt(sight.view, card, manifest, named.key) : undefined;
  const value = row?.[named.column];
  if (row === undefined || column === undefined || value === undefined) throw problem("figure-unknown", { figure });
  const key = Object.fromEntries(card.output.key.map((name, index) => [name, named.key[index] ?? ""]));
  const id = figureId(card, manifest.hash, row, named.column);
  const below = await tableSteps(sight, manifest, key);
  const top = step({
    id,
    kind: "figure",
    title: column.name,
    label: formatLabel(manifest.label),
    details: detail("Value", "Waarde", String(value ?? "–")),
    madeOf: [tableId(manifest)],
  });
  return {
    ...marked(manifest.label),
    figure: id,
    title: column.name as Texts,
    value,
    unit: column.unit ?? null,
    key: card.output.key.map((name) => ({
      name: (card.output.columns[name]?.name ?? { en: name }) as Texts,
      column: name,
      value: key[name] ?? "",
    })),
    superseded,
    steps: once([top, ...below]),
    command: `octant trace ${id}`,
  };
}

/** The table the id names: by hash, else the current one. A table is superseded when the same parameters give another one today. */
async function tableOf(sight: Sight, method: string, hash: string | undefined): Promise<{ manifest: Manifest; superseded: boolean }> {
  if (hash === undefined) return { manifest: (await measuredTable(sight, method)).manifest, superseded: false };
  const manifest = await sight.view.manifest(hash);
  const current = await measuredTable(sight, method, manifest.lineage.parameters).catch((error: unknown): Measured | undefined => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  return { manifest, superseded: current?.manifest.hash !== manifest.hash };
}

function tableId(manifest: Manifest): string {
  return `${manifest.stage}/${manifest.name}@${manifest.hash.slice(0, 12)}`;
}

type Key = Readonly<Record<string, string>>;

/** A measured table, its method, and everything below. */
async function tableSteps(sight: Sight, manifest: Manifest, key: Key): Promise<Step[]> {
  const { lineage } = manifest;
  const card = sight.content.methods.find((method) => method.id === manifest.name)?.card;
  const inputs = await Promise.all(lineage.madeOf.map((made) => inputSteps(sight, made, key)));
  const method = methodStep(manifest, card);
  const table = step({
    id: tableId(manifest),
    kind: "table",
    title: card?.name ?? { en: manifest.name },
    address: `measured/${manifest.name}/result`,
    hash: manifest.hash,
    label: formatLabel(manifest.label),
    ...ageOf(manifest.parts),
    details: [
      ...detail(
        "Rows",
        "Rijen",
        manifest.parts.reduce((sum, part) => sum + part.rows, 0),
      ),
      ...detail("Audience", "Doelgroep", lineage.audience),
      ...detail("Computed at", "Berekend op", lineage.at),
      ...detail("Code", "Code", `${sight.code} (${lineage.madeBy.code})`),
    ],
    madeOf: [method.id, ...inputs.flatMap((steps) => steps[0]?.id ?? [])],
  });
  return [table, method, ...inputs.flat()];
}

function methodStep({ lineage, name }: Manifest, card: MethodCard | undefined): Step {
  const { version, cardHash } = lineage.madeBy;
  const parameters = Object.entries(lineage.parameters).flatMap(([id, value]) => {
    const words = card?.parameters[id]?.name;
    return detail(words?.en ?? id, words?.nl ?? id, `${id} = ${String(value)}`);
  });
  const citations = (card?.citations ?? []).flatMap((one) =>
    detail("Citation", "Bron", [one.publication, one.publisher, one.year, one.place].filter(Boolean).join(", ")),
  );
  const details = [...detail("Version", "Versie", version), ...detail("Formula", "Formule", card?.formula), ...parameters, ...citations];
  return step({
    id: `method/${name}@${cardHash.slice(0, 12)}`,
    kind: "method",
    title: card?.name ?? { en: name },
    hash: cardHash,
    details,
    url: card?.citations[0]?.url ?? null,
  });
}

/** An input: statements of the registry, a measured table with everything below it, or a clean table with its rows and files. */
async function inputSteps(sight: Sight, made: Made, key: Key): Promise<Step[]> {
  const common = { address: made.address, hash: made.hash, label: formatLabel(made.label) };
  if (made.address.startsWith("registry/")) {
    return [
      step({
        id: `${made.address}@${made.hash.slice(0, 12)}`,
        kind: "statements",
        title: { en: made.address, nl: made.address },
        ...common,
      }),
    ];
  }
  const manifest = await sight.view.manifest(made.hash).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  if (manifest === undefined)
    return [step({ id: `${made.address}@${made.hash.slice(0, 12)}`, kind: "input", title: { en: made.address }, ...common })];
  if (manifest.stage === "measured") return tableSteps(sight, manifest, key);
  return cleanSteps(sight, made, manifest, key);
}

async function cleanSteps(sight: Sight, made: Made, manifest: Manifest, key: Key): Promise<Step[]> {
  const [, source = "", table = ""] = made.address.split("/");
  const card = sight.content.sources.find((one) => one.id === source)?.card;
  const splitBy = card?.tables[table]?.part;
  const year = splitBy === undefined ? undefined : key[splitBy];
  const all = partsAt(made.address, manifest);
  const parts = all.some((part) => part.part === year) ? all.filter((part) => part.part === year) : all;
  const used = await rowsUsed(sight, { manifest, table }, key);
  const files = parts.flatMap((part) => part.origins.map((origin) => fileStep(origin, part, card)));
  const input = step({
    id: `${made.address}@${made.hash.slice(0, 12)}`,
    kind: "input",
    title: card?.tables[table]?.name ?? { en: made.address },
    address: made.address,
    hash: made.hash,
    label: formatLabel(made.label),
    ...ageOf(parts),
    publisher: card?.publisher ?? null,
    licence: card?.licence.name ?? null,
    url: card?.homepage ?? null,
    details: [
      ...detail("Edition", "Editie", card?.name.en),
      ...detail(
        "Rows in the table",
        "Rijen in de tabel",
        parts.reduce((sum, part) => sum + part.rows, 0),
      ),
      ...detail("Rows this figure stands on", "Rijen onder dit cijfer", used?.count),
    ],
    rows: used?.rows ?? null,
    madeOf: [...new Set(files.map((file) => file.id))],
  });
  return [input, ...files];
}

function fileStep(origin: Part["origins"][number], part: Part, card: { publisher: string; licence: { name: string } } | undefined): Step {
  return step({
    id: `file/${origin.sha256.slice(0, 12)}`,
    kind: "file",
    title: { en: origin.file, nl: origin.file },
    address: origin.file,
    hash: origin.sha256,
    ...ageOf([part]),
    publisher: card?.publisher ?? null,
    licence: card?.licence.name ?? null,
    url: origin.address ?? null,
    details: [...detail("Bytes", "Bytes", origin.bytes), ...detail("Kept", "Bewaard", origin.kept ? "raw" : undefined)],
  });
}

function once(steps: readonly Step[]): Step[] {
  return steps.filter((one, index) => steps.findIndex((other) => other.id === one.id) === index);
}
