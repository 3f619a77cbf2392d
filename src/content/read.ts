/** Reads all content. Its body is the order in which content refers to content. */
import { createHash } from "node:crypto";
import type { Language } from "#model";
import { type Known, readChain } from "./chains.ts";
import type { Content, Folder, ListFolder, Root } from "./content.ts";
import { readWorld } from "./countries.ts";
import { foldersOf } from "./folders.ts";
import { readGlossary } from "./glossary.ts";
import { type ListRead, readList } from "./lists.ts";
import { checkInputs, readMethod } from "./methods.ts";
import { collectRemarks, type Remarks } from "./remarks.ts";
import { readReport } from "./reports.ts";
import { type Declared, declare } from "./rules.ts";
import { readSource } from "./sources.ts";
import type { Place } from "./text_file.ts";

/**
 * Everything in these roots, a folder of a later root in place of one of the same name before. Never throws for what an analyst wrote:
 * `remarks` holds all of it, in this language; what is not sound is left out. Empty lists where there is nothing.
 */
export async function readContent(roots: readonly Root[], language: Language = "en"): Promise<Content> {
  const remarks = collectRemarks(language);
  const world = await readWorld(roots, remarks);
  const listsRead = await each(await foldersOf("technologies", roots), (place) => readList(place, remarks));
  const lists = listsRead.flatMap(({ list }) => list ?? []);
  checkIds(lists, remarks);
  const sources = await each(await foldersOf("sources", roots), (place) => readSource(place, remarks));
  const methodPlaces = await foldersOf("methods", roots);
  const methods = await each(methodPlaces, (place) => readMethod(place, remarks));
  const methodIds = new Set(methods.map((method) => method.id));
  for (const method of methods) checkInputs(placeOf(methodPlaces, method), method, sources, methodIds, remarks);
  const known = knownOf(listsRead, world.places);
  const chains = await each(await foldersOf("chains", roots), (place) => readChain(place, known, remarks));
  const reports = await each(await foldersOf("reports", roots), (place) => readReport(place, methods, remarks));
  const glossary = await readGlossary(roots, remarks);
  const { countries, blocs, memberships } = world;
  const read = { countries, blocs, memberships, lists, sources, methods, chains, reports, glossary };
  return { ...read, remarks: remarks.all, hash: createHash("sha256").update(JSON.stringify(read)).digest("hex") };
}

async function each<Read>(places: readonly Place[], read: (place: Place) => Promise<Read | undefined>): Promise<Read[]> {
  const found: Read[] = [];
  for (const place of places) {
    const one = await read(place);
    if (one !== undefined) found.push(one);
  }
  return found;
}

function placeOf(places: readonly Place[], folder: Folder): Place {
  return places.find((place) => place.folder === folder.folder) ?? { folder: folder.folder, shown: folder.id, own: folder.own };
}

/** A list without a sound card may be of either kind. */
function knownOf(lists: readonly ListRead[], places: Declared): Known {
  const idsOf = (kind: string) =>
    declare(...lists.filter(({ list }) => list === undefined || list.card.kind === kind).map(({ ids }) => ids));
  return { technologies: idsOf("technology"), materials: idsOf("material"), places };
}

/** An entry may stand in one list of a kind only: its id is its name in the registry. */
function checkIds(lists: readonly ListFolder[], remarks: Remarks): void {
  const first = new Map<string, string>();
  for (const list of lists) {
    for (const entry of list.entries) {
      const subject = `${list.card.kind}:${entry.id}`;
      const other = first.get(subject);
      if (other === undefined) first.set(subject, list.id);
      else remarks(`technologies/${list.id}/entries.csv`, undefined, "id-in-two-folders", { id: entry.id, other: `technologies/${other}` });
    }
  }
}
