import type { ProblemTable } from "./table.ts";

export const roadmapProblems = {
  "roadmap-unknown": {
    status: 404,
    sentence: { en: "There is no roadmap called {roadmap}.", nl: "Er is geen routekaart met de naam {roadmap}." },
    remedy: { en: "Choose one of: {known}; all shows them together.", nl: "Kies een van: {known}; all toont ze samen." },
  },
  "milestone-unknown": {
    status: 404,
    sentence: { en: "There is no milestone called {milestone}.", nl: "Er is geen mijlpaal met de naam {milestone}." },
    remedy: { en: "octant decide roadmap all lists them.", nl: "octant decide roadmap all noemt ze." },
  },
  "milestone-before-required": {
    status: 422,
    sentence: {
      en: "{milestone} cannot stand on {date}: it needs {other}, which stands on {until}.",
      nl: "{milestone} kan niet op {date} staan: daarvoor is {other} nodig, en dat staat op {until}.",
    },
    remedy: {
      en: "Nothing was changed. Choose a later day, or move {other} first.",
      nl: "Er is niets gewijzigd. Kies een latere dag, of verplaats eerst {other}.",
    },
  },
  "milestone-ends-before-start": {
    status: 422,
    sentence: {
      en: "{milestone} cannot end on {date}: it begins on {until}.",
      nl: "{milestone} kan niet eindigen op {date}: het begint op {until}.",
    },
    remedy: {
      en: "Nothing was changed. Choose a later day, or an earlier start.",
      nl: "Er is niets gewijzigd. Kies een latere dag, of een eerder begin.",
    },
  },
  "milestones-in-a-loop": {
    status: 422,
    sentence: {
      en: "These milestones would wait for each other: {milestones}.",
      nl: "Deze mijlpalen zouden op elkaar wachten: {milestones}.",
    },
    remedy: {
      en: "Nothing was changed. Take one of the dependencies out.",
      nl: "Er is niets gewijzigd. Haal een van de afhankelijkheden weg.",
    },
  },
} as const satisfies ProblemTable;
