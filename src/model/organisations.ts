/** What a person may say of two references to organisations. */
export const organisationVerdicts = ["same", "different"] as const;

/** What speaks for or against two references being one organisation. */
export const organisationEvidence = [
  "before",
  "same_name",
  "same_words",
  "some_words",
  "other_words",
  "abbreviation",
  "same_form",
  "form_unsaid",
  "other_form",
  "same_country",
  "other_country",
  "two_numbers",
] as const;
export type OrganisationEvidence = (typeof organisationEvidence)[number];
