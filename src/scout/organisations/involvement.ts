/**
 * Whether a document is of defence, space or security by what its programme, its topic and its editors say. The text is not judged here: that is what flags
 * are for, and the two stand side by side.
 */
import type { Document } from "#model";

export const involvements = ["defence", "space", "security"] as const;
export type Involvement = (typeof involvements)[number];

const programmes: Readonly<Record<string, Involvement>> = {
  EDF: "defence",
  ASAP: "defence",
  EDIRPA: "defence",
  PADR: "defence",
  EDIDP: "defence",
};

/** Topics by how the programmes write them: the cluster of civil security, the calls for secure societies, and the calls for space. */
const topics: readonly [RegExp, Involvement][] = [
  [/(^|[-_])SPACE([-_]|$)/i, "space"],
  [/^(COMPET|EO|EOS|SPACE|GALILEO|GNSS|PROTEC|LC-SPACE|DT-SPACE|SU-SPACE)-/i, "space"],
  [/^HORIZON-(CL3|MISS-.*-SEC)-/i, "security"],
  [/^(SEC|SU|DRS|FCT|BES|CIP)-/i, "security"],
  [/^(EDF|EDIDP|PADR|PPPA|ASAP|EDIRPA)-/i, "defence"],
];

export function involvementOf({ programme, topics: codes, domains }: Pick<Document, "programme" | "topics" | "domains">): Involvement[] {
  const found = new Set<Involvement>();
  const named = programme === null ? undefined : programmes[programme.toUpperCase()];
  if (named) found.add(named);
  for (const domain of domains) for (const one of involvements) if (domain.toLowerCase() === one) found.add(one);
  for (const code of codes) for (const [pattern, one] of topics) if (pattern.test(code)) found.add(one);
  return involvements.filter((one) => found.has(one));
}

export const organisationKinds = ["company", "university", "research", "public", "other"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

const kindNames: readonly [RegExp, OrganisationKind][] = [
  [/^(HES|education|.*higher or secondary education.*)$/i, "university"],
  [/^(REC|.*research organi[sz]ation.*|facility|government research)$/i, "research"],
  [/^(PRC|company|.*private for.profit.*|.*small or medium.*|sme)$/i, "company"],
  [/^(PUB|government|.*public (organi[sz]ation|body).*)$/i, "public"],
  [/^(OTH|other|nonprofit|.*non.governmental.*|archive|healthcare)$/i, "other"],
];

/** Codes and names of kinds as sources print them; null for one nobody knows. */
export function organisationKindOf(printed: string | null): OrganisationKind | null {
  if (printed === null) return null;
  return kindNames.find(([pattern]) => pattern.test(printed))?.[1] ?? null;
}
