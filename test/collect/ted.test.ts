/** Notices of public buyers from the search interface and from the yearly tables: organisations by name, persons by number, odd rows named. */
import { describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { refusal } from "./desk.ts";
import { deskOf } from "./source_desk.ts";

const notice = (number: string, more: Readonly<Record<string, unknown>> = {}) => ({
  "publication-number": number,
  "publication-date": "2025-03-04+01:00",
  "notice-type": "can-standard",
  "notice-title": { deu: "Muster", eng: "Sample" },
  "buyer-name": { deu: ["Musteramt"] },
  "buyer-country": ["DEU"],
  "classification-cpv": ["35000000"],
  ...more,
});
const answer = (...notices: unknown[]) => ({
  "answer.json": JSON.stringify({ notices, totalNoticeCount: notices.length, iterationNextToken: null }),
});
const awardHeader =
  "ID_NOTICE_CAN,TED_NOTICE_URL,YEAR,DT_DISPATCH,CAE_NAME,ISO_COUNTRY_CODE,CPV,ADDITIONAL_CPVS,VALUE_EURO,WIN_NAME,WIN_COUNTRY_CODE,TITLE";
const awards = (...lines: string[]) => ({ "export_CAN_2020_x.csv": [awardHeader, ...lines, ""].join("\n") });
const award = (
  number: string,
  winner: string,
  country: string,
  more: { date?: string; value?: string; title?: string; cpv?: string } = {},
) =>
  `2020${number},ted.europa.eu/udl?uri=TED:NOTICE:${number}-2020:TEXT:EN:HTML,2020,${more.date ?? "02-JAN-20"},Council,UK,${more.cpv ?? "35000000"},,${more.value ?? "10"},"${winner}",${country},${more.title ?? "One"}`;

const { collect, collectSample, rows } = deskOf("ted");

describe("an answer of the interface", () => {
  it("gives a notice in English where there is, else in Dutch or its own language, with its number as the pages write it", async () => {
    await collect(
      answer(
        notice("00000012-2025", { "description-proc": { deu: ["Text <b>mit</b> Auszeichnung"], eng: ["Text &amp; more"] } }),
        notice("13-2025", { "notice-title": { nld: "Voorbeeld", swe: "Exempel" } }),
        notice("14-2025", { "notice-title": { swe: ["Exempel"] } }),
      ),
    );
    expect(await rows("notices", "id, title, language, text, date, buyer, buyer_country, url")).toEqual([
      ["12-2025", "Sample", "en", "Text & more", "2025-03-04", "Musteramt", "DEU", "https://ted.europa.eu/en/notice/-/detail/12-2025"],
      ["13-2025", "Voorbeeld", "nl", null, "2025-03-04", "Musteramt", "DEU", "https://ted.europa.eu/en/notice/-/detail/13-2025"],
      ["14-2025", "Exempel", "sv", null, "2025-03-04", "Musteramt", "DEU", "https://ted.europa.eu/en/notice/-/detail/14-2025"],
    ]);
  });

  it("keeps an amount with its currency, none where there are several, and euro apart", async () => {
    const amount = (number: string, value: unknown, currency: unknown) =>
      notice(number, { "total-value": value, "total-value-cur": currency });
    await collect(
      answer(amount("1-2025", 5.5, ["EUR"]), amount("2-2025", "7", "SEK"), amount("3-2025", [1, 2], ["EUR"]), amount("4-2025", 9, null)),
    );
    expect(await rows("notices", "id, amount, currency, amount_eur")).toEqual([
      ["1-2025", "5.50", "EUR", "5.50"],
      ["2-2025", "7.00", "SEK", null],
      ["3-2025", null, "EUR", null],
      ["4-2025", "9.00", null, null],
    ]);
  });

  it("names organisations that won, with a country where one belongs to each, and counts persons", async () => {
    const won = (number: string, names: string[], countries: string[]) =>
      notice(number, { "winner-name": { eng: names }, "winner-country": countries });
    await collect(
      answer(
        won("1-2025", ["Sample BV", "Muster GmbH", "Anna Voorbeeld"], ["NLD", "DEU", "NLD"]),
        won("2-2025", ["Sample BV", "Muster GmbH", "Other Ltd"], ["NLD", "DEU"]),
        won("3-2025", ["Sample BV", "SAMPLE BV"], ["NLD"]),
      ),
    );
    expect(await rows("winners", "notice, name, country")).toEqual([
      ["1-2025", "Muster GmbH", "DEU"],
      ["1-2025", "Sample BV", "NLD"],
      ["2-2025", "Muster GmbH", null],
      ["2-2025", "Other Ltd", null],
      ["2-2025", "Sample BV", null],
      ["3-2025", "Sample BV", "NLD"],
    ]);
    expect(await rows("notices", "id, persons", "persons > 0")).toEqual([["1-2025", 1]]);
  });

  it("names what is wrong and goes on", async () => {
    const collected = await collect(
      answer(
        notice("1-2025"),
        notice("", { "notice-title": { eng: "No number" } }),
        notice("2-2025", { "publication-date": "2190-01-01Z" }),
        notice("3-2025", { "publication-date": "soon", "buyer-country": ["ZZZ"], "total-value": -5, "total-value-cur": "EUR" }),
        notice("1-2025"),
        notice("1-2025", { "notice-title": { eng: "Other words" } }),
        "no notice",
      ),
    );
    expect(await rows("notices", "id, date, buyer_country, amount")).toEqual([
      ["1-2025", "2025-03-04", "DEU", null],
      ["2-2025", "2190-01-01", "DEU", null],
      ["3-2025", null, null, null],
    ]);
    expect(collected.rejects.setAside).toBe(4);
    expect(collected.rejects.kept).toBeGreaterThanOrEqual(4);
  });

  it("is refused when it is no answer at all", async () => {
    expect((await refusal(collect({ "answer.json": JSON.stringify({ message: "query is mandatory" }) }))).code).toBe("source-rows-off");
  });
});

describe("a yearly table", () => {
  it("puts the awards of a notice together, takes groups of winners apart, and reads both ways of writing a date", async () => {
    const files = awards(
      award("7", "Sample BV---Muster GmbH", "NL---DE", { title: "One" }),
      award("7", "Sample BV", "NL", { title: "Two" }),
      award("8", "John Sample", "UK", { date: "05/02/20", value: "" }),
      award("9", "", "", { value: "10" }),
      award("9", "", "", { value: "20" }),
    );
    expect((await collect(files)).rows).toEqual({ notices: 3, winners: 2 });
    expect(await rows("notices", "id, title, text, date, buyer_country, amount_eur, persons, type")).toEqual([
      ["7-2020", "One", "Two", "2020-01-02", "GBR", "10.00", 0, "can-standard"],
      ["8-2020", "One", null, "2020-02-05", "GBR", null, 1, "can-standard"],
      ["9-2020", "One", null, "2020-01-02", "GBR", null, 0, "can-standard"],
    ]);
    expect(await rows("winners", "notice, name, country")).toEqual([
      ["7-2020", "Muster GmbH", "DEU"],
      ["7-2020", "Sample BV", "NLD"],
    ]);
  });

  it("is read from gzip and Windows-1252, its torn and dateless lines named", async () => {
    const text = awards(award("7", "Größe AG", "AT"), "2020008,torn", award("9", "Sample BV", "NL", { date: "yesterday" }))[
      "export_CAN_2020_x.csv"
    ];
    const collected = await collect({ "export_CAN_2020_x.csv.gz": gzipSync(Buffer.from(text, "latin1")) });
    expect(await rows("winners", "name")).toEqual([["Größe AG"], ["Sample BV"]]);
    expect(await rows("notices", "id, date")).toEqual([
      ["7-2020", "2020-01-02"],
      ["9-2020", null],
    ]);
    expect(collected.rejects.setAside).toBe(1);
  });

  it("is refused for other columns", async () => {
    const text = awards(award("7", "Sample BV", "NL"))["export_CAN_2020_x.csv"].replace("WIN_NAME", "WINNER");
    expect((await refusal(collect({ "export_CAN_2020_x.csv": text }))).code).toBe("source-columns-wrong");
  });
});

it("has a sample of an answer and of both tables", async () => {
  const sample = await collectSample();
  expect(sample.rows).toEqual({ notices: 5, winners: 3 });
  expect(await rows("notices", "id, date, cpv, amount_eur, persons, type", "label = 'restricted'")).toEqual([
    ["900001-2025", "2025-03-04", "35125100;38290000", "1250000.50", 1, "can-standard"],
    ["900002-2025", "2025-03-05", "35000000", null, 0, "cn-standard"],
    ["900003-2020", "2020-01-02", "35610000;34740000;35613000", "90000.00", 0, "can-standard"],
    ["900004-2020", "2020-02-05", "79000000", null, 1, "can-standard"],
    ["900005-2020", "2020-03-09", "35000000", "120000.00", 0, "cn-standard"],
  ]);
});
