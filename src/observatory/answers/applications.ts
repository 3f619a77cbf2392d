/** What technologies are put to, for which need, in which domain and sector; and all that hangs on one of them. */
import { type Entity, needDomains, needSectors, valueOf, valuesOf } from "#model";
import { togetherOf } from "#decide";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { familyOf, registerOf as causesOf } from "./causes.ts";
import { enteredOf } from "./desk.ts";
import { byText, evidenceOf, mentionsOf, nameIn, textsOf } from "./pieces.ts";
import { technologiesOf } from "./technology_names.ts";

export interface ApplicationsQuery {
  /** A technology, or an area with what is in it. */
  readonly technology?: string | undefined;
  readonly need?: string | undefined;
  readonly application?: string | undefined;
  readonly sector?: (typeof needSectors)[number] | undefined;
  readonly domain?: (typeof needDomains)[number] | undefined;
}

/**
 * Applications by name of their id, with technologies and needs around them. `together` is what hangs on the technology, need or application asked for,
 * null where none is. What nothing is tied to is counted in `untied`, not left out.
 */
export async function applications(sight: Sight, query: ApplicationsQuery = {}) {
  const { all, needs, technologies } = await registerOf(sight);
  const { sector, domain } = query;
  const inScope = all.filter(
    (one) => (sector === undefined || one.sectors.includes(sector)) && (domain === undefined || one.domains.includes(domain)),
  );
  const asked = query.technology !== undefined || query.need !== undefined || query.application !== undefined;
  const { causes } = await causesOf(sight);
  const family = query.technology === undefined ? undefined : [...(await familyOf(sight, query.technology))];
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const ties = {
    applications: inScope.map((one) => ({ id: one.id, technologies: ids(one.technologies), needs: ids(one.needs), nodes: ids(one.nodes) })),
    needs: needs
      .filter((one) => (sector === undefined || one.sector === sector) && (domain === undefined || one.domain === domain))
      .map(({ id, technologies: tied }) => ({ id, technologies: tied })),
    causes: causes.map((one) => ({ id: one.id, nodes: ids(one.nodes), technologies: ids(one.technologies) })),
  };
  const together = togetherOf(ties, {
    ...(family === undefined ? {} : { technologies: family }),
    ...(query.need === undefined ? {} : { need: query.need }),
    ...(query.application === undefined ? {} : { application: query.application }),
  });
  const shown = new Set(together.applications);
  const found = inScope.filter(({ id }) => shown.has(id));
  const names = new Map([...needs, ...technologies].map(({ id, name }) => [id, name]));
  const named = ({ id, through, direct }: (typeof together.needs)[number]) => ({
    id,
    name: names.get(id) ?? {},
    through: [...through],
    direct,
  });
  const tiedTechnologies = new Set(inScope.flatMap((one) => ids(one.technologies)));
  const tiedNeeds = new Set(inScope.flatMap((one) => ids(one.needs)));
  const leaves = technologies.filter(({ area }) => area !== null);
  const causesAt = new Set(together.causes);
  return {
    applications: found,
    technologies: leaves.map((one) => ({
      ...one,
      applications: inScope.filter((application) => ids(application.technologies).includes(one.id)).length,
      needs: new Set(
        inScope.filter((application) => ids(application.technologies).includes(one.id)).flatMap((application) => ids(application.needs)),
      ).size,
    })),
    areas: technologies.filter(({ area }) => area === null).map(({ id, name }) => ({ id, name })),
    needs: needs.map(({ technologies: _, ...one }) => ({
      ...one,
      applications: inScope.filter((application) => ids(application.needs).includes(one.id)).length,
    })),
    together: asked
      ? {
          technologies: together.technologies.map(named),
          needs: together.needs.map(named),
          nodes: found
            .flatMap((one) => one.nodes)
            .filter((one, at, list) => list.findIndex(({ id }) => id === one.id) === at)
            .sort((left, right) => byText(left.id, right.id)),
          causes: causes.filter(({ id }) => causesAt.has(id)).map(({ id, name, weight, type, sure }) => ({ id, name, weight, type, sure })),
        }
      : null,
    untied: {
      technologies: leaves.filter(({ id }) => !tiedTechnologies.has(id)).map(({ id }) => id),
      needs: needs.filter(({ id }) => !tiedNeeds.has(id)).map(({ id }) => id),
    },
    /** Of everything, whatever was asked. */
    total: { applications: all.length, technologies: leaves.length, needs: needs.length },
  };
}

export type Applications = Awaited<ReturnType<typeof applications>>;

function registerOf(sight: Sight) {
  return sight.memory.recall(sight.reader.clearance, "applications", async () => {
    const [entities, needs, technologies] = [
      await enteredOf(sight, "application"),
      await sight.view.entities({ kind: "need" }),
      await technologiesOf(sight),
    ];
    const tied = ["technology", "need", "node"] as const;
    const named = await mentionsOf(
      sight.view,
      entities.flatMap((one) => tied.flatMap((property) => valuesOf(one, property))),
    );
    const namesOf = (one: Entity, property: (typeof tied)[number]) =>
      [...new Set(valuesOf(one, property))].map((subject) => ({ id: nameIn(subject), name: named.get(subject)?.name ?? {} }));
    const all = entities.map((one) => ({
      ...marked(one.label),
      id: nameIn(one.subject),
      name: textsOf(one, "name"),
      text: textsOf(one, "text"),
      domains: needDomains.filter((domain) => valuesOf(one, "domain").includes(domain)),
      sectors: needSectors.filter((sector) => valuesOf(one, "sector").includes(sector)),
      technologies: namesOf(one, "technology"),
      needs: namesOf(one, "need"),
      nodes: namesOf(one, "node"),
      basis: valueOf(one, "basis") ?? null,
      caveat: valueOf(one, "caveat") ?? null,
      ...evidenceOf(one.statements.find(({ property }) => property === "text")),
    }));
    return {
      all,
      technologies,
      needs: needs
        .map((one) => ({
          ...marked(one.label),
          id: nameIn(one.subject),
          name: textsOf(one, "name"),
          domain: valueOf(one, "domain") ?? "",
          sector: valueOf(one, "sector") ?? "",
          technologies: [...new Set(valuesOf(one, "technology"))].map(nameIn),
          publication: one.statements.find(({ property }) => property === "text")?.citation?.publication ?? null,
        }))
        .sort((left, right) => byText(left.id, right.id)),
    };
  });
}
