/** Found documents, and one document, as flat tables. */
import type { Row, Table } from "#model";
import type { document, documents } from "./answers/documents.ts";
import { columnsOf } from "./tables.ts";

type Found = Pick<
  Awaited<ReturnType<typeof documents>>["found"][number],
  "ref" | "source" | "kind" | "id" | "date" | "language" | "programme" | "label"
> & {
  readonly title: readonly { readonly text: string }[];
  readonly passage: readonly { readonly text: string }[];
};
type One = Awaited<ReturnType<typeof document>>;

/** One line per document, best first. */
export function documentsAsTable({ found }: { readonly found: readonly Found[] }): Table {
  const columns = columnsOf({
    ref: "text",
    source: "text",
    kind: "text",
    id: "text",
    title: "text",
    date: "text",
    language: "text",
    programme: "text",
    passage: "text",
    label: "text",
  });
  const whole = (pieces: readonly { readonly text: string }[]) => pieces.map((one) => one.text).join("");
  const rows = found.map(
    ({ ref, source, kind, id, title, date, language, programme, passage, label }): Row => ({
      ref,
      source,
      kind,
      id,
      title: whole(title),
      date,
      language,
      programme,
      passage: whole(passage),
      label,
    }),
  );
  return { columns, rows };
}

type OneRows = Pick<
  One,
  | "ref"
  | "kind"
  | "title"
  | "text"
  | "date"
  | "end"
  | "language"
  | "programme"
  | "action"
  | "amount"
  | "keywords"
  | "url"
  | "label"
  | "domains"
  | "subjects"
> & {
  readonly topics: readonly { readonly code: string }[];
  readonly organisations: readonly One["organisations"][number][];
};

/** One line per organisation, what is said of the document repeated; one line without when nobody is named. */
export function documentAsTable({ organisations, topics, subjects, domains, ...one }: OneRows): Table {
  const columns = columnsOf({
    ref: "text",
    kind: "text",
    title: "text",
    date: "text",
    end: "text",
    language: "text",
    programme: "text",
    action: "text",
    amount: "decimal",
    topics: "text",
    subjects: "text",
    domains: "text",
    keywords: "text",
    url: "text",
    text: "text",
    organisation: "text",
    scheme: "text",
    name: "text",
    country: "text",
    role: "text",
    organisation_amount: "decimal",
    organisation_kind: "text",
    label: "text",
  });
  const { ref, kind, title, date, end, language, programme, action, amount, keywords, url, text, label } = one;
  const lists = { topics: topics.map((topic) => topic.code).join(";"), subjects: subjects.join(";"), domains: domains.join(";") };
  const said: Row = { ref, kind, title, date, end, language, programme, action, amount, keywords, url, text, label, ...lists };
  const nobody: Row = {
    organisation: null,
    scheme: null,
    name: null,
    country: null,
    role: null,
    organisation_amount: null,
    organisation_kind: null,
  };
  const rows = organisations.map(
    (taking): Row => ({
      ...said,
      organisation: taking.organisation,
      scheme: taking.scheme,
      name: taking.name,
      country: taking.country,
      role: taking.role,
      organisation_amount: taking.amount,
      organisation_kind: taking.kind,
    }),
  );
  return { columns, rows: rows.length > 0 ? rows : [{ ...said, ...nobody }] };
}
