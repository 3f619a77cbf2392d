import type { ProblemTable } from "./table.ts";

export const registerProblems = {
  "need-unknown": {
    status: 404,
    sentence: { en: "There is no need called {need}.", nl: "Er is geen behoefte met de naam {need}." },
    remedy: { en: "octant scout gaps lists the needs there are.", nl: "octant scout gaps noemt de behoeften die er zijn." },
  },
  "requirement-empty": {
    status: 422,
    sentence: {
      en: "Nothing is required of {need}. Nothing was written.",
      nl: "Er wordt niets van {need} vereist. Er is niets geschreven.",
    },
    remedy: { en: "Give a level, a share or a date, with the reason.", nl: "Geef een TRL, een aandeel of een datum, met de reden." },
  },
} as const satisfies ProblemTable;
