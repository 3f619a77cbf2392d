/** Reads all content. Its body is the order in which content refers to content. */
import { createHash } from "node:crypto";
import type { Language } from "#model";
import { checkActionTies } from "./actions.ts";
import { readCase } from "./cases.ts";
import { checkSharedNodes, readChain } from "./chains.ts";
import type { Content, Root } from "./content.ts";
import type { Folder } from "./card_folders.ts";
import type { ListFolder } from "./vocabulary.ts";
import { readCriticalityRule } from "./criticality_rule.ts";
import { readWorld } from "./countries.ts";
import { checkEntryTies, listedKinds } from "./entries.ts";
import { checkEntryOrder } from "./entry_order.ts";
import { isRuleOnly, readFlagModel } from "./flag_model.ts";
import { readTechnologyModel } from "./technology_model.ts";
import { foldersOf, nameOf } from "./folders.ts";
import { readGlossary } from "./glossary.ts";
import { isWordsOnly, readLexiconsOf } from "./lexicons.ts";
import { type ListRead, readList } from "./lists.ts";
import { checkInputs, readMethod } from "./methods.ts";
import { collectRemarks, type Remarks, remarksOf } from "./remarks.ts";
import { readRegister, type RegisterRead } from "./registers.ts";
import { readReport } from "./reports.ts";
import { declare, type Declared, type Known } from "./rules.ts";
import { readScenario } from "./scenarios.ts";
import { readSource } from "./sources.ts";
import type { Place } from "./text_file.ts";

/**
 * Everything in these roots, a folder of a later root in place of one of the same name before. Never throws for what an analyst wrote:
 * `remarks` holds all of it, in this language; what is not sound is left out. Empty lists where there is nothing.
 */
export async function readContent(roots: readonly Root[], language: Language = "en"): Promise<Content> {
  const remarks = collectRemarks(language);
  const world = await readWorld(roots, remarks);
  const listsRead = await each(await foldersOf("technologies", roots, isWordsOnly), (place) => readList(place, remarks));
  const lists = listsRead.flatMap(({ list }) => list ?? []);
  checkIds(lists, remarks);
  const sources = await each(await foldersOf("sources", roots), (place) => readSource(place, remarks));
  const methodPlaces = await foldersOf("methods", roots);
  const methods = await each(methodPlaces, (place) => readMethod(place, remarks));
  const methodIds = new Set(methods.map((method) => method.id));
  for (const method of methods) checkInputs(placeOf(methodPlaces, method), method, sources, methodIds, remarks);
  const known = knownOf(listsRead, world.places);
  const lexicons = await readLexiconsOf(roots, known.technologies, remarks);
  const criticality = await readCriticalityRule(roots, remarks);
  const { remarks: onModel, ...judging } = await readFlagModel(roots, language);
  const { remarks: onMapping, ...mapping } = await readTechnologyModel(roots, language);
  const chainPlaces = await foldersOf("chains", roots);
  const chainsRead = await each(chainPlaces, (place) => readChain(place, known, remarks));
  const chains = chainsRead.flatMap(({ chain }) => chain ?? []);
  checkSharedNodes(chains, (chain) => placeOf(chainPlaces, chain).shown, remarks);
  const written = chainsRead.map((one) => one.written);
  const nodes = declare(...written.map((one) => one.nodes.column("id")));
  const registersRead = await each(await foldersOf("policy", roots, isRuleOnly), (place) =>
    readRegister(place, { ...known, nodes }, remarks),
  );
  const registers = {
    controls: registersRead.flatMap((one) => one.controls ?? []),
    needs: registersRead.flatMap((one) => one.needs ?? []),
    instruments: registersRead.flatMap((one) => one.instruments ?? []),
    services: registersRead.flatMap((one) => one.services ?? []),
    actions: registersRead.flatMap((one) => one.actions ?? []),
    targets: registersRead.flatMap((one) => one.targets ?? []),
    entries: registersRead.flatMap((one) => one.entries ?? []),
  };
  checkTies(registers, remarks);
  checkEntryTies(registers.entries, { ...idsByKind(registers, registersRead), ...declaredIn(known, nodes, chainPlaces) }, remarks);
  for (const name of listedKinds) {
    const own = registers.entries.filter(({ lists }) => lists === name);
    const given = own.flatMap(({ id, entries }) => entries.map((entry) => ({ ...entry, file: `policy/${id}/entries.csv` })));
    checkEntryOrder(name, given, [], remarks);
  }
  const there = {
    ...known,
    nodes,
    written,
    chainIds: declare(chainPlaces.map(nameOf)),
    controls: declare(...registersRead.map(({ controlIds }) => controlIds)),
  };
  const scenarioPlaces = await foldersOf("scenarios", roots);
  const scenarios = await each(scenarioPlaces, (place) => readScenario(place, there, remarks));
  const reports = await each(await foldersOf("reports", roots), (place) => readReport(place, methods, remarks));
  const scenarioIds = declare(scenarioPlaces.map(nameOf));
  const cases = await each(await foldersOf("cases", roots), (place) =>
    readCase(place, { ...there, methods, scenarios: scenarioIds, ...declaredForCases(registers) }, remarks),
  );
  const glossary = await readGlossary(roots, remarks);
  const { countries, blocs, memberships } = world;
  const read = {
    countries,
    blocs,
    memberships,
    lists,
    sources,
    methods,
    chains,
    ...registers,
    scenarios,
    reports,
    cases,
    glossary,
    lexicons,
  };
  // What judges is no statement: the hash is that of what is loaded into the registry.
  return {
    ...read,
    judging,
    mapping,
    roots,
    criticality,
    remarks: [...remarksOf(remarks), ...onModel, ...onMapping],
    hash: createHash("sha256").update(JSON.stringify(read)).digest("hex"),
  };
}

/** Actions name targets and instruments of other registers. */
function checkTies({ actions, targets, instruments }: Pick<Content, "actions" | "targets" | "instruments">, remarks: Remarks): void {
  const idsIn = (registers: readonly { readonly entries: readonly { readonly id: string }[] }[]) =>
    declare(registers.flatMap(({ entries }) => entries.map(({ id }) => id)));
  for (const { id, entries } of actions)
    checkActionTies(entries, `policy/${id}/entries.csv`, { targets: idsIn(targets), instruments: idsIn(instruments) }, remarks);
}

function declaredIn({ technologies, materials, places }: Known, node: Declared, chains: readonly Place[]) {
  return { technology: technologies, material: materials, country: places, bloc: places, node, chain: declare(chains.map(nameOf)) };
}

/** What entries of registers may refer to: the rows of all registers, and the owners on their cards. */
function idsByKind(registers: Pick<Content, "needs" | "instruments" | "actions" | "targets" | "entries">, read: readonly RegisterRead[]) {
  const idsIn = (folders: readonly { readonly entries: readonly { readonly id: string }[] }[]) =>
    declare(folders.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const owners = [registers.actions, registers.targets, registers.entries].flat().flatMap(({ card }) => Object.keys(card.owners ?? {}));
  const listed = listedKinds.map((kind) => {
    const found = read.flatMap(({ ids }) => (ids !== undefined && kind in ids ? [ids[kind]] : []));
    return [kind, declare(...found)] as const;
  });
  return {
    ...Object.fromEntries(listed),
    need: idsIn(registers.needs),
    instrument: idsIn(registers.instruments),
    action: idsIn(registers.actions),
    target: idsIn(registers.targets),
    policy_owner: declare(owners),
  };
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

/** Entries of the registers a finding may lean on. */
function declaredForCases({ entries, instruments }: Pick<Content, "entries" | "instruments">) {
  const ids = (list: readonly { readonly entries: readonly { readonly id: string }[] }[]) =>
    list.flatMap((one) => one.entries.map(({ id }) => id));
  return { causes: declare(ids(entries.filter(({ lists }) => lists === "cause"))), instruments: declare(ids(instruments)) };
}
