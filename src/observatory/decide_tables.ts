/** Actions and targets as flat tables. */
import type { Language, Row, Table } from "#model";
import type { Actions } from "./answers/actions.ts";
import type { Texts } from "./answers/pieces.ts";
import type { Targets } from "./answers/targets.ts";
import { printedIn, wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

/** The part of an answer that its own contract carries too. */
type Cited = {
  readonly citation: {
    readonly publication?: string;
    readonly place?: string | undefined;
    readonly url?: string | undefined;
    readonly evidence?: string;
  } | null;
};
type Plain<Item> = Omit<Item, "citation"> & Cited;
type ActionRow = Plain<Actions["actions"][number]>;
type TargetRow = Omit<Plain<Targets["targets"][number]>, "measured"> & {
  readonly measured: readonly Plain<Targets["targets"][number]["measured"][number]>[];
};

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(";");
const said = (texts: Texts, language: Language) => texts[language] ?? texts.en ?? texts.nl ?? null;

/** The short table of the command line: title and owners in one language. */
export function actionsInShort({ actions }: { readonly actions: readonly ActionRow[] }, language: Language): Table {
  const columns = columnsOf({
    id: "text",
    document: "text",
    paragraph: "text",
    title: "text",
    owner: "text",
    due: "text",
    status: "text",
    overdue: "flag",
  });
  const rows = actions.map((one) =>
    complete(columns, {
      id: one.id,
      document: one.document.id,
      paragraph: one.paragraph,
      title: said(one.title, language),
      owner: one.owners.map(({ id, name }) => said(name, language) ?? id).join("; "),
      due: one.due,
      status: one.status,
      overdue: one.overdue,
    }),
  );
  return { columns, rows };
}

/** One line per action, both languages, with what it is tied to and where it is printed. */
export function actionsAsTable({ actions }: { readonly actions: readonly ActionRow[] }): Table {
  const columns = columnsOf({
    ...({
      id: "text",
      document: "text",
      paragraph: "text",
      kind: "text",
      title_en: "text",
      title_nl: "text",
      text_en: "text",
      text_nl: "text",
    } as const),
    ...({
      owner: "text",
      due: "date",
      due_as_printed: "text",
      due_means: "text",
      recurring: "text",
      status: "text",
      standing: "text",
      overdue: "flag",
    } as const),
    ...({
      said: "text",
      said_url: "text",
      said_by: "text",
      technologies: "text",
      basis: "text",
      targets: "text",
      instruments: "text",
    } as const),
    ...({ publication: "text", place: "text", evidence: "text", confidence: "text", label: "text" } as const),
  });
  const rows = actions.map((one) =>
    complete(columns, {
      id: one.id,
      document: one.document.id,
      paragraph: one.paragraph,
      kind: one.kind,
      ...wordsIn("title", one.title),
      ...wordsIn("text", one.text),
      owner: ids(one.owners),
      due: one.due,
      due_as_printed: one.duePrinted,
      due_means: one.dueMeans,
      recurring: one.recurring,
      status: one.status,
      standing: one.standing,
      overdue: one.overdue,
      said: one.word?.evidence ?? null,
      said_url: one.word?.url ?? null,
      said_by: one.word?.by ?? null,
      technologies: ids(one.technologies),
      basis: one.basis,
      targets: ids(one.targets),
      instruments: ids(one.instruments),
      ...printedIn(one),
    }),
  );
  return { columns, rows };
}

/** One line per target with where it stands; a country that falls short is in `falls_short` with what it lacks. */
export function targetsAsTable({ targets }: { readonly targets: readonly TargetRow[] }): Table {
  const columns = columnsOf({
    ...({
      id: "text",
      name_en: "text",
      name_nl: "text",
      value: "decimal",
      unit_en: "text",
      unit_nl: "text",
      direction: "text",
      due: "date",
    } as const),
    ...({
      owner: "text",
      state: "text",
      measured: "decimal",
      measured_year: "integer",
      measured_basis: "text",
      gap: "number",
      expected: "number",
    } as const),
    ...({
      per_year: "number",
      countries_known: "integer",
      falls_short: "text",
      publication: "text",
      place: "text",
      evidence: "text",
    } as const),
    ...({ measured_publication: "text", label: "text" } as const),
  });
  const rows = targets.map((one): Row => {
    const latest = one.measured.at(-1);
    return complete(columns, {
      id: one.id,
      ...wordsIn("name", one.name),
      value: one.value,
      ...wordsIn("unit", one.unit),
      direction: one.direction,
      due: one.due,
      owner: ids(one.owners),
      state: one.standing.state,
      measured: latest?.value ?? null,
      measured_year: latest?.year ?? null,
      measured_basis: latest?.basis ?? null,
      gap: one.standing.gap,
      expected: one.standing.expected,
      per_year: one.standing.perYear,
      countries_known: one.countries.known,
      falls_short: one.countries.short.map(({ country, gap }) => `${country} ${gap}`).join(";"),
      publication: one.citation?.publication ?? null,
      place: one.citation?.place ?? null,
      evidence: one.citation?.evidence ?? null,
      measured_publication: latest?.citation?.publication ?? null,
      label: one.label,
    });
  });
  return { columns, rows };
}
