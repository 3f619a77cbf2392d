/** The registers of instruments and services: as the kernels read them, and as a reader finds them. */
import { type Entity, type InstrumentStatus, openTo, payingKinds, type Scope, scopes, valueOf, valuesOf, type Words } from "#model";
import { type FundingInstrument, type ServiceToTell, valleysOf } from "#scout";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { byText, evidenceOf, type Mention, mentionsOf, nameIn, textsOf } from "./pieces.ts";

/** All instruments the reader sees, by id. */
export async function instrumentsOf({ view }: Sight): Promise<FundingInstrument[]> {
  return (await view.entities({ kind: "instrument" })).map(instrumentFrom);
}

/** All services the reader sees, by id. */
export async function servicesOf({ view }: Sight): Promise<ServiceToTell[]> {
  return (await view.entities({ kind: "service" })).map((one) => {
    const country = valueOf(one, "country");
    return {
      id: nameIn(one.subject),
      name: wordsOf(one, "name"),
      domains: valuesOf(one, "domain"),
      technologies: valuesOf(one, "technology").map(nameIn),
      country: country === undefined ? null : nameIn(country),
      contact: valueOf(one, "contact") ?? null,
    };
  });
}

function instrumentFrom(one: Entity): FundingInstrument {
  const country = valueOf(one, "country");
  return {
    id: nameIn(one.subject),
    name: wordsOf(one, "name"),
    kind: valueOf(one, "instrument_kind") ?? "",
    scope: scopes.find((scope) => scope === valueOf(one, "scope")) ?? ("dual" satisfies Scope),
    trl: trlOf(one),
    status: (valueOf(one, "status") ?? "planned") as InstrumentStatus,
    period: valueOf(one, "period") ?? null,
    openTo: openTo.filter((who) => valuesOf(one, "open_to").includes(who)),
    country: country === undefined ? null : nameIn(country),
    eligible: wordsOf(one, "eligible"),
    technologies: valuesOf(one, "technology").map(nameIn),
    budget: valueOf(one, "budget") ?? null,
    url: one.statements.find((statement) => statement.property === "text")?.citation?.url ?? null,
  };
}

function trlOf(one: Entity): readonly [number, number] | null {
  const [low, high] = [Number(valueOf(one, "trl_min") ?? Number.NaN), Number(valueOf(one, "trl_max") ?? Number.NaN)];
  return low >= 1 && high <= 9 && low <= high ? [low, high] : null;
}

/** Both languages; where one is missing the other stands in, where both are the name. */
function wordsOf(one: Entity, property: string): Words {
  const { en, nl } = textsOf(one, property);
  const own = property === "name" ? nameIn(one.subject) : "";
  return { en: en ?? nl ?? own, nl: nl ?? en ?? own };
}

/** The register, by id, with the passes between levels for which nothing active pays. */
export async function instruments(sight: Sight) {
  const entities = await sight.view.entities({ kind: "instrument" });
  const named = await technologiesNamed(sight, entities);
  const rows = entities.map((one) => {
    const { trl, openTo: to, ...instrument } = instrumentFrom(one);
    return {
      ...marked(one.label),
      ...instrument,
      name: textsOf(one, "name"),
      owner: valueOf(one, "owner") ?? "",
      text: textsOf(one, "text"),
      eligible: textsOf(one, "eligible"),
      trlMin: trl?.[0] ?? null,
      trlMax: trl?.[1] ?? null,
      openTo: [...to],
      pays: payingKinds.has(instrument.kind),
      technologies: named(one),
      basis: valueOf(one, "basis") ?? null,
      legalBasis: valueOf(one, "legal_basis") ?? null,
      ...evidenceOf(one.statements.find((statement) => statement.property === "text")),
    };
  });
  const { cells } = valleysOf(entities.map(instrumentFrom));
  return {
    instruments: rows.sort((left, right) => byText(left.id, right.id)),
    valleys: cells.map((cell) => ({ ...cell, instruments: [...cell.instruments], coming: [...cell.coming] })),
  };
}

/** The register of services, by id. */
export async function services(sight: Sight) {
  const entities = await sight.view.entities({ kind: "service" });
  const named = await technologiesNamed(sight, entities);
  return {
    services: entities.map((one) => {
      const country = valueOf(one, "country");
      return {
        ...marked(one.label),
        id: nameIn(one.subject),
        name: textsOf(one, "name"),
        text: textsOf(one, "text"),
        owner: valueOf(one, "owner") ?? "",
        level: valueOf(one, "level") ?? "",
        country: country === undefined ? null : nameIn(country),
        domains: valuesOf(one, "domain"),
        technologies: named(one),
        basis: valueOf(one, "basis") ?? null,
        contact: valueOf(one, "contact") ?? null,
        ...evidenceOf(one.statements.find((statement) => statement.property === "text")),
      };
    }),
  };
}

/** The technologies an entry is tied to, by name. */
export async function technologiesNamed({ view }: Sight, entities: readonly Entity[]) {
  const mentioned: Map<string, Mention> = await mentionsOf(
    view,
    entities.flatMap((one) => valuesOf(one, "technology")),
  );
  return (one: Entity) =>
    [...new Set(valuesOf(one, "technology"))].map((subject) => ({ id: nameIn(subject), name: mentioned.get(subject)?.name ?? {} }));
}

export type Instruments = Awaited<ReturnType<typeof instruments>>;
export type Services = Awaited<ReturnType<typeof services>>;
