/** Figures of the Union computed elsewhere from BACI 202601, found again from the built-in edition and from the official files. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { figures, type Figures } from "#measure";
import type { Row } from "#model";
import { citizen, openDesk } from "../archive/desk.ts";
import { content, methodCalled, order, root, writeFlows, writeMemberships } from "./trade.ts";

/** CDI1, CDI2 and CDI3 on all exports, largest supplier, dependent; EU27, 2024. */
const known: Record<string, readonly [number, number, number, string, boolean]> = {
  "850511": [0.787, 0.802, 2.89, "CHN", true],
  "810411": [0.673, 0.761, 2.75, "CHN", true],
  "252800": [0.953, 0.644, 1.54, "TUR", true],
  "720293": [0.754, 0.737, 2.34, "BRA", true],
  "283691": [0.691, 0.803, 2.6, "CHL", true],
  "280470": [0.552, 0.819, 4.44, "KAZ", true],
  "811010": [0.54, 0.955, 15.3, "TJK", true],
  "260600": [0.412, 0.892, 7.25, "GIN", true],
  "260200": [0.456, 0.875, 5.14, "ZAF", true],
  "252910": [0.761, 0.775, 2.7, "TUR", true],
  "811292": [0.289, 0.699, 0.44, "CHN", false],
  "810820": [0.237, 0.817, 3.5, "KAZ", false],
};

const open: Awaited<ReturnType<typeof openDesk>>[] = [];
afterAll(async () => {
  for (const desk of open) await desk.finish();
});

async function deskWithMembers() {
  const desk = await openDesk();
  open.push(desk);
  await writeMemberships(
    desk.archive.as(citizen),
    content.memberships.map(({ bloc, member }) => [bloc, member] as const),
  );
  return desk;
}

function dependency(desk: Awaited<ReturnType<typeof openDesk>>): Promise<Figures> {
  return figures({
    view: desk.archive.as(citizen),
    method: methodCalled("eu_dependency"),
    methods: content.methods,
    effects: desk.effects,
  });
}

function check(rows: readonly Row[]): void {
  expect(new Set(rows.map((row) => row["product"])).size).toBe(30);
  // Thirty products in two years for the Union and its 27 members, also where a member buys nothing.
  expect(rows.length).toBe(30 * 2 * 28);
  for (const [product, [cdi1, cdi2, cdi3, supplier, dependent]] of Object.entries(known)) {
    const row = rows.find((one) => one["bloc"] === "EU27" && one["year"] === 2024 && one["product"] === product) ?? {};
    expect([product, row["top_supplier"], row["dependent"]]).toEqual([product, supplier, dependent]);
    // The printed figures carry two or three digits, the last of them rounded or cut.
    expect(Math.abs(Number(row["cdi1"]) - cdi1)).toBeLessThan(0.002);
    expect(Math.abs(Number(row["cdi2"]) - cdi2)).toBeLessThan(0.002);
    expect(Math.abs(Number(row["cdi3"]) - cdi3)).toBeLessThan(0.01);
  }
  const magnets = rows.find((one) => one["bloc"] === "EU27" && one["year"] === 2024 && one["product"] === "850511");
  expect(Number(magnets?.["cdi3_extra"])).toBeCloseTo(10.17, 2);
}

/** The built-in figures: trade with a member on either side. */
async function builtIn(year: number): Promise<Row[]> {
  const text = await readFile(join(root, "sources/baci/reference", `trade_${year}.csv`), "utf8");
  const rows: Row[] = parse(text, { columns: true, bom: true });
  return rows.map((row) => ({ ...row, year }));
}

describe("EU27 dependency of 2024", () => {
  it("is found again from the built-in edition", async () => {
    const desk = await deskWithMembers();
    await writeFlows(desk.archive.as(citizen), [...(await builtIn(2022)), ...(await builtIn(2024))]);
    const { rows } = (await dependency(desk)).table;
    expect(rows).not.toEqual([]);
    check(rows);
  });

  const official = join(root, "../shared/data/trade/baci");
  it.skipIf(!existsSync(official))(
    "is found again from the official files, to the same bytes twice (needs ../shared/data/trade/baci)",
    async () => {
      const made = [];
      for (const way of ["asc", "desc"]) {
        const desk = await deskWithMembers();
        await loadOfficial(desk, official, way);
        made.push(await dependency(desk));
      }
      const [one, other] = made;
      check(one?.table.rows ?? []);
      expect(other?.manifest.parts[0]?.sha256).toBe(one?.manifest.parts[0]?.sha256);
    },
  );
});

/** The official yearly files, written in one order of rows or the other. */
async function loadOfficial({ archive }: Awaited<ReturnType<typeof openDesk>>, folder: string, way: string): Promise<void> {
  const workshop = await archive.as(citizen).workshop(order("baci"));
  try {
    await workshop.loadText("codes", join(folder, "country_codes_V202601.csv"));
    for (const year of ["2022", "2024"]) {
      await workshop.loadText(`trade_${year}`, join(folder, `BACI_HS17_Y${year}_V202601_crm30.csv.gz`));
      const select = `
        select cast(t as integer) as year, e.country_iso3 as exporter, i.country_iso3 as importer, k as product,
          cast(v as decimal(18, 3)) as value
        from trade_${year} join codes e on e.country_code = i join codes i on i.country_code = j order by 1, 2 ${way}, 3 ${way}, 4 ${way}`;
      await workshop.part("flows", year, select, { state: "cached", observed: year, origins: [] });
    }
    await workshop.commit();
  } finally {
    await workshop.close();
  }
}
