/** The yearly tables of TED, as the card's SELECT puts them together: a line per notice, its titles, values and winners. */
import type { TextFile } from "#collect";
import { plainText } from "#model";
import { countryOf, cpvOf, type Notice, numberOf, type Winner } from "./notice.ts";

export function noticesInTable(file: TextFile, type: string): Notice[] {
  return file.rows.map((row) => {
    const cell = (column: string) => plainText(row[column]);
    const [title = "", ...others] = texts(row["titles"]);
    const printed = /NOTICE:(\d+-\d{4})/.exec(row["url"] ?? "")?.[1] ?? cell("id");
    const id = numberOf(printed);
    return {
      id,
      title,
      text: others.join("; "),
      date: cell("date"),
      buyer: cell("buyer"),
      buyer_country: countryOf(cell("country")),
      cpv: cpvOf([cell("cpv"), ...cell("more_cpv").split(/-{3}|[;,]/)]),
      amount: cell("amount"),
      currency: cell("amount") === "" ? "" : "EUR",
      language: "",
      type,
      url: /^\d+-\d{4}$/.test(id) ? `https://ted.europa.eu/en/notice/-/detail/${id}` : "",
      winners: winnersIn(row["winners"]),
      file: file.name,
      line: row["source_line"] ?? "",
    };
  });
}

/** A group of winners is one cell, its names and countries parted by `---`. */
function winnersIn(cell: string | undefined): Winner[] {
  const found = parsed(cell) as { n?: string | null; c?: string | null }[];
  return found.flatMap(({ n, c }) => {
    const names = (n ?? "").split("---").map((name) => plainText(name));
    const countries = (c ?? "").split("---").map((code) => countryOf(code));
    const one = countries.length === 1 ? countries[0] : undefined;
    return names.flatMap((name, index) =>
      name === "" ? [] : { name, country: (countries.length === names.length ? countries[index] : one) ?? "" },
    );
  });
}

function texts(cell: string | undefined): string[] {
  const found = parsed(cell).flatMap((one) => (typeof one === "string" ? plainText(one) : []));
  return [...new Set(found.filter((one) => one !== ""))];
}

function parsed(cell: string | undefined): unknown[] {
  const value: unknown = cell === undefined || cell === "" ? [] : JSON.parse(cell);
  return Array.isArray(value) ? value : [];
}
