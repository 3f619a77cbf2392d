import type { ProblemTable } from "./table.ts";

export const criticalityProblems = {
  "criticality-rule-missing": {
    status: 404,
    sentence: { en: "There is no rule of criticality that can be read.", nl: "Er is geen regel voor kritikaliteit die te lezen is." },
    remedy: {
      en: "octant check says what is wrong with policy/criticality/rule.yaml.",
      nl: "octant check zegt wat er mis is met policy/criticality/rule.yaml.",
    },
  },
  "criticality-technology-unknown": {
    status: 404,
    sentence: { en: "There is no technology {technology} on the board.", nl: "Er staat geen technologie {technology} op het bord." },
    remedy: { en: "octant decide criticality lists them.", nl: "octant decide criticality noemt ze." },
  },
  "criticality-criterion-unknown": {
    status: 422,
    sentence: { en: "There is no criterion {criterion} in the rule.", nl: "Er is geen criterium {criterion} in de regel." },
    remedy: { en: "Choose one of: {known}.", nl: "Kies een van: {known}." },
  },
  "criticality-verdict-absent": {
    status: 404,
    sentence: {
      en: "Nobody gave a verdict on {criterion} of {technology} that could be taken back.",
      nl: "Niemand gaf een oordeel over {criterion} van {technology} dat kan worden teruggenomen.",
    },
    remedy: { en: "Nothing changed: the rule's proposal stands.", nl: "Er is niets veranderd: het voorstel van de regel geldt." },
  },
  "criticality-weight-unknown": {
    status: 422,
    sentence: {
      en: "The weights name {name} (row {row}), which is no indicator. Nothing was ranked.",
      nl: "De gewichten noemen {name} (rij {row}), en dat is geen indicator. Er is niets gerangschikt.",
    },
    remedy: { en: "Choose from: {known}.", nl: "Kies uit: {known}." },
  },
  "criticality-weight-wrong": {
    status: 422,
    sentence: {
      en: "The weight of {name} (row {row}) is “{value}”. A weight is a number of 0 or more.",
      nl: "Het gewicht van {name} (rij {row}) is “{value}”. Een gewicht is een getal van 0 of meer.",
    },
    remedy: { en: "Write it as {name}=2.", nl: "Schrijf het als {name}=2." },
  },
  "criticality-weights-unread": {
    status: 422,
    sentence: { en: "The weights in {file} cannot be read ({reason}).", nl: "De gewichten in {file} zijn niet te lezen ({reason})." },
    remedy: {
      en: "Name a file with one indicator=weight a row, or give the weights themselves: --weights exposure=3 needs=1.",
      nl: "Noem een bestand met per rij één indicator=gewicht, of geef de gewichten zelf: --weights exposure=3 needs=1.",
    },
  },
  "criticality-weights-zero": {
    status: 422,
    sentence: {
      en: "All weights are 0 ({names}), so nothing can be told apart.",
      nl: "Alle gewichten zijn 0 ({names}), dus er valt niets te onderscheiden.",
    },
    remedy: { en: "Give at least one indicator a weight above 0.", nl: "Geef ten minste één indicator een gewicht boven 0." },
  },
  "criticality-bounds-empty": {
    status: 422,
    sentence: {
      en: "No weights fit the bounds: the least add up to {low} and the most to {high}, and weights add up to 1.",
      nl: "Geen gewichten passen in de grenzen: de minste tellen op tot {low} en de meeste tot {high}, en gewichten tellen op tot 1.",
    },
    remedy: {
      en: "Change the bounds in policy/criticality/rule.yaml.",
      nl: "Verander de grenzen in policy/criticality/rule.yaml.",
    },
  },
  "criticality-edition-unknown": {
    status: 404,
    sentence: { en: "There is no edition {edition} of the board.", nl: "Er is geen editie {edition} van het bord." },
    remedy: { en: "There are: {known}.", nl: "Er zijn: {known}." },
  },
  "criticality-edition-stands": {
    status: 409,
    sentence: {
      en: "There is an edition {edition} already; what is frozen stays as it was.",
      nl: "Er is al een editie {edition}; wat bevroren is blijft zoals het was.",
    },
    remedy: { en: "Give the new one another name.", nl: "Geef de nieuwe een andere naam." },
  },
} as const satisfies ProblemTable;
