/** Which services should hear of a document: by domain and by technology, each with the reason. */
import type { Words } from "#model";
import { covers } from "./funding.ts";

export interface ServiceToTell {
  readonly id: string;
  readonly name: Words;
  readonly domains: readonly string[];
  readonly technologies: readonly string[];
  readonly country: string | null;
  readonly contact: string | null;
}

export interface Told {
  readonly service: ServiceToTell;
  readonly why: Words;
  /** Probability of the domain it is told for. */
  readonly probability: number;
}

export interface Tellable {
  /** Probabilities, 0–1. */
  readonly scores: Readonly<Record<"defence" | "space" | "security", number>>;
  /** Ids, best first. */
  readonly technologies: readonly string[];
  /** ISO3 of those who take part; null = unknown. */
  readonly countries: readonly string[] | null;
  /** From which probability a domain counts. */
  readonly threshold: number;
}

const domainWords: Readonly<Record<"defence" | "space" | "security", Words>> = {
  defence: { en: "defence", nl: "defensie" },
  space: { en: "space", nl: "ruimtevaart" },
  security: { en: "security", nl: "veiligheid" },
};

/**
 * Services whose domain is probable enough and whose technologies hold one of the document's (a service that names none takes all); those of a
 * country only when somebody from there takes part or nobody knows. Those that name the technology first, then by probability and id. Empty when no
 * domain is probable enough.
 */
export function servicesToTell(document: Tellable, services: readonly ServiceToTell[]): Told[] {
  const told = services.flatMap((service): (Told & { named: boolean })[] => {
    const domains = (["defence", "space", "security"] as const).filter(
      (one) => service.domains.includes(one) && document.scores[one] >= document.threshold,
    );
    const [best] = domains.toSorted((left, right) => document.scores[right] - document.scores[left]);
    const technology = document.technologies.find((one) => covers(service.technologies, one));
    const named = technology !== undefined;
    const away = service.country !== null && document.countries !== null && !document.countries.includes(service.country);
    if (best === undefined || away || (service.technologies.length > 0 && !named)) return [];
    const said = domainWords[best];
    const why: Words = named
      ? {
          en: `It serves ${said.en}, with this technology among its topics`,
          nl: `Hij dient ${said.nl}, met deze technologie onder zijn onderwerpen`,
        }
      : { en: `It serves ${said.en}`, nl: `Hij dient ${said.nl}` };
    return [{ service, why, probability: document.scores[best], named }];
  });
  const order = (left: (typeof told)[number], right: (typeof told)[number]) =>
    Number(right.named) - Number(left.named) || right.probability - left.probability || (left.service.id < right.service.id ? -1 : 1);
  return told.toSorted(order).map(({ named: _, ...one }) => one);
}
