/** Links between the nodes of a model; what leads nowhere is named and left out. */
import { type Entity, valueOf, valuesOf } from "#model";
import type { ModelLink, ModelNode, ModelRemark, Need } from "./chain_model.ts";
import { remarks } from "./remarks.ts";

interface Ground {
  readonly chains: ReadonlySet<string>;
  readonly nodes: readonly ModelNode[];
  readonly place: ReadonlyMap<string, number>;
}

/** In the order of from, relation and to; each only once. */
export function readLinks(entities: readonly Entity[], ground: Ground, all: ModelRemark[]): ModelLink[] {
  const found = new Map<string, ModelLink>();
  for (const entity of [...entities].sort((left, right) => (left.subject < right.subject ? -1 : 1))) {
    const on = valuesOf(entity, "chain").map(idOf);
    if (on.length > 0 && !on.some((chain) => ground.chains.has(chain))) continue;
    const link = readLink(entity, ground, all);
    if (link === undefined) continue;
    const key = JSON.stringify([ground.nodes[link.from]?.id, link.relation, ground.nodes[link.to]?.id]);
    if (!found.has(key)) found.set(key, link);
  }
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, link]) => link);
}

function readLink(entity: Entity, { place }: Ground, all: ModelRemark[]): ModelLink | undefined {
  const [fromId, toId] = [idOf(valueOf(entity, "from") ?? ""), idOf(valueOf(entity, "to") ?? "")];
  const [from, to] = [place.get(fromId), place.get(toId)];
  if (from === undefined || to === undefined) {
    all.push(remarks.linkToNowhere(fromId, toId, from === undefined ? fromId : toId, entity.subject));
    return undefined;
  }
  if (from === to) {
    all.push(remarks.linkToItself(fromId, entity.subject));
    return undefined;
  }
  const relation = relationOf(valueOf(entity, "relation"));
  if (relation === undefined) {
    all.push(remarks.relationUnknown(fromId, toId, valueOf(entity, "relation") ?? "", entity.subject));
    return undefined;
  }
  const said = { degree: valueOf(entity, "degree"), daysToQualify: valueOf(entity, "days_to_qualify") };
  const degree = numberOf(said.degree, 100);
  const daysToQualify = numberOf(said.daysToQualify, 36_500);
  if ((said.degree !== undefined && degree === undefined) || (said.daysToQualify !== undefined && daysToQualify === undefined)) {
    all.push(remarks.linkNotUsable(fromId, toId, entity.subject));
  }
  return {
    id: entity.subject.replace(/^link:/, ""),
    from,
    to,
    relation,
    need: needOf(valueOf(entity, "need")),
    ...(degree === undefined ? {} : { degree: degree / 100 }),
    ...(daysToQualify === undefined ? {} : { daysToQualify }),
  };
}

function relationOf(said: string | undefined): ModelLink["relation"] | undefined {
  return said === "goes_into" || said === "is_a" || said === "can_replace" ? said : undefined;
}

/** Not stated is reckoned as essential: what nobody calls dispensable is not dispensed with. */
function needOf(said: string | undefined): Need {
  return said === "non_essential" || said === "negligible" ? said : "essential";
}

function numberOf(text: string | undefined, most: number): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return value >= 0 && value <= most ? value : undefined;
}

function idOf(subject: string): string {
  return subject.slice(subject.indexOf(":") + 1);
}
