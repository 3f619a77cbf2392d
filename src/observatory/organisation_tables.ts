/** Organisations and proposals as flat tables. */
import type { Table } from "#model";
import type { OrganisationProposals, Organisations, OrganisationTold } from "./answers/organisations.ts";
import { columnsOf } from "./tables.ts";

/** One line per organisation of the page. */
export function organisationsAsTable({ organisations }: Pick<Organisations, "organisations">): Table {
  const columns = columnsOf({
    id: "text",
    name: "text",
    country: "text",
    kind: "text",
    documents: "integer",
    money_eur: "text",
    documents_defence: "integer",
    documents_space: "integer",
    documents_security: "integer",
    sources: "text",
    references: "integer",
    label: "text",
  });
  const rows = organisations.map(({ id, name, country, kind, documents, money, involvement, sources, references, label }) => ({
    id,
    name,
    country,
    kind,
    documents,
    money_eur: money,
    documents_defence: involvement.defence,
    documents_space: involvement.space,
    documents_security: involvement.security,
    sources: sources.join(";"),
    references,
    label,
  }));
  return { columns, rows };
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly documents: readonly { readonly documents: readonly OrganisationTold["documents"][number]["documents"][number][] }[];
}

/** One line per document of the organisation. */
export function organisationAsTable({ id, name, documents }: Listed): Table {
  const columns = columnsOf({
    organisation: "text",
    name: "text",
    document: "text",
    title: "text",
    date: "text",
    programme: "text",
    roles: "text",
    money_eur: "text",
    involvement: "text",
    label: "text",
  });
  const rows = documents.flatMap((source) =>
    source.documents.map(({ ref, title, date, programme, roles, money, involvement, label }) => ({
      organisation: id,
      name,
      document: ref,
      title,
      date,
      programme,
      roles: roles.join(";"),
      money_eur: money,
      involvement: involvement.join(";"),
      label,
    })),
  );
  return { columns, rows };
}

/** One line per pair, with its evidence in bits. */
export function proposalsAsTable({ proposals }: Pick<OrganisationProposals, "proposals">): Table {
  const columns = columnsOf({
    one: "text",
    one_name: "text",
    one_country: "text",
    one_documents: "integer",
    other: "text",
    other_name: "text",
    other_country: "text",
    other_documents: "integer",
    probability: "number",
    evidence: "text",
  });
  const rows = proposals.map(({ one, other, probability, evidence }) => ({
    one: one.id,
    one_name: one.name,
    one_country: one.country,
    one_documents: one.documents,
    other: other.id,
    other_name: other.name,
    other_country: other.country,
    other_documents: other.documents,
    probability,
    evidence: evidence.map(({ kind, bits, on }) => `${kind} ${bits.toFixed(1)}${on === "" ? "" : ` (${on})`}`).join("; "),
  }));
  return { columns, rows };
}
