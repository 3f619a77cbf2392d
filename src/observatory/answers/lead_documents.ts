/** Leads by technology, from the documents themselves: the most cited works of the world, and who takes part in what Europe pays for. */
import { join, type Participation } from "#model";
import { type Affiliation, type Bloc, countWithBloc, type Credit, creditsOf, institutionsOf, creditsWithBloc, topCited } from "#scout";
import { type Judgement, judgedOf } from "../scouted/judged.ts";
import { participationsOf } from "../scouted/documents.ts";
import { yearOfDocument } from "../scouted/years.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import type { YearCount, Subject } from "./lead_basis.ts";
import { type Gathered, unknownAge } from "./lead_fields.ts";
import { sourceUsed } from "./lead_sources.ts";
import { groupByKey } from "./pieces.ts";
import { technologiesOf } from "./technology_names.ts";

/** Documents of one technology: by its own id, and for an area those of all its technologies. */
export function documentsByTechnology(
  documents: readonly Judgement[],
  technologies: readonly { readonly id: string; readonly area: string | null }[],
): Map<string, Judgement[]> {
  const areas = new Map(technologies.map((one) => [one.id, one.area]));
  const found = new Map<string, Judgement[]>();
  for (const document of documents) {
    const own = document.technologies.map((one) => one.id);
    const under = own.flatMap((id) => areas.get(id) ?? []);
    for (const id of new Set([...own, ...under])) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [document]);
      else list.push(document);
    }
  }
  return found;
}

/** Participations or money by country, technology and year of the call. */
export async function leadsByProject(sight: Sight, basis: "projects" | "money", bloc: Bloc | null): Promise<Gathered> {
  const judged = await judgedOf(sight);
  const projects = judged.documents.filter((one) => one.kind === "project");
  const all = await participationsOf(sight);
  const parts = groupByKey(all, (one) => one.document);
  const technologies = await technologiesOf(sight);
  const byTechnology = documentsByTechnology(projects, technologies);
  const counted = (documents: readonly Judgement[]) => projectYears(documents, parts, basis, bloc);
  const subjects = technologies.flatMap((one): Subject[] => {
    const years = counted(byTechnology.get(one.id) ?? []);
    return years.size === 0 ? [] : [{ ...one, kind: "technology", fields: [], years }];
  });
  const institutions = new Map(all.flatMap((one) => (one.organisation === null ? [] : [[one.organisation, one.name] as const])));
  return { subjects, all: counted(projects), institutions, ...(await aboutOf(sight, projects, judged.label)), remarks: [] };
}

/** A participation counts one, or what it is paid; what has no amount counts nothing and stays out. */
function projectYears(
  documents: readonly Judgement[],
  parts: ReadonlyMap<string, readonly Participation[]>,
  basis: "projects" | "money",
  bloc: Bloc | null,
): Map<number, YearCount> {
  const years = groupByKey(
    documents.flatMap((document) => {
      const year = yearOfDocument(document);
      return year === null ? [] : [{ year, credits: creditsIn(parts.get(document.ref) ?? [], basis) }];
    }),
    (one) => String(one.year),
  );
  return new Map(
    [...years]
      .map(([year, list]): [number, YearCount] => [
        Number(year),
        countOf(
          list.map((one) => one.credits),
          bloc,
        ),
      ])
      .filter(([, { counts }]) => [...counts.values()].some((one) => one > 0))
      .sort((left, right) => left[0] - right[0]),
  );
}

function creditsIn(list: readonly Participation[], basis: "projects" | "money"): Credit[] {
  return list.flatMap(({ country, organisation, name, amount }): Credit[] => {
    const part = basis === "projects" ? 1 : Number(amount ?? 0);
    return part > 0 ? [{ country, institution: organisation ?? (name === "" ? null : name), part }] : [];
  });
}

function countOf(credits: readonly (readonly Credit[])[], bloc: Bloc | null): YearCount {
  const joined = creditsWithBloc(credits, bloc);
  return {
    counts: countWithBloc(credits, "fractional", bloc),
    institutions: institutionsOf(joined),
    wholeCounts: countWithBloc(credits, "whole", bloc),
  };
}

/** Years of publication that stand behind one year of the answer: this one and the four before. */
export const workWindow = 5;

/** The most cited tenth of each technology's works, by affiliation, over windows of five years. */
export async function leadsByWork(sight: Sight, bloc: Bloc | null): Promise<Gathered> {
  const used = await sourceUsed(sight, "openalex", "works", "authorships");
  if (used === undefined) return { subjects: [], label: join([]), age: unknownAge, sources: [], remarks: [] };
  const judged = await judgedOf(sight);
  const affiliations = await affiliationsOf(sight);
  const [cited, credits] = [await citationsOf(sight), creditsOf(affiliations)];
  const technologies = await technologiesOf(sight);
  const byTechnology = documentsByTechnology(
    judged.documents.filter((one) => one.source === "openalex"),
    technologies,
  );
  const counted = (ids: readonly string[]) => workYears(ids, cited, credits, bloc);
  const subjects = technologies.flatMap((one): Subject[] => {
    const years = counted((byTechnology.get(one.id) ?? []).map((document) => document.id));
    return years.size === 0 ? [] : [{ ...one, kind: "technology", fields: [], years }];
  });
  return {
    subjects,
    all: counted([...cited.keys()]),
    institutions: new Map(affiliations.flatMap((one) => (one.institution === null ? [] : [[one.institution, one.name] as const]))),
    label: join([used.label, judged.label]),
    age: used.age,
    sources: [used.mention],
    remarks: [
      {
        en: `A year stands for the works of ${workWindow} years up to it; a year with fewer than ten works of a technology has no tenth and is left out.`,
        nl: `Een jaar staat voor de werken van ${workWindow} jaar tot en met dat jaar; een jaar met minder dan tien werken van een technologie heeft geen tiende en blijft weg.`,
      },
    ],
  };
}

interface Cited {
  readonly year: number;
  readonly citedBy: number | null;
}

async function citationsOf({ view, memory, reader }: Sight): Promise<Map<string, Cited>> {
  return memory.recall(reader.clearance, "openalex citations", async () => {
    const { rows } = await view.read({
      name: "citations",
      sql: "select cast(id as varchar) as id, year, cast(cited_by as double) as cited_by from works where year is not null order by 1",
      inputs: { works: "clean/openalex/works" },
    });
    return new Map(
      rows.map((row) => [
        String(row["id"]),
        { year: Number(row["year"]), citedBy: row["cited_by"] === null ? null : Number(row["cited_by"]) },
      ]),
    );
  });
}

async function affiliationsOf({ view, memory, reader }: Sight): Promise<(Affiliation & { name: string })[]> {
  return memory.recall(reader.clearance, "openalex affiliations", async () => {
    const { rows } = await view.read({
      name: "affiliations",
      // Authors of whom only a country is known have a part of the work too.
      sql: `select cast(work as varchar) as work, coalesce(nullif(ror, ''), nullif(institution, ''), nullif(name, '')) as institution,
        coalesce(nullif(name, ''), nullif(institution, ''), ror) as name, country, cast(fraction as double) as fraction from authorships
        union all select cast(work as varchar), null, null, country, cast(fraction as double) from unplaced order by 1, 2, 4`,
      inputs: { authorships: "clean/openalex/authorships", unplaced: "clean/openalex/unplaced" },
      columns: {
        unplaced: [
          { name: "work", type: "text" },
          { name: "country", type: "text" },
          { name: "fraction", type: "number" },
        ],
      },
    });
    return rows.map((row) => ({
      work: String(row["work"]),
      institution: row["institution"] === null ? null : String(row["institution"]),
      name: String(row["name"] ?? row["institution"] ?? ""),
      country: row["country"] === null ? null : String(row["country"]),
      fraction: row["fraction"] === null ? null : Number(row["fraction"]),
    }));
  });
}

function workYears(
  ids: readonly string[],
  cited: ReadonlyMap<string, Cited>,
  credits: ReadonlyMap<string, readonly Credit[]>,
  bloc: Bloc | null,
): Map<number, YearCount> {
  const works = ids.flatMap((id) => {
    const one = cited.get(id);
    return one === undefined ? [] : [{ id, ...one }];
  });
  const top = topCited(works);
  const inTop = works.filter((one) => top.has(one.id) && credits.has(one.id));
  const years = [...new Set(inTop.map((one) => one.year))].sort((left, right) => left - right);
  return new Map(
    years.map((year) => {
      const list = inTop.filter((one) => one.year <= year && one.year > year - workWindow);
      return [
        year,
        countOf(
          list.map((one) => credits.get(one.id) ?? []),
          bloc,
        ),
      ];
    }),
  );
}

/** Sources of these documents, each with the age of its own tables. */
export async function aboutOf(sight: Sight, documents: readonly Pick<Judgement, "source">[], label: Gathered["label"]) {
  const sources = [...new Set(documents.map((one) => one.source))].sort();
  const used = await Promise.all(
    sources.map((id) => {
      const card = sight.content.sources.find((one) => one.id === id)?.card;
      const tables = (card?.documents ?? []).flatMap((one) => [one.table, ...(one.organisations ? [one.organisations.table] : [])]);
      return sourceUsed(sight, id, ...tables);
    }),
  );
  const found = used.flatMap((one) => one ?? []);
  return { label, age: ageOf(found.flatMap((one) => one.parts)), sources: found.map((one) => one.mention) };
}
