/**
 * Searching documents. What is counted, ordered and shown is a function of what the reader may see and of nothing else: no statistic over all
 * documents takes part, and ties go by source and id.
 *
 * A question that fits more than five thousand documents is not ordered whole: the newest five hundred of them are, and the answer says so.
 */
import { type DocumentKind, parseLabel } from "#model";
import { type DocumentFound, type DocumentSearch, type DocumentsFound, type FacetName, facetNames } from "../documents.ts";
import type { Ask, Fields, Value } from "./driver.ts";
import { type Layer, layersOf, type Shadow, shadowOf, type Shadows } from "./documents_layers.ts";
import { marked, marksFor, passageOf } from "./documents_passage.ts";
import { readable, readQuestion } from "./documents_question.ts";
import { type Asked, quotedLexeme, wordsOf } from "./documents_words.ts";

/** From how many on they are not counted any further. */
const counted = 5000;
/** How many of more than that are looked at, the newest. */
const newestExamined = 500;
/** How many are weighed by how often and where the words stand; the rest follows by date. */
const weighed = 200;
/** A common phrase is looked for in the newest documents that hold all its words. */
const phraseExamined = 1500;

/** Best first. Nothing for a question without words; never fails for what somebody typed. */
export async function searchDocuments(ask: Ask, search: DocumentSearch, shadows: Shadows): Promise<DocumentsFound> {
  const question = readQuestion(search.text, search.open);
  const asked = await wordsOf(ask, question);
  const { ignored } = asked;
  const said = { ignored, shortened: question.shortened, nothingAsked: asked.words === "" };
  const layers = await layersOf(ask, search);
  if (asked.words === "" || layers.length === 0) return { ...empty, ...said };
  const scope = await scopeOf(ask, layers, search, asked, await shadowOf(ask, layers, shadows));
  const { hits, total, facets } = await ordered(ask, scope, search, asked);
  const found = await shown(ask, hits, asked, search.passages ?? false);
  return {
    found,
    total: scope.more && asked.loose === asked.words ? counted : total,
    more: scope.more,
    examined: total,
    facets: search.facets ? facets : empty.facets,
    ...said,
  };
}

const empty = {
  found: [],
  total: 0,
  more: false,
  examined: 0,
  facets: Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as DocumentsFound["facets"],
};

interface Scope {
  /** A SELECT that gives the documents in question, at most one more than are counted. */
  readonly sql: string;
  readonly values: readonly Value[];
  /** True when more fit than are counted: then these are the newest. */
  readonly more: boolean;
}

const columns = "w.number, w.ref, w.source, w.kind, w.id, w.day, w.year, w.language, w.programme, w.title_words, w.words, w.label";

/** Sets the question for this transaction and says where to look: everything that fits or, where that is too much, the newest. */
async function scopeOf(ask: Ask, layers: readonly Layer[], search: DocumentSearch, asked: Asked, shadow: Shadow): Promise<Scope> {
  const place = placeOf(layers, search);
  const phrase = asked.loose !== asked.words;
  await setQuestion(ask, `(${asked.loose})${place}`);
  const [row] = await ask(
    `select count(*)::int as documents from (select from document_words w ${shadow.sql} limit ${counted + 1}) few`,
    shadow.values,
  );
  if (Number(row?.["documents"]) <= counted) {
    if (phrase) await setQuestion(ask, `(${asked.words})${place}`);
    return { sql: `select ${columns} from document_words w ${shadow.sql}`, values: shadow.values, more: false };
  }
  // In the order of the dates, until enough are found: what is common is found soon.
  await ask("select set_config('enable_bitmapscan', 'off', true)");
  const newest = (most: number) =>
    `select ${columns} from document_words w ${shadow.sql} order by w.day desc nulls last, w.ref limit ${most}`;
  if (!phrase) return { sql: newest(newestExamined), values: shadow.values, more: true };
  const exact = `$${shadow.values.length + 1}`;
  return {
    sql: `select * from (${newest(phraseExamined)}) held where held.words @@ ${exact}::tsquery`,
    values: [...shadow.values, asked.words],
    more: true,
  };
}

/** The words that say where a document stands, as part of the question, so that the index leaves out all other shelves by itself. */
export function placeOf(layers: readonly Layer[], { years, languages, programmes }: Partial<DocumentSearch> = {}): string {
  const any = (prefix: string, values: readonly string[] | undefined) =>
    values === undefined || values.length === 0 ? "" : ` & (${values.map((value) => quotedLexeme(prefix + readable(value))).join(" | ")})`;
  return [
    any(
      "~s",
      layers.map(({ number }) => String(number)),
    ),
    any("~y", years),
    any("~l", languages),
    any("~p", programmes),
  ].join("");
}

export async function setQuestion(ask: Ask, words: string): Promise<void> {
  await ask(
    "select set_config('octant.words', $1, true), set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true)",
    [words],
  );
}

export interface Hit {
  readonly number: number;
  readonly source: string;
  readonly kind: DocumentKind;
  readonly id: string;
  readonly day: string | null;
  readonly language: string | null;
  readonly programme: string | null;
  readonly label: string;
}

interface Ordered {
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly facets: DocumentsFound["facets"];
}

/** Those with all words in the title first, then by weight, date, source and id. */
async function ordered(ask: Ask, { sql, values }: Scope, search: DocumentSearch, { positive }: Asked): Promise<Ordered> {
  const words = `$${values.length + 1}::tsquery`;
  // Weighing reads the words of a document, so only those that come first without it are weighed.
  const weight = `case when p.place <= ${weighed} then round(ts_rank('{0.1, 0.3, 0.6, 1}', p.words, ${words}, 1)::numeric, 4) end`;
  const best = search.newest ? "" : `p.place > ${weighed}, p.titled desc, ${weight} desc nulls last, `;
  const [row] = await ask(
    `with e as materialized (select f.*, f.title_words @@ ${words} as titled from (${sql}) f),
          page as (
            select p.*, row_number() over () as nth from (
              select p.number, p.source, p.kind, p.id, p.day, p.language, p.programme, p.label
              from (select e.*, row_number() over (order by e.titled desc, e.day desc nulls last, e.ref) as place from e) p
              order by ${best}p.day desc nulls last, p.ref limit ${search.limit} offset ${search.offset ?? 0}
            ) p
          )
     select (select count(*)::int from e) as total,
            (select jsonb_agg(to_jsonb(page) order by nth) from page) as hits,
            ${search.facets ? facetSql : "null"} as facets`,
    [...values, positive],
  );
  return {
    hits: (row?.["hits"] as Hit[] | null) ?? [],
    total: Number(row?.["total"]),
    facets: facetsOf((row?.["facets"] as Counted[] | null) ?? []),
  };
}

/** Which of the columns a row is counted by (the only one whose bit is not set), their values, how many. */
type Counted = readonly [number, string | null, string | null, string | null, string | null, string | null, number];

const facetSql = `(select jsonb_agg(jsonb_build_array(g.by, ${facetNames.map((name) => `g.${name}`).join(", ")}, g.documents)) from (
  select grouping(${facetNames.join(", ")}), ${facetNames.join(", ")}, count(*)::int from e
  group by grouping sets (${facetNames.map((name) => `(${name})`).join(", ")})
) g (by, ${facetNames.join(", ")}, documents))`;

const mostValues = 60;

function facetsOf(rows: readonly Counted[]): DocumentsFound["facets"] {
  const of = (name: FacetName) => {
    const place = facetNames.indexOf(name);
    const own = (1 << facetNames.length) - 1 - (1 << (facetNames.length - 1 - place));
    const counts = rows
      .filter(([by]) => by === own)
      .map(([, ...cells]) => ({ value: textOf(cells[place]), documents: cells[facetNames.length] }));
    return counts.sort(mostFirst).slice(0, mostValues);
  };
  return { source: of("source"), kind: of("kind"), year: of("year"), language: of("language"), programme: of("programme") };
}

function textOf(cell: unknown): string | null {
  return typeof cell === "string" ? cell : null;
}

function mostFirst(left: { value: string | null; documents: number }, right: { value: string | null; documents: number }): number {
  return right.documents - left.documents || ((left.value ?? "\uFFFF") < (right.value ?? "\uFFFF") ? -1 : 1);
}

/** The hits with their titles and, where wanted, the passages with the words. */
export async function shown(
  ask: Ask,
  hits: readonly Hit[],
  { positive }: Pick<Asked, "positive">,
  passages: boolean,
): Promise<DocumentFound[]> {
  if (hits.length === 0) return [];
  const rows = await ask(`select number, title, ${passages ? "body" : "'' as body"} from document where number = any($1::int[])`, [
    hits.map(({ number }) => String(number)),
  ]);
  const texts = new Map(rows.map((row: Fields) => [Number(row["number"]), { title: String(row["title"]), body: String(row["body"]) }]));
  const marks = await marksFor(
    ask,
    positive,
    [...texts.values()].flatMap(({ title, body }) => [title, body]),
  );
  return hits.flatMap(({ number, source, id, kind, day, language, programme, label }) => {
    const text = texts.get(number);
    if (text === undefined) return [];
    return [
      {
        source,
        id,
        kind,
        title: marked(text.title, marks),
        passage: passages && text.body !== "" ? passageOf(text.body, marks) : [],
        date: day,
        language,
        programme,
        label: parseLabel(label),
      },
    ];
  });
}
