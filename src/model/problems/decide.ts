import type { ProblemTable } from "./table.ts";

export const decideProblems = {
  "action-unknown": {
    status: 404,
    sentence: { en: "There is no action called {action}.", nl: "Er is geen actie met de naam {action}." },
    remedy: { en: "octant actions lists them.", nl: "octant actions noemt ze." },
  },
  "action-document-unknown": {
    status: 422,
    sentence: {
      en: "There is no document called {document} in the register of actions.",
      nl: "Er staat geen document {document} in het register van acties.",
    },
    remedy: { en: "Choose one of: {known}.", nl: "Kies een van: {known}." },
  },
  "action-owner-unknown": {
    status: 422,
    sentence: { en: "Nobody called {owner} owns an action.", nl: "Niemand met de naam {owner} is eigenaar van een actie." },
    remedy: { en: "Choose one of: {known}.", nl: "Kies een van: {known}." },
  },
} as const satisfies ProblemTable;
