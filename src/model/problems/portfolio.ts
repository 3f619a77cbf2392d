import type { ProblemTable } from "./table.ts";

export const portfolioProblems = {
  "portfolio-budget-not-understood": {
    status: 422,
    sentence: { en: "{where}: the budget {text} cannot be read.", nl: "{where}: het budget {text} is niet te lezen." },
    remedy: {
      en: "Write an instrument, an amount in EUR million and, if you like, a year: crma=200 or crma=80@2027. any=500 may pay for everything.",
      nl: "Schrijf een instrument, een bedrag in miljoen euro en desgewenst een jaar: crma=200 of crma=80@2027. any=500 mag alles betalen.",
    },
  },
  "portfolio-suppose-not-understood": {
    status: 422,
    sentence: { en: "{where}: {text} cannot be read.", nl: "{where}: {text} is niet te lezen." },
    remedy: {
      en: "Write a measure, what you suppose and a range: la_rochelle_oxides:cost=40-120 (EUR million), esmc_dresden:share=0.2-0.5 (per cent), magnet_stock_90_days:stock=60 (days).",
      nl: "Schrijf een maatregel, wat u aanneemt en een bereik: la_rochelle_oxides:cost=40-120 (miljoen euro), esmc_dresden:share=0.2-0.5 (procent), magnet_stock_90_days:stock=60 (dagen).",
    },
  },
  "portfolio-code-unknown": {
    status: 422,
    sentence: { en: "{where}: there is no {kind} called {code}.", nl: "{where}: er is geen {kind} met de naam {code}." },
    remedy: { en: "Near it: {known}.", nl: "In de buurt: {known}." },
  },
  "portfolio-circular": {
    status: 422,
    sentence: {
      en: "{where}: these measures wait for one another in a circle: {circle}.",
      nl: "{where}: deze maatregelen wachten in een kring op elkaar: {circle}.",
    },
    remedy: { en: "Take one of the arrows out of the column requires.", nl: "Haal een van de pijlen uit de kolom requires." },
  },
  "portfolio-cannot-be-met": {
    status: 422,
    sentence: {
      en: "These cannot all hold, and no smaller set of rules conflicts: {conflict}. (! must be in, ≤ budget in EUR million, → only after, ≠ not together.)",
      nl: "Dit kan niet allemaal tegelijk, en geen kleinere verzameling regels botst: {conflict}. (! moet erin, ≤ budget in miljoen euro, → pas na, ≠ niet samen.)",
    },
    remedy: { en: "Give up one of them, or raise the budget.", nl: "Geef er een op, of verhoog het budget." },
  },
  "portfolio-must-cannot-be-weighed": {
    status: 422,
    sentence: {
      en: "{measure} must be in, but it cannot be weighed: {reason}.",
      nl: "{measure} moet erin, maar kan niet gewogen worden: {reason}.",
    },
    remedy: {
      en: "Enter the range at the desk, or suppose one: --suppose {measure}:cost=10-20.",
      nl: "Voer het bereik in aan het bureau, of neem er een aan: --suppose {measure}:cost=10-20.",
    },
  },
  "portfolio-file-not-sound": {
    status: 422,
    sentence: { en: "The file cannot be used: {faults}", nl: "Het bestand is niet bruikbaar: {faults}" },
    remedy: {
      en: "docs/guides/portfolio.md shows the form of a file.",
      nl: "docs/guides/portfolio.md toont de vorm van een bestand.",
    },
  },
} as const satisfies ProblemTable;
