/** The local owner: a token only the owner of the folder can read, and the clearance the owner declared in settings.json. */
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Clearance, levels, type Reader, problem } from "#model";
import { z } from "zod";

const settingsFile = z.strictObject({
  clearance: z.strictObject({
    level: z.enum(levels),
    communities: z.array(z.string()),
    handling: z.array(z.string()),
  }),
});

/** The reader that stands for the owner. At first start a clearance for everything these communities share is written down, to be lowered by hand. */
export async function ownerOf(folder: string, communities: readonly string[]): Promise<Reader> {
  const path = join(folder, "settings.json");
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) {
    const clearance: Clearance = { level: "top_secret", communities, handling: ["LIMITE", "SENSITIVE"] };
    await mkdir(folder, { recursive: true });
    await writeFile(path, `${JSON.stringify({ clearance }, undefined, 2)}\n`, { mode: 0o600 });
    return { name: "owner", clearance };
  }
  return { name: "owner", clearance: clearanceIn(text, path) };
}

function clearanceIn(text: string, file: string): Clearance {
  try {
    const settings = settingsFile.safeParse(JSON.parse(text));
    if (settings.success) return settings.data.clearance;
    const [issue] = settings.error.issues;
    throw problem("settings-not-understood", { file, reason: `${issue?.path.join(".")}: ${issue?.message}` });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw problem("settings-not-understood", { file, reason: error.message }, error);
  }
}

/** The token in the folder, made at first use: 256 random bits, readable by the owner only. */
export async function tokenOf(folder: string): Promise<string> {
  const path = join(folder, "token");
  const kept = await readFile(path, "utf8").catch(() => "");
  if (/^[0-9a-f]{64}$/.test(kept.trim())) return kept.trim();
  const token = randomBytes(32).toString("hex");
  await mkdir(folder, { recursive: true });
  await writeFile(path, `${token}\n`, { mode: 0o600 });
  await chmod(path, 0o600);
  return token;
}
