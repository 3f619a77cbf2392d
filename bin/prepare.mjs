/** Makes the folder ready: packages installed, program and page built; says so while it does, and does nothing when all is fresh. */
import "./node_version.mjs";
import { fileURLToPath } from "node:url";
import { alone } from "./alone.mjs";
import { compile, stale } from "./compile.mjs";
import { install, isInstalled } from "./install.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * `packages`: `runtime` to run Octant, `all` to test it too; `parts`: what must be built.
 * Throws `Trouble` with a sentence and a remedy.
 */
export async function prepare({ packages = "runtime", parts = ["program", "page"] } = {}) {
  if (isInstalled(root, packages) && stale(root, parts).length === 0) return;
  await alone(root, async (sign) => {
    if (!isInstalled(root, packages)) await install(root, packages, sign);
    await compile(root, stale(root, parts));
  });
}
