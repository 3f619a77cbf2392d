/** A title and a text → what judging works on. */
import { type CleanRemark, cleanText } from "./clean.ts";
import { languageOf, type TextLanguage } from "./language.ts";
import { sentencesIn } from "./sentences.ts";
import { type Tokens, tokensIn } from "./tokens.ts";

export interface ReadText {
  /** Title, text and keywords in one; sentences and tokens refer to it. */
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
  readonly tokens: Tokens;
  readonly language: TextLanguage;
  readonly remarks: readonly CleanRemark[];
}

/** Nothing is thrown for what stands in a text: one word and one megabyte are read alike. */
export function readText({ title, text, keywords }: { title: string; text: string; keywords?: string | null | undefined }): ReadText {
  const parts = [cleanText(title), cleanText(text), cleanText(keywords ?? "")];
  const whole = parts
    .map((part) => part.text.trim())
    .filter((part) => part !== "")
    .join("\n\n");
  const remarks = [...new Set(parts.flatMap((part) => part.remarks))];
  const tokens = tokensIn(whole);
  return { text: whole, sentences: sentencesIn(whole), tokens, language: languageOf(tokens.words), remarks };
}
