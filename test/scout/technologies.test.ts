/**
 * How well documents are mapped to technologies, five-fold over the rows labelled by hand, the fold unseen, beside the lexicon alone. The figures stand in
 * docs/scout_quality.md.
 */
import { appendFileSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { foldsOf, type Judging, learnFromLexicon, prepareJudge, rate, type TechnologyRow, trainTechnologyModel } from "#scout";
import { at, builtInJudging, missing, type Project, readProjects } from "./shared_projects.ts";

const note = (...cells: readonly (string | number)[]) => {
  if (process.env["FIGURES"]) appendFileSync(process.env["FIGURES"], `${cells.join("\t")}\n`);
};

interface Counts {
  named: number;
  right: number;
  there: number;
}

interface Labelled {
  readonly id: string;
  readonly technologies: string;
  readonly chosen: string;
}

describe.skipIf(missing)(`technologies of real projects${missing ? ` (skipped: ${missing})` : ""}`, () => {
  let judging: Judging;
  let technologies: string[] = [];
  let projects: Project[] = [];
  let rows: { readonly project: Project; readonly labels: readonly string[]; readonly chosen: string }[] = [];
  let others: TechnologyRow[] = [];
  beforeAll(async () => {
    judging = await builtInJudging();
    technologies = [...new Set(judging.lexicons.technologies.map(({ subject }) => subject))]
      .filter((id) => id.split("_").length === 3)
      .sort();
    projects = readProjects();
    const known = new Map(projects.map((project) => [project.document.ref.replace("edf/", ""), project]));
    const written: Labelled[] = parse(readFileSync(at("labelled/labelled.csv")), { columns: true });
    rows = written.flatMap(({ id, technologies: named, chosen }) => {
      const project = known.get(id);
      const labels = named.split(";").flatMap((one) => one.trim() || []);
      return project === undefined ? [] : [{ project, labels, chosen }];
    });
    const labelled = new Set(rows.map(({ project }) => project.document.ref));
    others = projects.flatMap(({ document, programme }) => (labelled.has(document.ref) ? [] : [{ document, programme }]));
  });

  const textOf = ({ document }: Project) => ({ ref: document.ref, title: document.title, text: document.text });

  it("are found better with learned words than with the lexicon alone, on rows that were not learned", () => {
    const fold = foldsOf(rows.length, 5, 3);
    const alone = prepareJudge({ ...judging, technologies: undefined });
    const [before, after] = [new Map<string, Counts>(), new Map<string, Counts>()];
    const count = (into: Map<string, Counts>, named: readonly string[], labels: readonly string[]) => {
      const of = (id: string) => {
        const counts = into.get(id) ?? { named: 0, right: 0, there: 0 };
        into.set(id, counts);
        return counts;
      };
      for (const id of labels) of(id).there += 1;
      for (const id of named) {
        of(id).named += 1;
        if (labels.includes(id)) of(id).right += 1;
      }
    };
    const order = { lexicon: judging.lexicons.technologies, technologies };
    const taught = learnFromLexicon(others, order);
    const usedIn = new Map<string, number>();
    for (let part = 0; part < 5; part += 1) {
      const seen = rows.flatMap(({ project, labels }, row) =>
        fold[row] === part ? [] : [{ document: textOf(project), programme: project.programme, labels }],
      );
      const model = trainTechnologyModel(seen, order, taught);
      if (process.env["FIGURES"]) note("mix", JSON.stringify(model.mix), model.threshold, model.terms.length);
      model.used.forEach((used, which) =>
        usedIn.set(technologies[which] ?? "", (usedIn.get(technologies[which] ?? "") ?? 0) + (used ? 1 : 0)),
      );
      const hybrid = prepareJudge({ ...judging, technologies: model });
      rows.forEach(({ project, labels }, row) => {
        if (fold[row] !== part) return;
        const [one, other] = [alone.judge([textOf(project)]), hybrid.judge([textOf(project)])];
        count(before, one[0]?.technologies.map(({ id }) => id) ?? [], labels);
        count(after, other[0]?.technologies.map(({ id }) => id) ?? [], labels);
      });
    }
    const [lexicon, both] = [summed("lexicon", before), summed("hybrid", after, usedIn)];
    expect(both.right / both.named).toBeGreaterThan(lexicon.right / lexicon.named - 0.01);
    expect(f1(both)).toBeGreaterThan(f1(lexicon) + 0.01);
  }, 600_000);

  function summed(what: string, counts: ReadonlyMap<string, Counts>, usedIn?: ReadonlyMap<string, number>): Counts {
    const sum = { named: 0, right: 0, there: 0 };
    for (const [id, { named, right, there }] of [...counts].sort(([left], [right]) => (left < right ? -1 : 1))) {
      const [precision, recall] = [rate(right, named), rate(right, there)];
      const cells = [precision, recall].flatMap(({ value, low, high }) => [value, low, high].map((one) => one?.toFixed(2) ?? "–"));
      note("technology", what, id, named, right, there, ...cells, usedIn?.get(id) ?? "");
      sum.named += named;
      sum.right += right;
      sum.there += there;
    }
    note("technologies", what, sum.named, sum.right, sum.there, f1(sum).toFixed(3));
    return sum;
  }
});

function f1({ named, right, there }: Counts): number {
  return (2 * right) / (named + there);
}
