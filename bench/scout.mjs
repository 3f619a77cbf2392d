/** 20 000 projects tied to technologies and flagged, from a file to a file, against a scikit-learn pipeline of the same kind of features. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { median, repeated, spread } from "./clock.mjs";
import { makeTexts } from "./made_up_texts.mjs";
import { octant } from "./octant.mjs";

const count = 20_000;

/** Expects the built program. `python` (PYTHON, or python3) is asked for scikit-learn; without it that comparison is left out and said so. */
export async function benchScout({ folder, runs }) {
  const texts = realTexts() ?? makeTexts(count);
  const file = join(folder, "texts.jsonl");
  writeFileSync(file, texts.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const [some, before] = [join(folder, "more.jsonl"), texts.slice(0, 200)];
  writeFileSync(some, before.map((row) => `${JSON.stringify(row)}\n`).join(""));
  let peak = null;
  const flag = async (from) => {
    const ran = await octant(["scout", "flags", "--data", folder, "--from", from, "--format", "csv", "--out", join(folder, "flags.csv")]);
    peak = ran.peak;
  };
  await flag(some);
  const ours = await repeated("20 000 projects flagged", Math.min(runs, 3), () => flag(file));
  const largest = peak;
  const fresh = await repeated("200 projects flagged", Math.min(runs, 3), () => flag(some));
  const theirs = withScikitLearn(file);
  const ratios =
    theirs === undefined
      ? []
      : [{ to: "scikit-learn, TF-IDF of words and pairs and logistic regression", times: median(ours) / theirs.seconds }];
  return [
    {
      what: "20 000 projects tied to technologies and flagged, with evidence (from file to file)",
      median: median(ours),
      spread: spread(ours),
      ratios,
    },
    { what: "Peak memory of it", value: largest === null ? "unknown" : `${Math.round(largest)} MB`, ratios: [] },
    { what: "200 new projects, as after a new edition", median: median(fresh), spread: spread(fresh), ratios: [] },
  ];
}

/** Real projects, some twice to fill the number; undefined where the file is not beside the repository. */
function realTexts() {
  const file = fileURLToPath(new URL("../../shared/data/projects/horizon_projects.jsonl.gz", import.meta.url));
  if (!existsSync(file)) return undefined;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return Array.from({ length: count }, (_, at) => {
    const { title, objective } = JSON.parse(lines[at % lines.length]);
    return { id: String(at + 1), title, text: objective ?? "" };
  });
}

function withScikitLearn(file) {
  const script = fileURLToPath(new URL("sklearn_flags.py", import.meta.url));
  const ran = spawnSync(process.env.PYTHON ?? "python3", [script, file], { encoding: "utf8" });
  if (ran.status !== 0) {
    process.stderr.write(`  scikit-learn is not there (${(ran.stderr ?? "").trim().split("\n").at(-1)}): not compared.\n`);
    return undefined;
  }
  const said = JSON.parse(ran.stdout);
  process.stderr.write(`  scikit-learn ${said.version}: ${JSON.stringify(said.parts)}\n`);
  return said;
}
