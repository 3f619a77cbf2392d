/** A source of documents for tests: projects and who takes part, as every folder under `sources/` may declare them. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export const readings = "readings";

const words = (text: string) => `{ en: ${text}, nl: ${text} }`;
const column = (name: string, more = "") => `      ${name}: { type: text, name: ${words(name)}, required: false${more} }`;

const card = `id: ${readings}
version: 1
name: ${words("Readings")}
description: ${words("Projects for tests")}
publisher: Octant
licence: { name: EUPL-1.2, redistribution: allowed }
homepage: https://example.org
cadence: ${words("never")}
files:
  projects:
    match: "projects*.csv"
    columns: { id: id, title: title, text: text, date: date, language: language, programme: programme, topics: topics, subjects: subjects, amount: amount, url: url }
  participations:
    match: "participations*.csv"
    optional: true
    columns: { project: project, organisation: organisation, name: name, country: country, role: role }
  results:
    match: "results*.csv"
    optional: true
    columns: { id: id, project: project, title: title, kind: kind, description: description }
tables:
  projects:
    name: ${words("Projects")}
    key: [id]
    columns:
      id: { type: text, name: ${words("id")} }
${["title", "text", "date", "language", "programme", "topics", "subjects", "amount", "url"].map((name) => column(name)).join("\n")}
  participations:
    name: ${words("Participations")}
    key: [project, name]
    columns:
      project: { type: text, name: ${words("project")} }
      name: { type: text, name: ${words("name")} }
${["organisation", "country", "role"].map((name) => column(name)).join("\n")}
  results:
    name: ${words("Results")}
    key: [id]
    columns:
      id: { type: text, name: ${words("id")} }
      project: { type: text, name: ${words("project")} }
${["title", "kind", "description"].map((name) => column(name)).join("\n")}
documents:
  - table: projects
    kind: project
    columns: { id: id, title: title, text: text, date: date, language: language, programme: programme, topics: topics, subjects: subjects, amount: amount, url: url }
    organisations: { table: participations, columns: { document: project, organisation: organisation, name: name, country: country, role: role }, scheme: pic }
`;

/** Puts the source into the content of a data folder, so that whoever opens the folder knows it. */
export async function addReadings(data: string): Promise<void> {
  const folder = join(data, "content", "sources", readings);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "source.yaml"), card);
  await giveReadings(join(folder, "sample"), openReadings.slice(0, 1));
}

export interface Reading {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly date?: string;
  readonly language?: string;
  readonly programme?: string;
  readonly topics?: string;
  readonly subjects?: string;
  readonly amount?: string;
  readonly organisations?: readonly {
    readonly name: string;
    readonly country?: string;
    readonly role?: string;
    readonly organisation?: string;
  }[];
  readonly results?: readonly { readonly title: string; readonly kind: string }[];
}

const line = (cells: readonly (string | undefined)[]) => `${cells.map((cell) => `"${(cell ?? "").replaceAll('"', '""')}"`).join(",")}\n`;

/** Files of the source as its publisher would offer them. */
export async function giveReadings(folder: string, given: readonly Reading[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const projects = given.map((one) =>
    line([
      one.id,
      one.title,
      one.text,
      one.date,
      one.language ?? "en",
      one.programme,
      one.topics,
      one.subjects,
      one.amount,
      `https://example.org/${one.id}`,
    ]),
  );
  await writeFile(join(folder, "projects.csv"), `id,title,text,date,language,programme,topics,subjects,amount,url\n${projects.join("")}`);
  const parts = given.flatMap((one) =>
    (one.organisations ?? []).map(({ name, country, role, organisation }) => line([one.id, organisation, name, country, role])),
  );
  if (parts.length > 0) await writeFile(join(folder, "participations.csv"), `project,organisation,name,country,role\n${parts.join("")}`);
  const results = given.flatMap((one) =>
    (one.results ?? []).map(({ title, kind }, index) => line([`${one.id}-${index}`, one.id, title, kind, ""])),
  );
  if (results.length > 0) await writeFile(join(folder, "results.csv"), `id,project,title,kind,description\n${results.join("")}`);
  return folder;
}

/** What everybody may see in the tests that need documents. */
export const openReadings: readonly Reading[] = [
  {
    id: "101",
    title: "Gallium nitride amplifiers for radar",
    text: "Compact power amplifiers of gallium nitride for airborne radar, tested at TRL 5. The radar front end is cooled by microchannels.",
    date: "2024-03-01",
    programme: "HE",
    topics: "HE-CL4-2023-01",
    subjects: "/engineering/electronics;/natural sciences/physics",
    amount: "2500000.50",
    organisations: [
      { name: "Institute of Waves", country: "NLD", role: "coordinator", organisation: "999000001" },
      { name: "Amplifier Works", country: "DEU", role: "participant" },
    ],
    results: [{ title: "A cooled front end", kind: "publication" }],
  },
  {
    id: "102",
    title: "Microchannels that cool electronics",
    text: "Microchannels cool amplifiers and front ends.",
    date: "2022-05-01",
    programme: "H2020",
  },
  {
    id: "103",
    title: "Accu's voor onbemande vliegtuigen",
    text: "Lichte accu's, ook voor radar op een onbemand vliegtuig.",
    date: "2021",
    language: "nl",
    programme: "H2020",
  },
  { id: "104", title: "Oysters", text: "Shells.", date: "2019-01-01" },
];
