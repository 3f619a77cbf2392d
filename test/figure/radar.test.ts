/** The radar's places: nothing touches, nothing leaves its cell, and the same blips stand in the same places. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { drawSvg, placeBlips, type RadarBlip, ringEdges, sectorEdge } from "#figure";
import { tableOf } from "./made_up.ts";

const sectors = 10;
const blip = fc.record({ sector: fc.integer({ min: 0, max: sectors - 1 }), ring: fc.integer({ min: 0, max: 3 }) });

it("never lets two blips touch, nor one cross the edge of its sector or ring", () => {
  fc.assert(
    fc.property(fc.array(blip, { minLength: 1, maxLength: 60 }), (blips: RadarBlip[]) => {
      const { radius, places } = placeBlips(blips, sectors, 280);
      if (radius === 3) return true;
      return blips.every(({ sector, ring }, at) => {
        const { x, y } = places[at] ?? { x: 0, y: 0 };
        const away = Math.hypot(x, y);
        const turn = ((Math.atan2(y, x) + Math.PI / 2 + 2 * Math.PI) % (2 * Math.PI)) - Math.PI / 2;
        const inRing = away + radius <= (ringEdges[ring] ?? 1) * 280 + 1e-6 && away - radius >= (ringEdges[ring - 1] ?? 0) * 280 - 1e-6;
        const edge = Math.asin(radius / away);
        const inSector = turn - edge >= sectorEdge(sector, sectors) - 1e-6 && turn + edge <= sectorEdge(sector + 1, sectors) + 1e-6;
        return inRing && inSector && places.slice(0, at).every((other) => Math.hypot(x - other.x, y - other.y) >= 2 * radius - 1e-6);
      });
    }),
    { numRuns: 300 },
  );
});

it("keeps forty-two blips readable wherever they stand, even all in the innermost ring", () => {
  const all = (ring: number) => Array.from({ length: 42 }, (_, at) => ({ sector: at % sectors, ring }));
  expect([3, 2, 1].map((ring) => placeBlips(all(ring), sectors, 280).radius).every((radius) => radius >= 8)).toBe(true);
  expect(placeBlips(all(0), sectors, 280).radius).toBeGreaterThan(3);
  expect(placeBlips(all(1), sectors, 280)).toEqual(placeBlips(all(1), sectors, 280));
});

it("says in both languages what stands where, and draws the same bytes again", async () => {
  const table = tableOf([
    { technology: "chips", number: 1, name: "Chips", sector: "eu_1", sector_name: "Semiconductors", ring: "act", move: "in" },
    { technology: "lasers", number: 2, name: "Lasers <b>", sector: "eu_1", sector_name: "Semiconductors", ring: "watch", move: "blocked" },
  ]);
  const look = { theme: "print", size: { width: 900, height: 640 } } as const;
  const draw = (language: "en" | "nl") =>
    drawSvg("technology_radar", table, { ...look, language }, { title: "Radar", alternative: "The radar." });
  expect(await draw("en")).toBe(await draw("en"));
  expect(await draw("en")).toContain(
    "Radar of 2 technologies in 1 areas; Act 1, Prepare 0, Watch 1, Note 0. Moved: 1, blocked: 1. In the innermost ring: Chips.",
  );
  expect(await draw("nl")).toContain("Handelen 1, Voorbereiden 0, Volgen 1, Noteren 0");
});
