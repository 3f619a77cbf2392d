/** Collects a source: its files, checked against its card, become clean tables; what it says of the world goes to the registry. */
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workshop } from "#archive";
import {
  type Assertion,
  type DataState,
  formatLabel,
  type Manifest,
  type Origin,
  parseLabel,
  problem,
  type SourceCard,
  type SourceFile,
} from "#model";
import { alreadyStands } from "./already_stands.ts";
import { type Bench, refuseFaults, stopIfAsked } from "./bench.ts";
import { checkDraft } from "./check.ts";
import { applyCorrections } from "./corrections.ts";
import { download } from "./download.ts";
import type { Draft } from "./drafts.ts";
import { findFiles, type GivenFile } from "./find_files.ts";
import { loadMaps, mapCodes } from "./maps.ts";
import { type MatchedFile, matchFiles } from "./match_files.ts";
import type { Collected, CollectOrder, Edition } from "./order.ts";
import { sayRows } from "./say_rows.ts";
import { makeDrafts } from "./make_drafts.ts";
import { openRejects, remarkOf, writeRejects } from "./rejects.ts";
import { setAside } from "./set_aside.ts";
import { name } from "./sql.ts";
import { emptyLists, standingLists } from "./standing_lists.ts";
import { writeParts } from "./write_parts.ts";

/**
 * Collects a source into the archive. Previous tables stay until everything is checked; the same files again change nothing.
 * Throws one of the problems of `collect` or `disk-full`; `faultsOf` gives all that was wrong.
 */
export async function collectSource(order: CollectOrder): Promise<Collected> {
  const plan = await planOf(order);
  const scratch = await mkdtemp(join(tmpdir(), "octant-collect-"));
  try {
    const given = await gather(order, plan, scratch);
    const { matched, remarks } = matchFiles({
      card: plan.card,
      files: plan.files,
      given,
      from: plan.from ?? plan.card.homepage,
      years: plan.years,
    });
    const standing = await standingManifest(order, plan);
    const unchanged = plan.edition === "reference" ? await alreadyStands(standing, plan.made.hash, matched) : undefined;
    if (unchanged && standing)
      return { manifest: standing, changed: false, statements: 0, rejects: noRejects, ...unchanged, dataAge: ageOf(standing, plan) };
    const workshop = await order.view.workshop({
      stage: "clean",
      name: plan.card.id,
      label: plan.label,
      card: plan.made,
      title: plan.title,
      keys: keysOf(plan.card),
    });
    try {
      const bench: Bench = {
        ...plan,
        folder: order.source.folder,
        workshop,
        effects: order.effects,
        ...(order.limits ? { limits: order.limits } : {}),
        scratch,
        faults: [],
        remarks: [...remarks],
        rejects: await openRejects(workshop),
      };
      await loadMaps(bench);
      const lists = await standingLists(bench, standing);
      const rows: Record<string, number> = {};
      const observed: string[] = [];
      const said: Omit<Assertion, "source">[] = [];
      await emptyLists(bench, standing);
      for await (const draft of makeDrafts(bench, order, matched, said)) {
        const checked = await checkOne(bench, draft, lists);
        rows[draft.table] = (rows[draft.table] ?? 0) + checked.rows;
        if (bench.faults.length > 0) continue;
        said.push(...(await sayRows(bench, draft.table, checked.view)));
        observed.push(...(await writeParts(bench, draft, checked.view, standing)));
      }
      refuseFaults(bench.faults);
      stopIfAsked(bench);
      const rejects = await writeRejects(bench, await originsOf(bench, matched), standing);
      const dataAge = { state: plan.state, fetchedAt: plan.fetchedAt, ...latest(observed) };
      const outcome = { rows, statements: said.length, rejects, remarks: [...bench.remarks, ...remarkOf(plan.card.id, rejects)], dataAge };
      if (order.dryRun) return { ...(standing ? { manifest: standing } : {}), changed: false, ...outcome };
      return { ...(await finish(order, plan, workshop, said)), ...outcome };
    } finally {
      await workshop.close();
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const noRejects = { setAside: 0, kept: 0, first: [] };

type Plan = Awaited<ReturnType<typeof planOf>>;

const states: Record<Edition, DataState> = { official: "live", reference: "built_in", sample: "sample" };

async function planOf({ source, from, years = [], label, edition = "official", effects }: CollectOrder) {
  const { card } = source;
  const place = edition === "official" ? from : source[edition];
  if (edition !== "official" && place === undefined) throw problem("source-edition-absent", { source: card.id, edition });
  const files: Readonly<Record<string, SourceFile>> = edition === "reference" ? (card.reference?.files ?? {}) : card.files;
  return {
    card,
    files,
    from: place,
    edition,
    state: states[edition],
    years: years.map(String),
    label: parseLabel(label ?? card.label),
    fetchedAt: edition === "reference" ? (card.reference?.retrieved ?? "") : effects.now().toISOString(),
    made: { id: card.id, version: String(card.version), hash: await hashOfMeaning(source.hash, source.folder, card) },
    title: [card.name.en, ...years, ...(edition === "official" ? [] : [edition])].join(" · "),
    /** The built-in editions speak under a name of their own, so that the publisher's files do not silence them. */
    speaker: edition === "official" ? `sources/${card.id}` : `sources/${card.id}/${edition}`,
  };
}

/** The card, its reader and the maps beside it: what decides how bytes become rows. */
async function hashOfMeaning(hash: string, folder: string, card: SourceCard): Promise<string> {
  const meaning = createHash("sha256").update(hash);
  // A reader may stand in several files.
  const beside = (await readdir(folder)).filter((file) => file.endsWith(".ts") && file !== "reader.ts").sort();
  for (const file of beside) meaning.update(await readFile(join(folder, file)));
  for (const map of Object.values(card.maps)) if ("file" in map) meaning.update(await readFile(join(folder, map.file)));
  return meaning.digest("hex");
}

async function gather(order: CollectOrder, plan: Plan, scratch: string): Promise<GivenFile[]> {
  if (plan.from !== undefined) return findFiles(plan.from, order.limits);
  return download({ card: plan.card, consent: order.consent ?? false, years: plan.years, folder: scratch, effects: order.effects });
}

async function standingManifest({ view }: CollectOrder, { card, label }: Plan): Promise<Manifest | undefined> {
  const manifests = await view.manifests({ name: card.id });
  return manifests.find((manifest) => formatLabel(manifest.label) === formatLabel(label));
}

async function checkOne(bench: Bench, draft: Draft, lists: Map<string, string>): Promise<{ rows: number; view: string }> {
  await applyCorrections(bench, draft);
  const checked = draft.spec.faults === "set_aside" ? await setAside(bench, draft, lists) : await checkAll(bench, draft, lists);
  lists.set(draft.table, checked.view);
  if (!draft.spec.part || draft.spec.faults === "set_aside")
    await bench.workshop.run(`create or replace view ${name(`checked_${draft.table}`)} as select * from ${name(checked.view)}`);
  return checked;
}

async function checkAll(bench: Bench, draft: Draft, lists: Map<string, string>): Promise<{ rows: number; view: string }> {
  const view = await mapCodes(bench, draft);
  return { rows: await checkDraft(bench, draft, view, lists), view };
}

/** Where each part of the rejects comes from: the file on disk that holds the rows. */
async function originsOf({ workshop }: Bench, matched: readonly MatchedFile[]): Promise<Map<string, Origin[]>> {
  const origins = new Map<string, Origin[]>();
  for (const { given } of matched) {
    const part = given.shown.split(" › ")[0] ?? given.shown;
    if (!origins.has(part))
      origins.set(part, [
        await workshop.keep(given.path, { file: part, ...(given.address === undefined ? {} : { address: given.address }) }),
      ]);
  }
  return origins;
}

/** The registry first: a killed process then leaves tables that the next run sees as not yet there, and repairs. */
async function finish({ view }: CollectOrder, plan: Plan, workshop: Workshop, said: readonly Omit<Assertion, "source">[]) {
  const assertions = said.map((one) => ({ ...one, source: plan.speaker }));
  const statementBatch = await view.replace({ title: plan.title, label: plan.label, source: plan.speaker, assertions });
  const { manifest, changed, batch } = await workshop.commit();
  return {
    manifest,
    changed: changed || statementBatch !== undefined,
    ...(batch ? { batch } : {}),
    ...(statementBatch ? { statementBatch } : {}),
  };
}

function ageOf({ parts }: Manifest, { state, fetchedAt }: Plan) {
  return { state, fetchedAt, ...latest(parts.flatMap(({ observed }) => (observed === undefined ? [] : [observed]))) };
}

function keysOf(card: SourceCard): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(card.tables).map(([table, { key }]) => [table, key]));
}

function latest(observed: readonly string[]): { observed?: string } {
  const last = [...observed].sort().at(-1);
  return last === undefined ? {} : { observed: last };
}
