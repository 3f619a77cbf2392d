/** `octant import`: a chain from somebody's own tables. */
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { CommandAnswer } from "#observatory";
import { type ChainMappingInput, problem } from "#model";
import type { CommandFile, Outcome } from "../command.ts";
import { type Common, commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { type Surroundings, write } from "../surroundings.ts";
import { say } from "../words.ts";

interface Options {
  readonly map?: string;
  readonly chain?: string;
  readonly label?: string;
  readonly dryRun?: boolean;
}

export const importTables: CommandFile = {
  name: "import",
  example: "octant import ./my_links.csv --chain my_chain --dry-run",
  add: (program, around, outcome) =>
    withAudience(program.command("import"))
      .description("read a supply chain from CSV or XLSX tables of your own")
      .argument("<files...>", "CSV or XLSX files")
      .option("--chain <id>", "the chain they make, or add to (default: the name of the first file)")
      .option("--map <file>", "which column is which field, in YAML; without it what the headers suggest")
      .option("--label <label>", "confidentiality label (default public)")
      .option("--dry-run", "read and check everything, write nothing")
      .action(async (files: string[], options: Options, command) => run(files, options, commonOf(command, around), around, outcome)),
};

async function run(names: readonly string[], options: Options, common: Common, around: Surroundings, outcome: Outcome): Promise<void> {
  const files = await Promise.all(names.map((name) => fileAt(resolve(around.folder, name))));
  const { parse, stringify } = await import("yaml");
  const chain = options.chain ?? idFrom(names[0] ?? "chain");
  const mapping =
    options.map === undefined
      ? await suggested(files, chain, common, around)
      : parse((await fileAt(resolve(around.folder, options.map))).text);
  const asked = { files: files.map(({ name, content }) => ({ name, content })), mapping, lang: common.lang };
  const label = options.label === undefined ? {} : { label: options.label };
  const answer = options.dryRun
    ? await order("checkImport", asked, common, around)
    : await order("importChain", { ...asked, ...label }, common, around);
  const { counts, remarks, errors, notices } = answer;
  if (options.map === undefined) await write(around.out, `${say(common.lang, "mapped")}\n${stringify(mapping)}\n`);
  for (const one of remarks) {
    const place = [one.file, one.sheet, one.line, one.column].filter((part) => part !== undefined).join(":");
    around.err.write(`${place}: ${one.sentence} ${one.remedy}\n`);
  }
  const holes = { ...counts, chain: answer.chain, errors, notices };
  const key = errors > 0 ? "importRefused" : options.dryRun ? "importTried" : "imported";
  await write(around.out, `${say(common.lang, key, holes)}\n`);
  const batch = "batch" in answer ? answer.batch : null;
  if (typeof batch === "string") await write(around.out, `${say(common.lang, "toUndo", { batch: batch.slice(0, 12) })}\n`);
  if (errors > 0) outcome.code = 1;
}

async function fileAt(path: string): Promise<{ name: string; content: string; text: string }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw problem("import-file-missing", { file: path, reason: error.message }, error);
  });
  return { name: basename(path), content: bytes.toString("base64"), text: bytes.toString("utf8") };
}

/** What the headers suggest. Throws `import-not-mapped` where they suggest nothing. */
async function suggested(
  files: readonly { name: string; content: string }[],
  chain: string,
  common: Common,
  around: Surroundings,
): Promise<ChainMappingInput> {
  const asked = { files: files.map(({ name, content }) => ({ name, content })), lang: common.lang };
  const { mapping, tables }: CommandAnswer<"previewImport"> = await order("previewImport", asked, common, around);
  if (mapping === undefined || mapping === null)
    throw problem("import-not-mapped", { columns: tables.map((table) => `${table.table}: ${table.columns.join(", ")}`).join("; ") });
  return { ...mapping, chain: { ...mapping.chain, id: chain, name: mapping.chain.name ?? chain } };
}

function idFrom(name: string): string {
  const words = basename(name)
    .replace(/\.\w+$/, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^[^a-z]+|_+$/g, "");
  return words || "chain";
}
