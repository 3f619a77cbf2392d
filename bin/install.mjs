/** Installs the packages that package.json names when they are missing or package.json has changed. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run, step, Trouble } from "./steps.mjs";

/** Which packages must be there: `runtime` to run Octant, `all` to test it too. */
const wanted = { runtime: ["runtime", "all"], all: ["all"] };

const stampOf = (root) => join(root, "node_modules/.octant-stamp");

/** True when what is installed is what package.json asks for on this kind of machine. */
export function isInstalled(root, packages) {
  try {
    const stamp = JSON.parse(readFileSync(stampOf(root), "utf8"));
    return stamp.asked === asked(root) && wanted[packages].includes(stamp.packages);
  } catch {
    return false;
  }
}

/** `sign` hears the process number of npm. Throws `Trouble` with npm's own words, the cause and the remedy. */
export async function install(root, packages, sign) {
  // Whoever has the packages for testing keeps them.
  const kept = existsSync(join(root, "node_modules/vitest")) ? "all" : packages;
  const sentence = `installing ${kept === "all" ? "packages and tools for testing" : "packages"}`;
  const words = ["install", "--no-audit", "--no-fund", kept === "all" ? "--include=dev" : "--omit=dev"];
  await step(sentence, async () => {
    const { code, output } = await npm(root, words, sign);
    if (code !== 0) throw failed(output);
  });
  writeFileSync(stampOf(root), `${JSON.stringify({ asked: asked(root), packages: kept })}\n`);
}

/** Packages and the machine they are for (a folder may be carried to another one), as a hash. */
function asked(root) {
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const machine = `${process.platform} ${process.arch}`;
  return createHash("sha256")
    .update(JSON.stringify([dependencies, devDependencies, overrides, machine]))
    .digest("hex");
}

/** The npm that started us, else the one on the path. */
function npm(root, words, sign) {
  const started = process.env["npm_execpath"];
  const byNode = started !== undefined && /npm-cli\.c?js$/.test(started);
  const env = { ...process.env, npm_config_loglevel: "error", npm_config_production: undefined, NODE_ENV: undefined };
  if (byNode) return run(process.execPath, [started, ...words], { cwd: root, env, started: sign });
  return run("npm", words, { cwd: root, env, started: sign, shell: process.platform === "win32" });
}

const causes = [
  {
    when: /spawn npm ENOENT|npm: (command )?not found|is not recognized/,
    sentence: "npm was not found.",
    remedy: "Install Node with npm from https://nodejs.org, then repeat the command.",
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    sentence: "The packages could not be fetched: the package registry did not answer.",
    remedy:
      "Check the network or the proxy (npm config get registry, npm config get proxy), then repeat the command. What was installed before still stands.",
  },
  { when: /ENOSPC/, sentence: "The packages do not fit: the disk is full.", remedy: "Free about 1 GB, then repeat the command." },
  {
    when: /EACCES|EPERM|EROFS/,
    sentence: "The packages could not be written into node_modules.",
    remedy: "Make this folder writable for you (or delete node_modules if another user made it), then repeat the command.",
  },
  {
    when: /ETARGET|E404/,
    sentence: "The package registry does not have a version that is asked for.",
    remedy: "Point npm at a complete registry (npm config set registry https://registry.npmjs.org/), then repeat the command.",
  },
];

function failed(output) {
  // npm's own words without its stack.
  const said = output.split("\n").filter((line) => line.startsWith("npm error ") && !/^npm error\s+(at |[\w]+: |[{}])/.test(line));
  const cause = causes.find(({ when }) => when.test(output)) ?? {
    sentence: "The packages could not be installed.",
    remedy: "Delete node_modules and repeat the command; if it stays, npm's own words above say why.",
  };
  const quoted = said.slice(0, 8).map((line) => `    ${line}\n`);
  return new Trouble([...quoted, quoted.length > 0 ? "\n" : "", cause.sentence].join(""), cause.remedy);
}
