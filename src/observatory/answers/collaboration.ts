/** Who works with whom in a technology: countries joined by the projects and works they share. */
import { collaborationOf } from "#scout";
import { marked } from "../audience.ts";
import { participationsOf } from "../scouted/documents.ts";
import { judgedOf } from "../scouted/judged.ts";
import { yearOfDocument } from "../scouted/years.ts";
import type { Sight } from "../sight.ts";
import { aboutOf, documentsByTechnology } from "./lead_documents.ts";
import { technologiesOf } from "./technology_names.ts";

export interface CollaborationQuery {
  /** All documents without it. */
  readonly technology?: string | undefined;
  /** Default projects: applicants of one patent are often one company in several countries. */
  readonly kind?: "project" | "publication" | "patent" | undefined;
  readonly source?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Links that are drawn; the rest is counted. */
const mostLinks = 400;

/** Empty where nobody takes part in anything the reader sees. */
export async function collaboration(sight: Sight, { technology, kind = "project", source, from, to }: CollaborationQuery = {}) {
  const judged = await judgedOf(sight);
  const technologies = technology === undefined ? [] : await technologiesOf(sight);
  const all = technology === undefined ? judged.documents : (documentsByTechnology(judged.documents, technologies).get(technology) ?? []);
  const documents = all.filter((one) => {
    const year = yearOfDocument(one);
    return (
      one.kind === kind &&
      (source === undefined || one.source === source) &&
      (year === null || (year >= (from ?? year) && year <= (to ?? year)))
    );
  });
  const wanted = new Set(documents.map((one) => one.ref));
  const parts = (await participationsOf(sight)).filter((one) => wanted.has(one.document));
  const found = collaborationOf(
    parts.map(({ document, organisation, name, country }) => ({ document, organisation: organisation ?? name, country })),
  );
  const taking = new Set(parts.flatMap((one) => (one.country === null ? [] : [one.document])));
  return {
    ...(await markedAbout(
      sight,
      documents.filter((one) => taking.has(one.ref)),
      judged.label,
    )),
    technology: technology ?? null,
    kind,
    documents: taking.size,
    countries: found.countries.map((one) => ({ ...one })),
    links: found.links.slice(0, mostLinks).map((one) => ({ ...one })),
    more: Math.max(0, found.links.length - mostLinks),
    unplaced: found.unplaced,
  };
}

async function markedAbout(sight: Sight, documents: readonly { readonly source: string }[], label: Parameters<typeof marked>[0]) {
  const { age, sources } = await aboutOf(sight, documents, label);
  return { ...marked(label), age, sources };
}
