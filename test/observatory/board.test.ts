/** The board of the desk: what it is compared with, what it says of the portfolio, and who stands behind its verdicts. */
import { Problem } from "#model";
import { describe, expect, it } from "vitest";
import { opened } from "./opened.ts";

const { owner } = opened("board");

describe("the board", () => {
  it("says what the portfolio would choose for a supposed budget, and of how many measures that can be said", async () => {
    const [{ portfolio }, solved] = [await owner().board(), await owner().portfolio({ budget: ["any=200"] })];
    expect(portfolio).toMatchObject({ budget: 200, chosen: solved.chosen.length, cost: solved.cost, cut: solved.together, why: null });
    expect(portfolio.total).toBe(solved.measures.length);
    expect(portfolio.weighed).toBe(solved.measures.filter(({ standing }) => standing !== null).length);
    for (const { id } of portfolio.first) expect(solved.chosen).toContain(id);
  });

  it("is compared with the first of the quarter, a day of one's own, or a frozen edition as it was frozen", async () => {
    const plain = await owner().board();
    expect(plain).toMatchObject({ on: "2026-02-01", since: "2026-01-01", edition: null, editions: [] });
    expect(plain.criticality).toMatchObject({ reviewed: 0, verdicts: plain.criticality.total * 5 });
    const earlier = await owner().board({ since: "2024-01-01" });
    expect(earlier.since).toBe("2024-01-01");
    expect(earlier.actions.before).toBeLessThan(plain.actions.before);
    const frozen = await owner().freezeCriticality({ name: "First" });
    const { editions } = await owner().board();
    expect(editions).toMatchObject([{ name: "First", date: "2026-02-01" }]);
    const edition = editions[0]?.id ?? "";
    // A reviewer sees one technology otherwise: the edition stays as it was.
    const { rows, counts } = await owner().criticality({ edition });
    const first = rows.find(({ verdicts }) => verdicts.every(({ verdict }) => verdict === "met")) ?? rows[0];
    const criterion = first?.verdicts[0]?.criterion ?? "";
    await owner().sayVerdict({ technology: first?.technology ?? "", criterion, verdict: "not_met", reason: "Another source delivers" });
    const after = await owner().board({ edition });
    expect(after).toMatchObject({ since: "2026-02-01", edition: { id: edition, name: "First" } });
    expect(after.criticality).toMatchObject({ before: counts.critical ?? 0, reviewed: 1 });
    expect(frozen).toBeTruthy();
  });

  it("names the editions there are when one is asked for that is not", async () => {
    const refused = await owner()
      .board({ edition: "nowhere" })
      .catch((error: unknown) => error);
    expect(refused instanceof Problem && refused.code).toBe("criticality-edition-unknown");
  });
});
