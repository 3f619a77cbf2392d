/** Checks all content: the files, the samples of the sources, the worked examples of the methods. */
import { join } from "node:path";
import { collectSource, faultsOf } from "#collect";
import { type Content, type MethodFolder, readContent, type Root, type SourceFolder } from "#content";
import { inputColumns, runExample } from "#measure";
import { type Language, Problem, type Remark } from "#model";
import type { Sight } from "./sight.ts";

export interface Checked {
  readonly remarks: readonly Remark[];
  /** What was read, for the sentence at the end. */
  readonly counts: Readonly<
    Record<
      | "lists"
      | "countries"
      | "sources"
      | "methods"
      | "chains"
      | "controls"
      | "needs"
      | "instruments"
      | "services"
      | "actions"
      | "targets"
      | "scenarios"
      | "cases"
      | "reports"
      | "terms",
      number
    >
  >;
}

/** The built-in content and the user's own root. */
export function rootsOf(builtIn: string, dataFolder: string): Root[] {
  const own = join(dataFolder, "content");
  return [{ folder: builtIn }, { folder: own, shownAs: own }];
}

/** Reads everything anew, so that what was edited since the start counts. All remarks at once; never throws for what an analyst wrote. */
export async function check(sight: Sight, roots: readonly Root[], language: Language = "en"): Promise<Checked> {
  const { effects } = sight;
  effects.progress({ doing: "checking", step: "content" });
  const content = await readContent(roots, language);
  const remarks: Remark[] = [...content.remarks];
  const of = content.sources.length + content.methods.length;
  for (const [done, source] of content.sources.entries()) {
    effects.progress({ doing: "checking", step: `sources/${source.id}/sample`, done, of });
    remarks.push(...(await sampleRemarks(sight, source, language)));
  }
  for (const [index, method] of content.methods.entries()) {
    effects.progress({ doing: "checking", step: `methods/${method.id}/example`, done: content.sources.length + index, of });
    remarks.push(...(await exampleRemarks(sight, method, content, language)));
  }
  const {
    lists,
    countries,
    sources,
    methods,
    chains,
    controls,
    needs,
    instruments,
    services,
    actions,
    targets,
    scenarios,
    cases,
    reports,
  } = content;
  const entriesIn = (registers: readonly { readonly entries: readonly unknown[] }[]) =>
    registers.reduce((sum, list) => sum + list.entries.length, 0);
  const counts = {
    lists: lists.length,
    countries: countries.length,
    sources: sources.length,
    methods: methods.length,
    chains: chains.length,
    controls: entriesIn(controls),
    needs: entriesIn(needs),
    instruments: entriesIn(instruments),
    services: entriesIn(services),
    actions: entriesIn(actions),
    targets: entriesIn(targets),
    scenarios: scenarios.length,
    cases: cases.length,
    reports: reports.length,
    terms: content.lexicons.technologies.length + content.lexicons.domains.length,
  };
  return { remarks, counts };
}

async function sampleRemarks({ view, effects }: Sight, source: SourceFolder, language: Language): Promise<Remark[]> {
  if (source.sample === undefined) return [];
  try {
    await collectSource({ view, source, edition: "sample", dryRun: true, effects });
    return [];
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return faultsOf(error).map((fault) => remarkOf(`sources/${source.id}/sample`, fault, language));
  }
}

async function exampleRemarks({ view }: Sight, method: MethodFolder, content: Content, language: Language): Promise<Remark[]> {
  const file = `methods/${method.id}/example/expected.csv`;
  try {
    const { differences } = await runExample({ view, method, columnsOf: (address) => inputColumns(address, content) });
    return differences.map((sentence) => ({ file, sentence, remedy: remedies[language] }));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [remarkOf(`methods/${method.id}`, error, language)];
  }
}

const remedies: Record<Language, string> = {
  en: "Work the example out by hand and mend whichever is wrong: the SELECT or the expected table.",
  nl: "Reken het voorbeeld met de hand na en herstel wat fout is: de SELECT of de verwachte tabel.",
};

function remarkOf(file: string, fault: Problem, language: Language): Remark {
  const { line } = fault.details;
  const place = typeof fault.details["file"] === "string" ? fault.details["file"] : file;
  return { file: place, ...(typeof line === "number" ? { line } : {}), sentence: fault.sentence(language), remedy: fault.remedy(language) };
}
