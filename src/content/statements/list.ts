import type { Assertion } from "#model";
import type { ListFolder } from "../vocabulary.ts";
import { say, sayEach, sayWords } from "./say.ts";

/** The entries of a list; materials also name their products (`product:850511`). */
export function listStatements(list: ListFolder): Assertion[] {
  const source = `technologies/${list.id}`;
  const { kind } = list.card;
  return [
    ...list.entries.flatMap((entry) => {
      const citation = { ...list.card.citation, evidence: entry.evidence };
      const about = { kind, subject: `${kind}:${entry.id}`, source, citation } as const;
      // Definitions and notes are our own words: no publication is named for them.
      const own = { kind, subject: about.subject, source } as const;
      return [
        ...sayWords(about, "name", entry.name),
        ...sayWords(own, "definition", entry.definition),
        ...sayWords(own, "note", entry.note === undefined ? undefined : { en: entry.note }),
        ...say(about, "code", entry.code),
        ...say(about, "list", list.id),
        ...say(about, "parent", entry.parent && `${kind}:${entry.parent}`),
        ...say(about, "critical", entry.critical),
        ...say(about, "strategic", entry.strategic),
        ...sayEach(about, "crm_name", entry.crmNames),
        ...sayEach(own, "hs6", entry.hs6),
        ...sayEach(own, "cn8", entry.cn8),
        ...sayEach(own, "basket", entry.basket),
      ];
    }),
    ...productStatements(list, source),
  ];
}

function productStatements(list: ListFolder, source: string): Assertion[] {
  const baskets = new Set(list.entries.flatMap((entry) => entry.basket));
  const codes = [...new Set(list.entries.flatMap((entry) => entry.hs6))].sort();
  return codes.flatMap((code) => {
    const about = { kind: "product", subject: `product:${code}`, source } as const;
    return [...say(about, "code", code), ...say(about, "basket", baskets.has(code) ? "yes" : "no")];
  });
}
