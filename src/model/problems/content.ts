import type { ProblemTable } from "./table.ts";

export const contentProblems = {
  "name-not-allowed": {
    status: 400,
    sentence: { en: "“{name}” cannot be the name of a folder of content.", nl: "“{name}” kan niet de naam van een inhoudsmap zijn." },
    remedy: {
      en: "Use lower-case letters, digits and underscores, beginning with a letter: wafer_prices.",
      nl: "Gebruik kleine letters, cijfers en liggende streepjes, te beginnen met een letter: wafer_prices.",
    },
  },
  "folder-exists": {
    status: 409,
    sentence: { en: "{folder} is there already; nothing was written.", nl: "{folder} bestaat al; er is niets geschreven." },
    remedy: { en: "Choose another name, or edit what is there.", nl: "Kies een andere naam, of bewerk wat er staat." },
  },
} as const satisfies ProblemTable;
