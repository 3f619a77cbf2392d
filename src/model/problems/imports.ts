/** Tables of a chain that come from elsewhere. */
import type { ProblemTable } from "./table.ts";

export const importProblems = {
  "import-mapping-wrong": {
    status: 400,
    sentence: {
      en: "The mapping cannot be used: {reason}. Nothing was written.",
      nl: "De toewijzing is niet te gebruiken: {reason}. Er is niets geschreven.",
    },
    remedy: {
      en: "docs/guides/content.md lists the tables and fields of a mapping.",
      nl: "docs/guides/content.md noemt de tabellen en velden van een toewijzing.",
    },
  },
  "import-not-sound": {
    status: 422,
    sentence: {
      en: "The tables of {chain} have {count} error(s); the first: {first} Nothing was written.",
      nl: "De tabellen van {chain} hebben {count} fout(en); de eerste: {first} Er is niets geschreven.",
    },
    remedy: {
      en: "Try the import without writing to see all of them, mend the tables and give them again.",
      nl: "Probeer de invoer zonder te schrijven om ze alle te zien, herstel de tabellen en geef ze opnieuw.",
    },
  },
  "import-label-below": {
    status: 422,
    sentence: {
      en: "The node {node} carries {wanted}; rows that name it cannot be written as {label}. Nothing was written.",
      nl: "De schakel {node} draagt {wanted}; rijen die haar noemen kunnen niet als {label} worden geschreven. Er is niets geschreven.",
    },
    remedy: {
      en: "Import under {wanted} or higher, or give the node of your table another id.",
      nl: "Voer in onder {wanted} of hoger, of geef de schakel van uw tabel een andere id.",
    },
  },
} as const satisfies ProblemTable;
