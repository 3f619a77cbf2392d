/** Collects BACI into a folder of its own process, so that a test can kill it: `child.ts <data folder> <from>`. */
import { openArchive } from "#archive";
import { collectSource } from "#collect";
import { readContent } from "#content";
import { analyst, repository } from "./desk.ts";

const [folder = "", from = ""] = process.argv.slice(2);
const effects = {
  now: () => new Date(),
  fetch: globalThis.fetch,
  progress: ({ step }: { step: string }) => process.stdout.write(`${step}\n`),
};
const archive = await openArchive({ folder, effects });
try {
  const { sources } = await readContent([{ folder: repository }]);
  const source = sources.find((one) => one.id === "baci");
  if (!source) throw new Error("no baci");
  process.stdout.write("begin\n");
  const { rows } = await collectSource({ view: archive.as(analyst), source, from, effects });
  process.stdout.write(`done ${JSON.stringify(rows)}\n`);
} catch (error) {
  process.stdout.write(`refused ${(error as { code?: string }).code} ${(error as Error).message}\n`);
} finally {
  await archive.close();
}
