/** Screening as flat tables. */
import type { Row, Table } from "#model";
import type { Screened } from "./answers/screened.ts";
import type { ScreeningCases } from "./answers/screening.ts";
import { wordsIn } from "./row_pieces.ts";
import { columnsOf, complete } from "./tables.ts";

/** What a citation adds is in JSON; a table needs the rest, which the contract carries too. */
type Case = {
  readonly ownership: Pick<Screened["ownership"], "holders">;
  readonly clocks: readonly Pick<
    Screened["clocks"][number],
    "id" | "title" | "law" | "article" | "state" | "started" | "due" | "daysLeft" | "answered"
  >[];
  readonly factors: readonly Pick<Screened["factors"][number], "id" | "title" | "law" | "article" | "state" | "reasons">[];
  readonly nodes: Screened["nodes"];
  readonly exposures: Screened["exposures"];
  readonly projects: { readonly list: readonly Pick<Screened["projects"]["list"][number], "ref" | "title" | "programme" | "date">[] };
  readonly states: Screened["states"];
};

const text = { part: "text", id: "text", name_en: "text", name_nl: "text", law: "text", article: "text", state: "text" } as const;
const numbers = {
  before_low: "number",
  before_high: "number",
  after_low: "number",
  after_high: "number",
  change_low: "number",
  change_high: "number",
} as const;

/** Everything of a case as one table; `part` says what a row is about. Shares in per cent, exposures as fractions, indices from 0 to 10,000. */
export function screeningCaseAsTable(one: Case): Table {
  const columns = columnsOf({ ...text, ...numbers, start: "date", due: "date", days_left: "integer", why_en: "text", why_nl: "text" });
  const row = (cells: Partial<Row>): Row => complete(columns, { ...empty, ...cells } as Row);
  const empty = Object.fromEntries(columns.map(({ name }) => [name, null]));
  const both = (title: { en?: string | undefined; nl?: string | undefined }) => ({ name_en: title.en ?? null, name_nl: title.nl ?? null });
  const spans = (before: readonly [number, number] | null, after: readonly [number, number]) => ({
    before_low: before?.[0] ?? null,
    before_high: before?.[1] ?? null,
    after_low: after[0],
    after_high: after[1],
  });
  const rows: Row[] = [
    ...one.clocks.map((clock) =>
      row({
        part: "clock",
        id: clock.id,
        ...both(clock.title),
        law: clock.law,
        article: clock.article,
        state: clock.state,
        start: clock.started,
        due: clock.due,
        days_left: clock.daysLeft,
        why_en: clock.answered,
        why_nl: clock.answered,
      }),
    ),
    ...one.factors.map((factor) =>
      row({
        part: "factor",
        id: factor.id,
        ...both(factor.title),
        law: factor.law,
        article: factor.article,
        state: factor.state,
        why_en: factor.reasons.map(({ en }) => en).join(" ") || null,
        why_nl: factor.reasons.map(({ nl }) => nl).join(" ") || null,
      }),
    ),
    ...one.ownership.holders.map(({ holder, ultimate, before, after }) =>
      row({
        part: "holder",
        id: holder,
        name_en: holder,
        name_nl: holder,
        state: ultimate ? "ultimate" : "between",
        ...spans(before, after),
      }),
    ),
    ...one.nodes.flatMap(({ node, name, accounts }) =>
      accounts.flatMap((account) =>
        (["byOwner", "byCountry"] as const).map((by) =>
          row({
            part: by === "byOwner" ? "index_by_owner" : "index_by_country",
            id: node,
            ...both(name),
            state: account.year,
            ...spans(account[by].before, account[by].after),
            change_low: account[by].delta[0],
            change_high: account[by].delta[1],
            why_en: account.publication,
            why_nl: account.publication,
          }),
        ),
      ),
    ),
    ...one.exposures.map(({ node, name, on, party, before, after }) =>
      row({ part: `exposure_on_${on}`, id: node, ...both(name), state: party, ...spans(before, after) }),
    ),
    ...one.projects.list.map(({ ref, title, programme, date }) =>
      row({ part: "project", id: ref, name_en: title, name_nl: title, state: programme, start: date }),
    ),
    ...one.states.map((state) =>
      row({
        part: "member_state",
        id: state.country,
        after_low: state.projects,
        why_en: [...state.sites, ...state.subsidiaries, ...state.customers, ...state.subsidies].join("; ") || null,
        why_nl: [...state.sites, ...state.subsidiaries, ...state.customers, ...state.subsidies].join("; ") || null,
      }),
    ),
  ];
  return { columns, rows };
}

type Listed = Pick<
  ScreeningCases["cases"][number],
  | "id"
  | "name"
  | "target"
  | "acquirer"
  | "controllers"
  | "foreign"
  | "running"
  | "missed"
  | "next"
  | "touched"
  | "unknown"
  | "opinions"
  | "opinion"
  | "label"
>;

/** One line per kept case. */
export function screeningCasesAsTable({ cases }: { readonly cases: readonly Listed[] }): Table {
  const columns = columnsOf({
    ...({
      id: "text",
      name_en: "text",
      name_nl: "text",
      target: "text",
      target_country: "text",
      acquirer: "text",
      controllers: "text",
    } as const),
    ...({ foreign: "flag", running: "integer", missed: "integer", next_clock: "text", next_due: "date", days_left: "integer" } as const),
    ...({ factors_touched: "integer", factors_unknown: "integer", opinions: "integer", last_opinion: "text", label: "text" } as const),
  });
  const rows = cases.map((one) =>
    complete(columns, {
      id: one.id,
      ...wordsIn("name", one.name),
      target: one.target.name,
      target_country: one.target.country,
      acquirer: one.acquirer.name,
      controllers: one.controllers.map(({ name, country }) => (country === null ? name : `${name} (${country})`)).join("; "),
      foreign: one.foreign,
      running: one.running,
      missed: one.missed,
      next_clock: one.next?.id ?? null,
      next_due: one.next?.due ?? null,
      days_left: one.next?.daysLeft ?? null,
      factors_touched: one.touched,
      factors_unknown: one.unknown,
      opinions: one.opinions,
      last_opinion: one.opinion,
      label: one.label,
    }),
  );
  return { columns, rows };
}
