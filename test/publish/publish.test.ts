import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FigureShape, marking, parseLabel, Problem } from "#model";
import { type Edition, figuresNeeded, preview, publish, type PublishOrder } from "#publish";
import { card, folder, madeUpOrder } from "./made_up_order.ts";
import { readPdf } from "./read_pdf.ts";

const restricted = parseLabel("restricted+handling.LIMITE");
const temporary: string[] = [];

/** A report with this text and no figures but the first. */
function withText(text: string): PublishOrder {
  const own = mkdtempSync(join(tmpdir(), "octant-report-"));
  temporary.push(own);
  writeFileSync(join(own, "text.en.typ"), text);
  return madeUpOrder({ report: { card: { ...card, figures: {} }, folder: own }, figures: {} });
}

/** The order with one drawing of the card changed. */
function withDrawing(figure: string, change: Partial<FigureShape>): PublishOrder {
  const drawn = card.figures[figure];
  if (drawn?.drawing === undefined) throw new Error(`${figure} draws nothing`);
  const figures = { ...card.figures, [figure]: { ...drawn, drawing: { ...drawn.drawing, ...change } } };
  return madeUpOrder({ report: { card: { ...card, figures }, folder } });
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const caught: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(caught instanceof Problem)) throw new Error("no problem came", { cause: caught });
  return caught;
}

afterAll(() => temporary.forEach((one) => rmSync(one, { recursive: true, force: true })));

describe("an edition", () => {
  let edition: Edition;
  let read: Awaited<ReturnType<typeof readPdf>>;
  beforeAll(async () => {
    edition = await publish(madeUpOrder());
    read = await readPdf(edition.pdf);
  });

  test("has the same bytes when it is built again", async () => {
    expect((await publish(madeUpOrder())).sha256).toBe(edition.sha256);
  });

  test("has six to ten pages, each with its number", () => {
    expect(edition.pages).toBe(read.pages.length);
    expect(edition.pages).toBeGreaterThanOrEqual(6);
    expect(edition.pages).toBeLessThanOrEqual(10);
    read.pages.forEach((page, at) => expect(page).toContain(`${at + 1} / ${edition.pages}`));
  });

  test("says its headline numbers in the text, counted from the tables", () => {
    const rows = madeUpOrder().figures["screening"]?.table.rows ?? [];
    const dependent = rows.filter((row) => row["dependent"] === true).length;
    expect(read.pages[0]).toMatch(new RegExp(`${dependent}\\s+of ${rows.length}`));
    expect(read.pages.join(" ")).toContain(`${dependent} of ${rows.length} products are bought from few suppliers`);
  });

  test("is marked in header and footer of every page and nowhere else on it", () => {
    for (const page of read.pages) expect(page.match(/\bPUBLIC\b/g)).toHaveLength(2);
  });

  test("is marked in its metadata and its file name", () => {
    expect(read.info["Keywords"]).toContain("PUBLIC");
    expect(read.info["Subject"] ?? read.xmp).toContain("PUBLIC");
    expect(edition.fileName).toBe("dependency_brief_2024_en_PUBLIC.pdf");
  });

  test("is tagged, in a language, with a title, and says it is PDF/UA", () => {
    expect(read.marks).toMatchObject({ Marked: true });
    expect(read.info["Title"]).toBe(card.title.en);
    expect(read.info["Language"]).toBe("en");
    expect(read.xmp).toContain("pdfuaid");
    expect([...read.tags]).toEqual(expect.arrayContaining(["H1", "P", "Figure", "Table", "TH", "TD", "Caption"]));
  });

  test("says when its data were fetched, not when it was built", () => {
    expect(read.info["CreationDate"]).toMatch(/^D:20261122080000/);
  });

  test("names the source, its age and the trace beside its figures", () => {
    const text = read.pages.join(" ");
    expect(text).toMatch(/CEPII, BACI \(reference edition shipped with Octant\)/);
    expect(text).toMatch(/eu_dependency@[0-9a-f]{12}/);
  });

  test("keeps a share recalled from memory out", () => {
    const text = read.pages.join(" ");
    expect(text).toMatch(/73\s%/);
    expect(text).toContain("Node one");
    expect(text).not.toContain("Node two");
    expect(text).toMatch(/3\s+nodes, a share is known for 1, unknown for 2/);
  });
});

test("in Dutch the text is Dutch and the comma is decimal", async () => {
  const { pages, info } = await readPdf((await publish(madeUpOrder({ language: "nl" }))).pdf);
  expect(info["Language"]).toBe("nl");
  expect(pages.join(" ")).toContain("In het kort");
  expect(pages.join(" ")).toMatch(/van 0,\d\d naar 0,\d\d/);
});

test("a higher label shows everywhere, without characters a file name cannot hold", async () => {
  const edition = await publish(madeUpOrder({ label: restricted }));
  const { pages, info } = await readPdf(edition.pdf);
  for (const page of pages) expect(page.split(marking(restricted)).length - 1).toBe(2);
  expect(info["Keywords"]).toContain(marking(restricted));
  expect(edition.fileName).toBe("dependency_brief_2024_en_RESTREINT_UE_EU_RESTRICTED_LIMITE.pdf");
});

test("an edition to keep says it is PDF/A-2a", async () => {
  const { xmp } = await readPdf((await publish(madeUpOrder({ standard: "a-2a" }))).pdf);
  expect(xmp).toContain("pdfaid");
});

test("the fonts are those that ship with the product", async () => {
  const { plain } = await readPdf((await publish(madeUpOrder())).pdf);
  const fonts = [...plain.matchAll(/\/FontName \/[A-Z]{6}\+([A-Za-z0-9]+)/g)].map((found) => found[1]);
  expect([...new Set(fonts)].every((font) => /^(Inter|SourceSerif4|DejaVuSansMono)/.test(font ?? ""))).toBe(true);
});

test("a preview shows every page of the same document", async () => {
  const { svg, pages } = await preview(madeUpOrder());
  expect(svg).toMatch(/^<svg/);
  expect(pages.length).toBeGreaterThanOrEqual(6);
  expect(pages[1]?.viewBox.split(" ")[1]).toMatch(/^841\.8/);
});

describe("nothing is published, and a sentence says why, when", () => {
  test("a figure has no rows", async () => {
    const order = madeUpOrder();
    const screening = order.figures["screening"];
    if (screening === undefined) throw new Error("no screening");
    const figures = { ...order.figures, screening: { ...screening, table: { ...screening.table, rows: [] } } };
    const said = await problemOf(publish({ ...order, figures }));
    expect(said.sentence()).toBe("The figure screening has no data to show.");
    expect(said.sentence("nl")).toBe("De figuur screening heeft geen gegevens om te tonen.");
  });

  test("a figure was not fetched at all", async () => {
    expect((await problemOf(publish(madeUpOrder({ figures: {} })))).code).toBe("figure-without-data");
  });

  test("a picture has no alternative text in the language", async () => {
    const order = withDrawing("suppliers", { alternative: { en: " ", nl: "Ja." } });
    expect((await problemOf(publish(order))).sentence()).toBe("The figure suppliers has no alternative text in en.");
  });

  test("a picture draws a column that is not there", async () => {
    const order = withDrawing("raw_materials", { columns: { y: "weight" } });
    expect((await problemOf(publish(order))).sentence()).toContain("The figure raw_materials draws the column weight");
  });

  test("the report has no text in the language", async () => {
    expect((await problemOf(publish({ ...withText("= Only English"), language: "nl" }))).code).toBe("report-without-text");
  });

  test("Typst does not understand the text: with file and line", async () => {
    const said = await problemOf(publish(withText("= Fine\n\nStill fine.\n\n#nonsense()\n")));
    expect(said.sentence()).toMatch(/^text\.en\.typ, line 5: unknown variable: nonsense/);
  });

  test("the text reads a file it was not given", async () => {
    expect((await problemOf(publish(withText('#read("/../package.json")')))).code).toBe("report-not-typeset");
  });

  test("an image has no alternative text: PDF/UA refuses it", async () => {
    const said = await problemOf(publish(withText('#image("/mark.svg", width: 2cm)')));
    expect(said.code).toBe("report-not-typeset");
  });
});

test("a report of one line needs nothing more", async () => {
  expect((await publish(withText("= A heading\n\nA line."))).pages).toBe(1);
});

test("what a report needs is listed from its card, values as lists and order with its direction", () => {
  const needs = figuresNeeded(card);
  expect(needs.map((need) => need.name)).toEqual(Object.keys(card.figures));
  expect(needs[0]).toMatchObject({
    method: "eu_dependency",
    where: { bloc: ["EU27"], year: [2024] },
    order: [
      { column: "cdi1", falling: true },
      { column: "product", falling: false },
    ],
  });
});

test("no number from the data is typed in the text of the brief", () => {
  for (const language of ["en", "nl"]) {
    const text = readFileSync(join(folder, `text.${language}.typ`), "utf8");
    const prose = text.replaceAll(/#?\w*\([^)]*\)|\d+pt|EU-27|CDI\d|CN8|GN8|SHA-256|@\w+/g, "");
    expect(prose.match(/\d+(?:[.,]\d+)?\s*(?:%|USD|bn|mld)/g)).toBeNull();
  }
});
