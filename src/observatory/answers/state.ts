/** What there is to see, and who is looking. */
import { formatLabel, languages, valueOf, valuesOf } from "#model";
import { audienceOf, audiencesOf, marked } from "../audience.ts";
import { measuredIfAny, valuesIn } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import { dependencyMethod } from "./dependencies.ts";
import { byText, nameIn, type Texts, textsOf } from "./pieces.ts";
import { screenedProducts } from "./products.ts";

export interface Looking {
  /** True for the owner of the folder. */
  readonly owner: boolean;
  /** The audience asked for, when one was. */
  readonly viewingAs: string | null;
}

export async function session(sight: Sight, { owner, viewingAs }: Looking) {
  const { reader, archive, code } = sight;
  return {
    ...marked(audienceOf({ ...reader.clearance, communities: [] })),
    reader: reader.name,
    owner,
    viewingAs,
    viewAs: audiencesOf(reader),
    version: code,
    registry: archive.registry,
    languages: [...languages],
    notices: await notices(sight),
  };
}

/** A sentence for each source of which only the built-in edition is there. */
async function notices({ view, content }: Sight): Promise<Texts[]> {
  const manifests = await view.manifests();
  const builtIn = manifests.filter((manifest) => manifest.parts.length > 0 && manifest.parts.every((part) => part.state === "built_in"));
  return [...new Set(builtIn.map((manifest) => manifest.name))].sort(byText).map((id) => {
    const name = content.sources.find((source) => source.id === id)?.card.name ?? { en: id, nl: id };
    return {
      en: `${name.en}: the built-in edition. For the newest, run octant collect ${id}.`,
      nl: `${name.nl}: de ingebouwde editie. Voor de nieuwste: octant collect ${id}.`,
    };
  });
}

export async function state(sight: Sight) {
  const { view, content } = sight;
  const table = await measuredIfAny(sight, dependencyMethod);
  const [measuredBlocs, years] =
    table === undefined ? [[], []] : [await valuesIn(sight, table, "bloc"), await valuesIn(sight, table, "year")];
  const manifests = await view.manifests();
  const countries = await view.entities({ kind: "country" });
  return {
    blocs: await blocsOf(sight, measuredBlocs),
    years: years.map(Number),
    countries: countries.map((country) => ({
      iso3: nameIn(country.subject),
      iso2: valueOf(country, "iso2") ?? null,
      name: textsOf(country, "name"),
    })),
    editions: manifests.map((manifest) => ({
      source: manifest.name,
      name: content.sources.find((source) => source.id === manifest.name)?.card.name ?? { en: manifest.name },
      hash: manifest.hash,
      label: formatLabel(manifest.label),
      rows: manifest.parts.reduce((sum, part) => sum + part.rows, 0),
      ...ageOf(manifest.parts),
    })),
    counts: await counts(sight, countries.length),
  };
}

/** The blocs and countries that are measured: blocs first, then countries, each by name. */
async function blocsOf({ view }: Sight, measured: readonly string[]) {
  const [blocs, memberships, countries] = await Promise.all([
    view.entities({ kind: "bloc" }),
    view.entities({ kind: "membership" }),
    view.entities({ kind: "country" }),
  ]);
  const names = new Map([...countries, ...blocs].map((entity) => [entity.subject, textsOf(entity, "name")]));
  const known = new Set(blocs.map((bloc) => nameIn(bloc.subject)));
  const described = measured.map((id) => {
    const country = !known.has(id);
    const members = memberships
      .filter((one) => valueOf(one, "bloc") === `bloc:${id}`)
      .flatMap((one) => valuesOf(one, "member").map(nameIn));
    return {
      id,
      name: names.get(`${country ? "country" : "bloc"}:${id}`) ?? { en: id },
      members: [...new Set(members)].sort(byText),
      country,
    };
  });
  return described.sort(
    (left, right) => Number(left.country) - Number(right.country) || byText(left.name.en ?? left.id, right.name.en ?? right.id),
  );
}

async function counts(sight: Sight, countries: number): Promise<Record<string, number>> {
  const { view, content } = sight;
  const kinds = ["technology", "material", "chain", "node", "link", "supply", "fact"] as const;
  const numbers = await Promise.all(kinds.map(async (kind) => [kind, (await view.entities({ kind })).length] as const));
  return {
    ...Object.fromEntries(numbers),
    country: countries,
    product: (await screenedProducts(sight)).length,
    source: content.sources.length,
    method: content.methods.length,
    report: content.reports.length,
  };
}
