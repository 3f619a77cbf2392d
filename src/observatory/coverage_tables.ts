/** Coverage, funding path and levers as flat tables. */
import type { Row, Table } from "#model";
import type { CoverageCellFound, CoverageFound } from "./answers/coverage.ts";
import type { FundingPathFound } from "./answers/funding_path.ts";
import type { LeversFound } from "./answers/levers.ts";
import { printedIn, wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

type Lever = Omit<LeversFound["levers"][number], "citation"> & {
  readonly citation: { readonly publication?: string; readonly place?: string | undefined; readonly evidence?: string } | null;
};

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(";");

/** One line per technology, level and instrument that pays; a cell without money is one line with its state. `amount` is the rule's share in euro. */
export function coverageAsTable({ cells, technologies }: Pick<CoverageFound, "cells" | "technologies">): Table {
  const columns = columnsOf({
    ...({ technology: "text", name_en: "text", name_nl: "text", trl: "integer", state: "text", reasons: "text" } as const),
    ...({ instrument: "text", amount: "decimal", projects: "integer", cell_low: "decimal", cell_amount: "decimal" } as const),
    ...({ cell_high: "decimal", cell_projects: "integer", twice: "text", open: "integer", open_unseen: "integer" } as const),
    ...({ needs: "integer", criteria_met: "integer" } as const),
  });
  const named = new Map(technologies.map((one) => [one.id, one]));
  const rows = cells.flatMap((one): Row[] => {
    const own = named.get(one.technology);
    const cell = {
      technology: one.technology,
      ...wordsIn("name", own?.name),
      trl: one.trl,
      state: one.state,
      reasons: one.reasons.join(";"),
      cell_low: one.amount?.low ?? null,
      cell_amount: one.amount?.spread ?? null,
      cell_high: one.amount?.high ?? null,
      cell_projects: one.projects,
      twice: one.twice.join(";"),
      open: one.open,
      open_unseen: one.openUnseen,
      needs: own?.needs ?? null,
      criteria_met: own?.met ?? null,
    };
    if (one.instruments.length === 0) return [complete(columns, { ...cell, instrument: null, amount: null, projects: null })];
    return one.instruments.map(({ id, amount, projects }) => complete(columns, { ...cell, instrument: id, amount, projects }));
  });
  return { columns, rows };
}

/** One line per project of a cell. */
export function coverageCellAsTable({ technology, cell, projects }: Pick<CoverageCellFound, "technology" | "cell" | "projects">): Table {
  const columns = columnsOf({
    ...({ technology: "text", trl: "integer", project: "text", title: "text", instrument: "text", year: "integer" } as const),
    ...({ amount: "decimal", share: "decimal", technologies: "integer", trl_low: "number", trl_high: "number" } as const),
    ...({ trl_basis: "text", twice: "flag" } as const),
  });
  const rows = projects.map((one) =>
    complete(columns, {
      technology: technology.id,
      trl: cell.trl,
      project: one.ref,
      title: one.title,
      instrument: one.instrument,
      year: one.year,
      amount: one.amount,
      share: one.share,
      technologies: one.technologies,
      trl_low: one.trl?.low ?? null,
      trl_high: one.trl?.high ?? null,
      trl_basis: one.trl?.basis ?? null,
      twice: one.twice,
    }),
  );
  return { columns, rows };
}

/** One line per step and instrument; a step for which nothing pays is one line without an instrument. */
export function fundingPathAsTable({ steps, technology }: Pick<FundingPathFound, "steps" | "technology">): Table {
  const columns = columnsOf({
    ...({ technology: "text", from_trl: "integer", stage: "text", valley: "text", form: "text", instrument: "text" } as const),
    ...({ name_en: "text", name_nl: "text", kind: "text", scope: "text", trl_min: "number", trl_max: "number" } as const),
    ...({
      budget_meur: "decimal",
      status: "text",
      missing: "text",
      perhaps: "text",
      seen_amount: "decimal",
      seen_projects: "integer",
      url: "text",
    } as const),
  });
  const rows = steps.flatMap((step): Row[] => {
    const all = [
      ...step.forms.flatMap(({ form, instruments }) => instruments.map((one) => ({ one, form: form as string | null, status: "active" }))),
      ...step.coming.map((one) => ({ one, form: null, status: "coming" })),
    ];
    const own = {
      technology: technology?.id ?? null,
      from_trl: step.from,
      stage: step.stage,
      valley: step.valley,
      missing: step.missing.join(";"),
      perhaps: step.perhaps.join(";"),
      seen_amount: step.money?.amount ?? null,
      seen_projects: step.money?.projects ?? null,
    };
    const nothing = { form: null, instrument: null, name_en: null, name_nl: null, kind: null, scope: null, trl_min: null, trl_max: null };
    if (all.length === 0) return [complete(columns, { ...own, ...nothing, budget_meur: null, status: null, url: null })];
    return all.map(({ one, form, status }) =>
      complete(columns, {
        ...own,
        form,
        instrument: one.id,
        ...wordsIn("name", one.name),
        kind: one.kind,
        scope: one.scope,
        trl_min: one.trl?.low ?? null,
        trl_max: one.trl?.high ?? null,
        budget_meur: one.budget,
        status,
        url: one.url,
      }),
    );
  });
  return { columns, rows };
}

/** One line per lever, both languages, with what it is tied to and where it is printed. */
export function leversAsTable({ levers }: { readonly levers: readonly Lever[] }): Table {
  const columns = columnsOf({
    ...({ id: "text", name_en: "text", name_nl: "text", text_en: "text", text_nl: "text", cause_type: "text" } as const),
    ...({ instrument: "text", action: "text", causes: "text", measures: "text", publication: "text", place: "text" } as const),
    ...({ evidence: "text", confidence: "text", label: "text" } as const),
  });
  const rows = levers.map((one) =>
    complete(columns, {
      id: one.id,
      ...wordsIn("name", one.name),
      ...wordsIn("text", one.text),
      cause_type: ids(one.causeTypes),
      instrument: ids(one.instruments),
      action: ids(one.actions),
      causes: ids(one.causes),
      measures: ids(one.measures),
      ...printedIn(one),
    }),
  );
  return { columns, rows };
}
