/** Applicants: organisations by name, persons by number only. */
import type { DraftRow } from "#collect";
import { isOrganisationName, plainText } from "#model";
import type { Applicant, Patent } from "./patent.ts";

/** An applicant from its two names; `said` is what the source itself says, where it does. */
export function applicantOf(given: {
  name: string;
  standard?: string;
  country?: string;
  said?: "organisation" | "person" | undefined;
}): Applicant {
  const name = plainText(given.name);
  const standard = plainText(given.standard);
  const organisation = isOrganisationName(name) || isOrganisationName(standard);
  return {
    name,
    standard,
    country: /^[A-Z]{2}$/.test(given.country ?? "") ? (given.country ?? "") : "",
    person: given.said === undefined ? !organisation : given.said === "person",
  };
}

/** One of each: names that differ in signs and case only are the same applicant. */
export function withoutRepeats(applicants: readonly Applicant[]): Applicant[] {
  const seen = new Map<string, Applicant>();
  for (const applicant of applicants) {
    const key = lettersOf(applicant.name);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, applicant);
    else if (before.country === "" && applicant.country !== "") seen.set(key, { ...before, country: applicant.country });
  }
  return [...seen.values()];
}

export function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Rows of organisations, and rows that count persons by country without a name. */
export function applicantRows(patent: Patent): { applicants: DraftRow[]; persons: DraftRow[] } {
  const place = { source_file: patent.file, source_line: patent.line };
  const organisations = patent.applicants.filter((one) => !one.person && one.name !== "");
  const counts = new Map<string, number>();
  for (const { person, country } of patent.applicants) if (person) counts.set(country, (counts.get(country) ?? 0) + 1);
  return {
    applicants: organisations.map(({ name, standard, country }, index) => ({
      patent: patent.id,
      place: String(index + 1),
      name,
      standard_name: standard || null,
      country: country || null,
      ...place,
    })),
    persons: [...counts].map(([country, persons]) => ({
      patent: patent.id,
      country_code: country || "–",
      country: country || null,
      persons: String(persons),
      ...place,
    })),
  };
}
