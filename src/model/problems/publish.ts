import type { ProblemTable } from "./table.ts";

export const publishProblems = {
  "figure-without-data": {
    status: 422,
    sentence: { en: "The figure {figure} has no data to show.", nl: "De figuur {figure} heeft geen gegevens om te tonen." },
    remedy: {
      en: "Collect the source for this bloc and year, or widen what the figure asks for. Nothing was published.",
      nl: "Haal de bron op voor dit blok en jaar, of vraag ruimer in de figuur. Er is niets gepubliceerd.",
    },
  },
  "figure-without-alternative": {
    status: 422,
    sentence: {
      en: "The figure {figure} has no alternative text in {language}.",
      nl: "De figuur {figure} heeft geen alternatieve tekst in {language}.",
    },
    remedy: {
      en: "Write drawing.alternative for it in report.yaml. Nothing was published.",
      nl: "Schrijf er drawing.alternative voor in report.yaml. Er is niets gepubliceerd.",
    },
  },
  "figure-without-column": {
    status: 422,
    sentence: {
      en: "The figure {figure} draws the column {column}, which its table does not have.",
      nl: "De figuur {figure} tekent de kolom {column}, die niet in de tabel staat.",
    },
    remedy: {
      en: "Name another column under drawing.columns; the table has: {columns}.",
      nl: "Noem een andere kolom onder drawing.columns; de tabel heeft: {columns}.",
    },
  },
  "report-not-typeset": {
    status: 422,
    sentence: { en: "{file}, line {line}: {reason}", nl: "{file}, regel {line}: {reason}" },
    remedy: { en: "Correct the text and publish again. {hint}", nl: "Verbeter de tekst en publiceer opnieuw. {hint}" },
  },
  "report-without-text": {
    status: 404,
    sentence: { en: "The report {report} has no text in {language}.", nl: "Het rapport {report} heeft geen tekst in {language}." },
    remedy: { en: "Write text.{language}.typ in its folder.", nl: "Schrijf text.{language}.typ in de map van het rapport." },
  },
} as const satisfies ProblemTable;
