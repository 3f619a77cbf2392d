/** A roadmap as the figures of its report: the milestones by name, the roadmap itself, what cannot be, the levels and the money. What is only recalled is left out of all of them. */
import { type Entity, formatLabel, join, type Label, parseLabel, publicLabel, type Row, type Table } from "#model";
import { byText, type Texts } from "./answers/pieces.ts";
import { everyRoadmap, type Roadmap, roadmap, type RoadmapMilestone } from "./answers/roadmaps.ts";
import type { Sight } from "./sight.ts";
import { milestoneCells } from "./roadmap_tables.ts";
import { columnsOf, complete } from "./tables.ts";

type Query = Readonly<Record<string, unknown>>;

export const roadmapParts = ["milestones", "roadmap", "faults", "levels", "money"] as const;

/** `octant decide roadmap advanced_semiconductors --on 2026-11-24`: gives the same rows, whatever part of them is printed. */
export function roadmapCommand({ roadmap: id, technology, on }: Query): string {
  const flags = Object.entries({ technology, on }).flatMap(([name, value]) => (typeof value === "string" ? [`--${name} ${value}`] : []));
  return ["octant decide roadmap", typeof id === "string" ? id : everyRoadmap, ...flags].join(" ");
}

/** One part of a roadmap as a table. Throws `roadmap-unknown`. An unknown part is the milestones. */
export async function roadmapFigure(sight: Sight, { part, roadmap: id = everyRoadmap, technology, on }: Query): Promise<Table> {
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const answer = await roadmap(sight, String(id), { on: text(on), technology: text(technology) });
  const printed = answer.milestones.filter((one) => !isRecalled(one));
  const recalled = new Set(answer.milestones.filter(isRecalled).map((one) => one.id));
  const kept = (list: RoadmapMilestone["requires"]) => list.filter((one) => !recalled.has(one.id));
  const shown = { ...answer, milestones: printed.map((step) => ({ ...step, requires: kept(step.requires) })) };
  if (part === "roadmap") return headOf(shown, recalled.size);
  if (part === "faults")
    return faultsOf(
      shown,
      recalled,
      await labelsOf(
        sight,
        answer.faults.flatMap(({ steps }) => as("milestone", steps)),
      ),
    );
  if (part === "levels") return levelsOf(shown, recalled);
  if (part === "money") {
    const named = answer.spending.flatMap(({ measures, instruments }) => [...as("measure", measures), ...as("instrument", instruments)]);
    return moneyOf(shown, await recalledMeasures(sight), await labelsOf(sight, named));
  }
  return milestonesOf(shown, await labelsOf(sight, printed.flatMap(tiesOf)));
}

const isRecalled = ({ citation }: Pick<RoadmapMilestone, "citation">) => citation?.evidence === "recalled";

type Named = ReadonlyMap<string, Entity>;

/** What is named, for its label: a name carries the label of what it names. */
async function labelsOf(sight: Sight, given: readonly string[]): Promise<Named> {
  const subjects = [...new Set(given)];
  const found = subjects.length === 0 ? [] : await sight.view.entities({ subject: subjects });
  return new Map(found.map((one) => [one.subject, one]));
}

const as = (kind: string, list: readonly { readonly id: string }[]) => list.map(({ id }) => `${kind}:${id}`);

/** The label of what these say together. */
const labelOf = (subjects: readonly string[], named: Named, own: Label = publicLabel) =>
  join([own, ...subjects.map((subject) => named.get(subject)?.label ?? publicLabel)]);

function tiesOf(one: RoadmapMilestone): string[] {
  return [
    ...as("roadmap", [one.roadmap]),
    ...as("milestone", one.requires),
    ...as("measure", one.measures),
    ...as("instrument", one.instruments),
    ...as("policy_owner", one.owners),
    ...as("technology", one.technologies),
  ];
}

async function recalledMeasures(sight: Sight): Promise<ReadonlySet<string>> {
  const measures = await sight.view.entities({ kind: "measure" });
  const recalled = measures.filter((one) =>
    one.statements.some(({ property, citation }) => property === "name" && citation?.evidence === "recalled"),
  );
  return new Set(recalled.map(({ subject }) => subject.slice("measure:".length)));
}

const kindWords = {
  milestone: { en: "Milestone", nl: "Mijlpaal" },
  trl_step: { en: "Step in readiness", nl: "Stap in gereedheid" },
  measure: { en: "Measure", nl: "Maatregel" },
} as const;

/** Names in both languages, one column each. */
const inBoth = (stem: string, texts: Texts) => ({
  [`${stem}_en`]: texts.en ?? texts.nl ?? null,
  [`${stem}_nl`]: texts.nl ?? texts.en ?? null,
});
const listed = (stem: string, list: readonly { readonly id: string; readonly name: Texts }[]) => ({
  [`${stem}_en`]: list.map(({ id, name }) => name.en ?? name.nl ?? id).join("; ") || null,
  [`${stem}_nl`]: list.map(({ id, name }) => name.nl ?? name.en ?? id).join("; ") || null,
});

function milestonesOf({ milestones, roadmap: one, on }: Pick<Roadmap, "milestones" | "roadmap" | "on">, named: Named): Table {
  const columns = columnsOf({
    ...({ id: "text", on: "date", lane_en: "text", lane_nl: "text", roadmap_en: "text", roadmap_nl: "text", kind: "text" } as const),
    ...({ name_en: "text", name_nl: "text", text_en: "text", text_nl: "text", start: "date", date: "date" } as const),
    ...({ date_as_printed: "text", moved_from: "date", status: "text", standing: "text", late_days: "integer" } as const),
    ...({ earliest: "date", latest: "date", critical: "flag", trl: "number", requires: "text" } as const),
    ...({ requires_en: "text", requires_nl: "text", technologies_en: "text", technologies_nl: "text" } as const),
    ...({ measures_en: "text", measures_nl: "text", owners_en: "text", owners_nl: "text" } as const),
    ...({ instruments_en: "text", instruments_nl: "text", basis: "text", publication: "text", publisher: "text" } as const),
    ...({ place: "text", published: "text", url: "text", evidence: "text", confidence: "text", caveat: "text", label: "text" } as const),
  });
  const rows = milestones.map((step): Row => {
    const { citation } = step;
    const label = labelOf(tiesOf(step), named, parseLabel(step.label));
    return complete(columns, {
      ...milestoneCells(step),
      on,
      ...inBoth("lane", one === null ? step.roadmap.name : kindWords[step.kind]),
      ...inBoth("roadmap", step.roadmap.name),
      ...inBoth("name", step.name),
      ...inBoth("text", step.text),
      ...listed("requires", step.requires),
      ...listed("technologies", step.technologies),
      ...listed("measures", step.measures),
      ...listed("owners", step.owners),
      ...listed("instruments", step.instruments),
      published: citation?.year ?? null,
      label: formatLabel(label),
    });
  });
  return { columns, rows };
}

/** One row: the roadmap itself and its counts. None where it has no milestone. */
function headOf({ roadmap: one, milestones, path, last, on }: Roadmap, recalled: number): Table {
  const columns = columnsOf({
    ...({ name_en: "text", name_nl: "text", text_en: "text", text_nl: "text", on: "date", total: "integer", dated: "integer" } as const),
    ...({ reached: "integer", past: "integer", proposals: "integer", recalled: "integer", last_low: "date", last_high: "date" } as const),
    ...({ path_en: "text", path_nl: "text", technologies_en: "text", technologies_nl: "text", label: "text" } as const),
  });
  const count = (fits: (step: RoadmapMilestone) => boolean) => milestones.filter(fits).length;
  const known = new Set(milestones.map(({ id }) => id));
  const row = complete(columns, {
    ...inBoth("name", one?.name ?? {}),
    ...inBoth("text", one?.text ?? {}),
    on,
    total: milestones.length,
    dated: count(({ date }) => date !== null),
    reached: count(({ standing }) => standing === "reached"),
    past: count(({ standing }) => standing === "missed" || standing === "late" || standing === "unconfirmed"),
    proposals: count(({ basis }) => basis === "own_proposal"),
    recalled,
    last_low: last?.low ?? null,
    last_high: last?.high ?? null,
    ...listed(
      "path",
      path.filter(({ id }) => known.has(id)),
    ),
    ...listed("technologies", one?.technologies ?? []),
    label: one?.label ?? formatLabel(publicLabel),
  });
  return { columns, rows: milestones.length === 0 ? [] : [row] };
}

function faultsOf({ faults }: Pick<Roadmap, "faults">, recalled: ReadonlySet<string>, named: Named): Table {
  const columns = columnsOf({
    ...({
      kind: "text",
      first_en: "text",
      first_nl: "text",
      second_en: "text",
      second_nl: "text",
      a: "text",
      b: "text",
      label: "text",
    } as const),
  });
  const rows = faults
    .filter(({ steps }) => !steps.some(({ id }) => recalled.has(id)))
    .map(({ kind, steps, values: [a = null, b = null] }): Row => {
      const way = { en: ring(steps, "en"), nl: ring(steps, "nl") };
      const [first, second] = steps;
      return complete(columns, {
        kind,
        ...inBoth("first", kind === "loop" ? way : (first?.name ?? {})),
        ...inBoth("second", second?.name ?? {}),
        a,
        b,
        label: formatLabel(labelOf(as("milestone", steps), named)),
      });
    });
  return { columns, rows };
}

/** Each waits for the next, the last for the first. */
const ring = (steps: Roadmap["faults"][number]["steps"], language: "en" | "nl") =>
  [...steps, ...steps.slice(0, 1)].map(({ id, name }) => name[language] ?? name.en ?? id).join(" → ");

function levelsOf({ ladders }: Pick<Roadmap, "ladders">, recalled: ReadonlySet<string>): Table {
  const columns = columnsOf({
    ...({
      technology: "text",
      technology_en: "text",
      technology_nl: "text",
      trl: "number",
      date: "date",
      step_en: "text",
      step_nl: "text",
    } as const),
  });
  const rows = ladders.flatMap(({ technology, rungs }) =>
    rungs
      .filter(({ id }) => !recalled.has(id))
      .map(
        ({ trl, date, name }): Row =>
          complete(columns, { technology: technology.id, ...inBoth("technology", technology.name), trl, date, ...inBoth("step", name) }),
      ),
  );
  return { columns, rows };
}

function moneyOf({ spending }: Pick<Roadmap, "spending">, recalled: ReadonlySet<string>, named: Named): Table {
  const columns = columnsOf({
    ...({ from: "integer", to: "integer", low: "number", high: "number", instruments_en: "text", instruments_nl: "text" } as const),
    ...({ measures_en: "text", measures_nl: "text", label: "text" } as const),
  });
  const rows = spending
    .filter(({ measures }) => !measures.some(({ id }) => recalled.has(id)))
    .toSorted(
      (left, right) => (left.from ?? 9999) - (right.from ?? 9999) || byText(left.measures[0]?.id ?? "", right.measures[0]?.id ?? ""),
    )
    .map(
      ({ from, to, low, high, instruments, measures }): Row =>
        complete(columns, {
          from,
          to,
          low,
          high,
          ...listed("instruments", instruments),
          ...listed("measures", measures),
          label: formatLabel(labelOf([...as("measure", measures), ...as("instrument", instruments)], named)),
        }),
    );
  return { columns, rows };
}
