/** What a search has to say about itself, in sentences. */
import type { DocumentsFound } from "#archive";
import type { Texts } from "./pieces.ts";

/** Nothing when there is nothing to say. */
export function documentRemarks(
  q: string,
  { ignored, shortened, nothingAsked, more, examined, total }: Omit<DocumentsFound, "found">,
  making: { readonly done: number; readonly of: number } | null,
): Texts[] {
  const said: Texts[] = [];
  const numbers = (value: number) => ({ en: value.toLocaleString("en-GB"), nl: value.toLocaleString("nl-NL") });
  if (nothingAsked && ignored.length > 0)
    said.push({
      en: "All of these words stand everywhere. Add one that says what you look for.",
      nl: "Al deze woorden staan overal. Voeg er een toe dat zegt wat u zoekt.",
    });
  else if (nothingAsked && q.trim() !== "")
    said.push({
      en: "There is no word to look for in this question. Write at least one that must stand there.",
      nl: "In deze vraag staat geen woord om te zoeken. Schrijf er ten minste een dat er moet staan.",
    });
  else if (ignored.length > 0)
    said.push({
      en: `Left out, because they stand everywhere: ${ignored.join(", ")}.`,
      nl: `Weggelaten, omdat ze overal staan: ${ignored.join(", ")}.`,
    });
  if (shortened)
    said.push({
      en: "The question is long: the first 32 words within 1,000 characters were looked for.",
      nl: "De vraag is lang: gezocht is naar de eerste 32 woorden binnen 1.000 tekens.",
    });
  if (more && examined === total)
    said.push({
      en: "The words of this phrase stand in very many documents: it was looked for in the newest 1,500 that hold them all. Add a word to look in all.",
      nl: "De woorden van deze zin staan in heel veel documenten: er is gezocht in de nieuwste 1.500 die ze alle bevatten. Voeg een woord toe om in alle te zoeken.",
    });
  else if (more)
    said.push({
      en: `More than ${numbers(total).en} documents fit. The newest ${numbers(examined).en} of them are ordered and counted; add a word to see the best of all.`,
      nl: `Meer dan ${numbers(total).nl} documenten passen. De nieuwste ${numbers(examined).nl} daarvan zijn geordend en geteld; voeg een woord toe om de beste van alle te zien.`,
    });
  if (making !== null)
    said.push({
      en: `The index is still being made: ${numbers(making.done).en} of ${numbers(making.of).en} documents can be found already.`,
      nl: `De index wordt nog gemaakt: ${numbers(making.done).nl} van ${numbers(making.of).nl} documenten zijn al te vinden.`,
    });
  return said;
}
