/** A deal everybody may see, and what a public reader may not: a deal of its own and a word on the public one. */
import type { Assertion, KindName } from "#model";

export const openDeal = `name: Open deal
target: { name: Siltronic, country: DEU, technologies: [eu_1_1] }
acquirer: { name: GlobalWafers, country: TWN }
stake: { before: 4.53, after: 70.27 }
dates: { notified_national: 2026-01-05 }
`;
/** Made of the names of the deal, so that it is the same in both worlds. */
export const openDealId = "open_deal_4ea5b1";

export function hiddenDeals(word: string): Assertion[] {
  const about = (subject: string, said: Readonly<Record<string, string>>): Assertion[] =>
    Object.entries(said).map(([property, value]) => ({
      kind: subject.slice(0, subject.indexOf(":")) as KindName,
      subject,
      property,
      value,
      source: `hidden/${subject}`,
      ...(property === "name" ? { language: "en" as const } : {}),
    }));
  return [
    ...about("deal:hidden_deal", {
      name: word,
      definition: `name: ${word}\ntarget: { name: ASML, country: NLD }\nacquirer: { name: Buyer }\nstake: { before: 0, after: 60 }\n`,
      target: "ASML",
      acquirer: "Buyer",
      said_at: "2026-01-30T12:00:00.000Z",
    }),
    ...about("deal_opinion:hidden_opinion", {
      deal: `deal:${openDealId}`,
      opinion: "prohibit",
      reason: word,
      by: word,
      said_at: "2026-01-31T12:00:00.000Z",
    }),
  ];
}
