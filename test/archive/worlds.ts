/** Two data folders that differ only in what a public reader may not see. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openArchive, type View } from "#archive";
import { kind as declared, kindNames, type Assertion, type Entity, type KindName, parseLabel, type Reader } from "#model";
import { openObservatory } from "#observatory";
import { still } from "../api/desk.ts";
import { hiddenDeals } from "./hidden_deals.ts";
import { hiddenDesk } from "./hidden_desk.ts";
import { hiddenHorizon } from "./hidden_horizon.ts";
import { giveReadings, readings } from "../documents/readings.ts";

/** Labels a public reader does not dominate, one by level, one by handling, one by whom it may be released to. */
export const hiddenLabels = ["restricted", "public+handling.LIMITE", "public+rel.DEU", "secret+rel.DEU+handling.LIMITE"];

/** Words that stand only in the second world. */
export const secretWord = "zwartkijker";

/** Puts statements of every kind, restricted trade, a restricted chain and restricted batches into a folder that holds the built-in edition. */
export async function addHidden(folder: string, owner: Reader): Promise<void> {
  const archive = await openArchive({ folder, effects: still });
  try {
    const view = archive.as(owner);
    for (const [index, label] of hiddenLabels.entries()) {
      for (const name of kindNames) {
        const assertions = await hiddenOf(view, name, index);
        await view.assert({ title: `hidden ${name} ${secretWord}`, label: parseLabel(label), assertions });
      }
    }
    await view.assert({
      title: `hidden horizon ${secretWord}`,
      label: parseLabel("restricted"),
      assertions: [...hiddenHorizon(secretWord), ...hiddenDesk(secretWord), ...hiddenDeals(secretWord)],
    });
    await view.replace({ title: "hidden chain", label: parseLabel("restricted"), source: "chains/hidden", assertions: hiddenChain() });
    const batch = await view.assert({
      title: `taken back ${secretWord}`,
      label: parseLabel("restricted"),
      assertions: [says("material:gallium", "code", "TAKEN-BACK")],
    });
    if (batch !== undefined) await view.undo(batch.id);
  } finally {
    await archive.close();
  }
  await collectHidden(folder);
}

function says(subject: string, property: string, value: string, more: Partial<Assertion> = {}): Assertion {
  return {
    kind: subject.slice(0, subject.indexOf(":")) as KindName,
    subject,
    property,
    value,
    source: "hidden",
    citation: { publication: `Report ${secretWord}`, year: "2024", evidence: "read" },
    ...more,
  };
}

/** Every property of a kind, about a thing everybody sees and about one that only stands here. */
async function hiddenOf(view: View, name: KindName, index: number): Promise<Assertion[]> {
  const known = await view.entities({ kind: name });
  const subjects = [known[0]?.subject, `${name}:hidden_${index}`].filter((subject) => subject !== undefined);
  const assertions: Assertion[] = [];
  for (const subject of subjects) {
    for (const [property, { type, to }] of Object.entries(declared(name).properties)) {
      if (type === "words") {
        assertions.push(
          says(subject, property, `${secretWord} ${property} ${index}`, { language: "en" }),
          says(subject, property, `${secretWord} ${property} ${index}`, { language: "nl" }),
        );
      } else assertions.push(says(subject, property, await valueFor(view, type, to, index)));
    }
  }
  return assertions;
}

async function valueFor(view: View, type: string, to: readonly string[] | undefined, index: number): Promise<string> {
  if (type === "ref") return first(await view.entities({ kind: (to?.[0] ?? "node") as KindName })) ?? `${to?.[0]}:hidden_${index}`;
  return { decimal: "99.9", flag: "yes", date: "1999", text: "850511" }[type] ?? secretWord;
}

function first(entities: readonly Entity[]): string | undefined {
  return entities.at(-1)?.subject;
}

/** A chain of its own that shares a node with the public one, and more of the public one. */
function hiddenChain(): Assertion[] {
  const source = { source: "chains/hidden" };
  return [
    says("chain:hidden", "name", secretWord, { language: "en", ...source }),
    says("chain:hidden", "root", "node:hidden_end", source),
    says("node:hidden_end", "chain", "chain:hidden", source),
    says("node:hidden_end", "node_kind", "technology", source),
    says("node:gallium_primary", "chain", "chain:hidden", source),
    says("node:hidden_part", "chain", "chain:semiconductors", source),
    says("node:hidden_part", "hs6", "850511", source),
    says("link:hidden", "chain", "chain:semiconductors", source),
    says("link:hidden", "from", "node:hidden_part", source),
    says("link:hidden", "relation", "goes_into", source),
    says("link:hidden", "to", "node:gallium_primary", source),
    says("supply:hidden", "chain", "chain:semiconductors", source),
    says("supply:hidden", "node", "node:gallium_primary", source),
    says("supply:hidden", "provider", "Hidden Works", source),
    says("supply:hidden", "share", "42", source),
    says("fact:hidden", "chain", "chain:semiconductors", source),
    says("fact:hidden", "node", "node:gallium_primary", source),
    says("fact:hidden", "text", secretWord, { language: "en", ...source }),
    // China as a member of the Union would change every dependency of whoever may see it.
    says("membership:EU27-CHN", "bloc", "bloc:EU27", source),
    says("membership:EU27-CHN", "member", "country:CHN", source),
  ];
}

/** Trade under a hidden label: another value for a flow everybody sees, a new partner, a new product, a new year. */
async function collectHidden(folder: string): Promise<void> {
  const from = join(folder, "..", "hidden_baci");
  await mkdir(from, { recursive: true });
  const header = "t,i,j,k,v,q\n";
  await writeFile(
    join(from, "BACI_HS17_Y2024_V209901.csv"),
    `${header}2024,156,276,850511,9999999.000,1\n2024,408,276,850511,123456.000,1\n2024,156,276,880730,777.000,1\n`,
  );
  await writeFile(join(from, "BACI_HS17_Y2023_V209901.csv"), `${header}2023,156,276,850511,5.000,1\n`);
  await writeFile(join(from, "product_codes_HS17_V209901.csv"), `code,description\n850511,Magnets\n880730,${secretWord}\n`);
  const observatory = await openObservatory({ data: folder, effects: still });
  try {
    for (const label of ["restricted", "public+handling.LIMITE"])
      await observatory.as(observatory.owner).collect({ source: "baci", from, label });
    // A document everybody sees in other words, and one of its own.
    const documents = await giveReadings(join(folder, "..", "hidden_readings"), [
      { id: "101", title: `Gallium radar ${secretWord}`, text: "radar radar radar", date: "2026-01-01", programme: secretWord },
      {
        id: "900",
        title: `Radar of gallium nitride ${secretWord}`,
        text: "Microchannels cool amplifiers.",
        date: "2025-01-01",
        organisations: [{ name: `${secretWord} Works BV`, country: "NLD", organisation: "900000999" }],
      },
    ]);
    for (const label of ["restricted", "public+handling.LIMITE"])
      await observatory.as(observatory.owner).collect({ source: readings, from: documents, label });
    // The owner looks first: what is computed for the owner must not show for anybody else.
    const seen = observatory.as(observatory.owner);
    await seen.overview({});
    await seen.search({ q: secretWord });
    await seen.documents({ q: "radar" });
    await seen.organisations();
    await seen.materials({});
    await seen.measure({ method: "supplier_concentration" });
  } finally {
    await observatory.close();
  }
}
