/** How far a deal reaches: projects with Union money in which the target takes part, and Member States other than its own. */
import type { Deal } from "#decide";
import { type Label, join, valueOf } from "#model";
import { marked } from "../audience.ts";
import { organisationWorld } from "../scouted/organisations.ts";
import type { Sight } from "../sight.ts";
import { byText, nameIn } from "./pieces.ts";
import { namesOf } from "./screened_market.ts";

const shown = 60;

/** Projects of the target as the sources of projects call it, newest first, with who takes part beside it. */
export async function projectsOf(sight: Sight, deal: Deal) {
  const world = await organisationWorld(sight);
  const names = new Set([...namesOf(deal)].map(bare));
  const wanted = new Set(deal.target.organisations);
  const found = world.organisations.filter(
    ({ id, references }) =>
      [id, ...references.map((one) => one.id)].some((one) => wanted.has(one)) ||
      references.some((one) => one.names.some((name) => names.has(bare(name)))),
  );
  const labels: Label[] = [];
  const projects = new Map<
    string,
    {
      ref: string;
      title: string;
      programme: string | null;
      date: string | null;
      countries: string[];
      roles: string[];
      label: string;
      marking: string;
    }
  >();
  for (const { id, references } of found) {
    for (const taking of references.flatMap((one) => world.takings.get(one.id) ?? [])) {
      const brief = world.briefs.get(taking.document);
      if (brief === undefined || brief.kind !== "project") continue;
      labels.push(taking.label, brief.label);
      const known = projects.get(taking.document);
      const roles = [...new Set([...(known?.roles ?? []), ...(taking.role === null ? [] : [taking.role])])];
      const others = (world.organisationsIn.get(taking.document) ?? []).filter((other) => other !== id);
      const countries = [...new Set(others.flatMap((other) => countryOf(world, other)))].sort(byText);
      const { title, programme, date } = brief;
      projects.set(taking.document, {
        ref: taking.document,
        title,
        programme,
        date,
        countries,
        roles,
        ...marked(join([brief.label, taking.label])),
      });
    }
  }
  const all = [...projects.values()].sort((left, right) => byText(right.date ?? "", left.date ?? "") || byText(left.ref, right.ref));
  return {
    known: world.shelves.some(({ documents }) => documents.kind === "project"),
    sources: [...new Set(world.shelves.filter(({ documents }) => documents.kind === "project").map(({ source }) => source))].sort(byText),
    organisations: found.map(({ id, references }) => ({ id, name: references[0]?.names[0] ?? id })),
    total: all.length,
    all,
    projects: all.slice(0, shown),
    label: labels.length === 0 ? null : join(labels),
  };
}

type World = Awaited<ReturnType<typeof organisationWorld>>;

function countryOf(world: World, id: string): string[] {
  return world.organisations.length === 0 ? [] : (countries(world).get(id) ?? []);
}

const remembered = new WeakMap<World, Map<string, string[]>>();

/** The country of each organisation, the one most used; made once for a world. */
function countries(world: World): Map<string, string[]> {
  const known = remembered.get(world);
  if (known !== undefined) return known;
  const made = new Map(
    world.organisations.map(({ id, references }) => [id, references.flatMap((one) => one.countries).slice(0, 1)] as [string, string[]]),
  );
  remembered.set(world, made);
  return made;
}

/** Without legal form, marks and double spaces: how a list of projects writes `ASML NETHERLANDS B.V.` and a chain `ASML Netherlands`. */
function bare(name: string): string {
  const words =
    name
      .normalize("NFKD")
      .toLowerCase()
      .replaceAll(/\p{M}/gu, "")
      .replaceAll(/\b([a-z])\.(?=[a-z]\b)/g, "$1")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  while (words.length > 1 && forms.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

const forms = new Set("ab ag as asa bv co corp gmbh inc kg kgaa limited llc ltd nv oy oyj plc sa sas se spa srl sro".split(" "));

/** Members of the Union on a day. */
export async function membersOfUnion({ view }: Sight, on: string): Promise<Set<string>> {
  const memberships = await view.entities({ kind: "membership", where: { bloc: "bloc:EU27" } });
  const there = memberships.filter((one) => (valueOf(one, "valid_from") ?? "") <= on && (valueOf(one, "valid_to") ?? "9999") >= on);
  return new Set(there.map((one) => nameIn(valueOf(one, "member") ?? "")));
}

/** Member States that the deal touches beside that of the target, with how, those with most ties first. */
export function otherStates({ target }: Deal, projects: Awaited<ReturnType<typeof projectsOf>>, union: ReadonlySet<string>) {
  const found = new Map<string, { sites: string[]; subsidiaries: string[]; customers: string[]; subsidies: string[]; projects: number }>();
  const at = (country: string) => {
    const known = found.get(country) ?? { sites: [], subsidiaries: [], customers: [], subsidies: [], projects: 0 };
    found.set(country, known);
    return known;
  };
  const counts = (country: string) => country !== target.country && union.has(country);
  for (const { place, country } of target.sites) if (counts(country)) at(country).sites.push(place);
  for (const { name, country } of target.subsidiaries) if (counts(country)) at(country).subsidiaries.push(name);
  for (const { name, country } of target.customers) if (counts(country)) at(country).customers.push(name);
  for (const { name, country } of target.subsidies) if (counts(country)) at(country).subsidies.push(name);
  for (const { countries } of projects.all) for (const country of countries) if (counts(country)) at(country).projects += 1;
  const said = (one: { sites: string[]; subsidiaries: string[]; customers: string[]; subsidies: string[] }) =>
    one.sites.length + one.subsidiaries.length + one.customers.length + one.subsidies.length;
  return [...found]
    .map(([country, how]) => ({ country, ...how }))
    .sort((left, right) => said(right) - said(left) || right.projects - left.projects || byText(left.country, right.country));
}
