/** Answers of the Open Patent Services of the European Patent Office: exchange documents in XML. */
import type { TextFile } from "#collect";
import { applicantOf, lettersOf, withoutRepeats } from "./applicants.ts";
import type { Applicant, Patent } from "./patent.ts";

/** The patents of the file. */
export function opsPatents(file: TextFile): Patent[] {
  return (file.records ?? []).map(({ line, value }) => {
    const biblio = at(value, "bibliographic-data")[0];
    const parties = at(biblio, "parties", "applicants", "applicant");
    const title = inEnglish(at(biblio, "invention-title"));
    return {
      file: file.name,
      line: String(line),
      id: idOf(value, biblio),
      family: text(attribute(value, "family-id")),
      title: text(title),
      abstract: at(inEnglish(at(value, "abstract")), "p")
        .map(text)
        .join(" "),
      language: attribute(title, "lang"),
      date: docdbId(at(biblio, "publication-reference", "document-id"))?.date ?? "",
      filing: docdbId(at(biblio, "application-reference", "document-id"))?.date ?? "",
      cpc: at(biblio, "patent-classifications", "patent-classification").flatMap(cpcOf),
      ipc: at(biblio, "classifications-ipcr", "classification-ipcr", "text").map(text),
      applicants: applicantsOf(parties, at(biblio, "parties", "inventors", "inventor")),
    };
  });
}

function idOf(document: unknown, biblio: unknown): string {
  const printed = ["country", "doc-number", "kind"].map((part) => attribute(document, part));
  if (printed.every((part) => part !== "")) return printed.join("");
  const found = docdbId(at(biblio, "publication-reference", "document-id"));
  return found && found.country !== "" && found.number !== "" ? `${found.country}${found.number}${found.kind}` : "";
}

/** The number in the form of DOCDB; a date that stands only in the other form is taken along. */
function docdbId(ids: readonly unknown[]): { country: string; number: string; kind: string; date: string } | undefined {
  const docdb = ids.find((id) => attribute(id, "document-id-type") === "docdb") ?? ids[0];
  if (docdb === undefined) return undefined;
  const one = (key: string) => text(at(docdb, key)[0]);
  const date = ids.map((id) => text(at(id, "date")[0])).find((found) => found !== "") ?? "";
  return { country: one("country"), number: one("doc-number"), kind: one("kind"), date: one("date") || date };
}

/** A class put together from its pieces; those of other schemes than CPC are left. */
function cpcOf(classification: unknown): string[] {
  const scheme = at(classification, "classification-scheme")[0];
  if (scheme !== undefined && !attribute(scheme, "scheme").startsWith("CPC")) return [];
  const [section, cls, subclass, group, subgroup] = ["section", "class", "subclass", "main-group", "subgroup"].map((key) =>
    text(at(classification, key)[0]),
  );
  return [`${section}${cls}${subclass}${group}/${subgroup}`];
}

/** Each applicant stands once in the office's own form and once as written, under the same place; who is an inventor too is a person. */
function applicantsOf(applicants: readonly unknown[], inventors: readonly unknown[]): Applicant[] {
  const nameOf = (party: unknown, kind: string) => text(at(party, `${kind}-name`, "name")[0]);
  const invented = new Set(inventors.map((party) => lettersOf(withoutCountry(nameOf(party, "inventor")))));
  const places = new Map<string, { name: string; standard: string; country: string }>();
  for (const [index, party] of applicants.entries()) {
    const printed = nameOf(party, "applicant");
    const place = attribute(party, "sequence") || `${index}`;
    const before = places.get(place) ?? { name: "", standard: "", country: "" };
    const country = /\[([A-Z]{2})\]\s*$/.exec(printed)?.[1] ?? before.country;
    const office = attribute(party, "data-format") === "epodoc";
    places.set(
      place,
      office ? { ...before, standard: withoutCountry(printed), country } : { ...before, name: withoutCountry(printed), country },
    );
  }
  return withoutRepeats(
    [...places.values()].map(({ name, standard, country }) =>
      applicantOf({
        name: name.replace(/,\s*$/, "") || standard,
        standard,
        country,
        said: invented.has(lettersOf(name)) || invented.has(lettersOf(standard)) ? "person" : undefined,
      }),
    ),
  );
}

function withoutCountry(name: string): string {
  return name.replace(/\s*\[[A-Z]{2}\]\s*$/, "").trim();
}

// ── Elements as objects: children by name with or without a prefix, attributes as `@name`, text as a string or `#text` ──

function at(value: unknown, ...path: string[]): unknown[] {
  return path.reduce<unknown[]>(
    (here, key) => here.flatMap((one) => (isObject(one) ? [one[key] ?? one[`exch:${key}`] ?? []].flat() : [])),
    [value],
  );
}

function attribute(value: unknown, name: string): string {
  const found = isObject(value) ? value[`@${name}`] : undefined;
  return typeof found === "string" ? found.trim() : "";
}

function text(value: unknown): string {
  const found = isObject(value) ? value["#text"] : value;
  return typeof found === "string" || typeof found === "number" ? String(found).trim() : "";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function inEnglish(elements: readonly unknown[]): unknown {
  return elements.find((one) => attribute(one, "lang") === "en") ?? elements[0];
}
