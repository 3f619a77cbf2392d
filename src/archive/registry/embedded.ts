/** The embedded registry's folder: copied from a template that is made once, because making a PostgreSQL takes seconds. */
import { createHash, randomUUID } from "node:crypto";
import { cp, mkdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { openPglite } from "./pglite.ts";
import type { Driver } from "./driver.ts";

/** Opens the registry in `folder`, made from the template when it is not there. */
export async function openEmbedded(folder: string): Promise<Driver> {
  if (!(await there(folder))) await fromTemplate(folder);
  const driver = await openPglite(folder);
  try {
    await migrate(driver);
    return driver;
  } catch (error) {
    await driver.close();
    throw error;
  }
}

async function fromTemplate(folder: string): Promise<void> {
  const template = templateFolder();
  const half = `${folder}.${randomUUID()}.part`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    if (!(await there(template))) await makeTemplate(template, half);
    else await cp(template, half, { recursive: true });
    await rename(half, folder);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a registry in `half` and leaves a copy as the template; without a place for the template there is just no copy. */
async function makeTemplate(template: string, half: string): Promise<void> {
  const driver = await openPglite(half);
  await migrate(driver);
  await driver.close();
  const beside = `${template}.${randomUUID()}.part`;
  await mkdir(dirname(template), { recursive: true })
    .then(() => cp(half, beside, { recursive: true }))
    .then(() => rename(beside, template))
    .catch(() => rm(beside, { recursive: true, force: true }));
}

/** Beside the installed packages, by the version of PGlite and of the tables. */
function templateFolder(): string {
  const require = createRequire(import.meta.url);
  const packages = dirname(dirname(dirname(dirname(require.resolve("@electric-sql/pglite")))));
  const key = createHash("sha256")
    .update(JSON.stringify([migrations, require.resolve("@electric-sql/pglite")]))
    .digest("hex")
    .slice(0, 16);
  return join(packages, ".cache", "octant", `registry-${key}`);
}

function there(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
