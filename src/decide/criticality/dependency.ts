/** Strategic dependency, and the level at which it sits. */
import type { Words } from "#model";
import { counted, type Ground, type Held, type HeldNode, noChain, type Proposed, type Thresholds, unknown, withoutSource } from "./held.ts";

const node: Words = { en: "node", nl: "schakel" };
const nodes: Words = { en: "nodes", nl: "schakels" };

/** No source in the Union, and an export control where there is one outside. */
export function strategicDependency(held: Held, thresholds: Thresholds): Proposed {
  if (held.chains.length === 0)
    return unknown(
      {
        en: "No chain serves it, so nobody knows who supplies what it needs.",
        nl: "Geen keten dient haar, dus niemand weet wie levert wat ze nodig heeft.",
      },
      [noChain],
    );
  const lacking = withoutSource(held, thresholds);
  const closed = lacking.filter(({ controls }) => controls.length > 0);
  const dark = held.nodes.filter(({ europe }) => europe === null).length;
  const missing = dark === 0 ? [] : [whoSupplies(dark)];
  if (closed.length > 0) {
    const many = counted(closed.length, node, nodes);
    return {
      verdict: "met",
      confidence: closed.length > 1 ? "medium" : "low",
      why: {
        en: `Of ${many.en} the members supply at most ${thresholds.eu_share_at_most} %, and a supplier outside keeps an export control in force.`,
        nl: `Van ${many.nl} leveren de lidstaten hoogstens ${thresholds.eu_share_at_most} %, en een leverancier daarbuiten heeft een uitvoerbeperking van kracht.`,
      },
      grounds: closed.flatMap((one) => [
        shareOf(one),
        ...one.controls.map(({ id, by, text }) => ({
          subject: `export_control:${id}`,
          says: { en: `${by.en}: ${text.en}`, nl: `${by.nl}: ${text.nl}` },
        })),
      ]),
      missing: [],
    };
  }
  const sourced = held.nodes.filter(({ europe }) => europe !== null && europe[0] > thresholds.eu_share_at_most);
  if (held.nodes.length > 0 && sourced.length === held.nodes.length)
    return {
      verdict: "not_met",
      confidence: "medium",
      why: {
        en: "Every node of its chains has a supplier in the Union.",
        nl: "Elke schakel van haar ketens heeft een leverancier in de Unie.",
      },
      grounds: sourced.map(shareOf),
      missing: [],
    };
  const [all, none] = [counted(held.nodes.length, node, nodes), counted(lacking.length, node, nodes)];
  return unknown(
    {
      en: `Of ${all.en}, ${none.en} have no source in the Union; no export control in force on one of these is known.`,
      nl: `Van ${all.nl} hebben er ${lacking.length} geen bron in de Unie; van geen daarvan is een geldende uitvoerbeperking bekend.`,
    },
    [
      ...missing,
      ...(lacking.length > 0
        ? [{ en: "whether those who supply it set limits on access", nl: "of wie het levert de toegang beperkt" }]
        : []),
    ],
    lacking.map(shareOf),
  );
}

/** What the members lack is a part and not a whole system. */
export function integrationLevel(held: Held, thresholds: Thresholds): Proposed {
  if (held.chains.length === 0)
    return unknown({ en: "No chain shows at which level it stands.", nl: "Geen keten laat zien op welk niveau ze staat." }, [noChain]);
  const lacking = withoutSource(held, thresholds);
  if (lacking.length === 0)
    return unknown(
      {
        en: "Of no node on its chains is it known that the Union has no source, so the level of a dependency is not known.",
        nl: "Van geen schakel op haar ketens is bekend dat de Unie geen bron heeft, dus het niveau van een afhankelijkheid is niet bekend.",
      },
      [whoSupplies(held.nodes.filter(({ europe }) => europe === null).length)],
    );
  const low = lacking.filter(({ kind }) => thresholds.low_levels.includes(kind));
  const grounds = (low.length > 0 ? low : lacking).map((one) => ({
    subject: `node:${one.id}`,
    says: { en: `${one.name.en}: ${one.kind}`, nl: `${one.name.nl}: ${levels[one.kind] ?? one.kind}` },
  }));
  if (low.length === 0)
    return {
      verdict: "not_met",
      confidence: "low",
      why: { en: "What the Union has no source of are whole systems.", nl: "Waar de Unie geen bron van heeft zijn hele systemen." },
      grounds,
      missing: [],
    };
  const many = counted(low.length, node, nodes);
  return {
    verdict: "met",
    confidence: low.length > 1 ? "medium" : "low",
    why: {
      en: `What the Union has no source of stands low: ${many.en} that are materials, components, assemblies, processes or tools.`,
      nl: `Waar de Unie geen bron van heeft staat laag: ${many.nl} van de soort materiaal, component, samenstel, proces of gereedschap.`,
    },
    grounds,
    missing: [],
  };
}

const levels: Readonly<Record<string, string>> = {
  technology: "technologie",
  application: "toepassing",
  system: "systeem",
  assembly: "samenstel",
  component: "component",
  process: "proces",
  tool: "gereedschap",
  material: "materiaal",
};

function shareOf({ id, name, europe }: HeldNode): Ground {
  const [low, high] = (europe ?? [0, 100]).map((one) => Math.round(one * 10) / 10);
  const range = low === high ? `${low} %` : `${low}–${high} %`;
  return {
    subject: `node:${id}`,
    says: { en: `${name.en}: the members supply ${range}`, nl: `${name.nl}: de lidstaten leveren ${range.replaceAll(".", ",")}` },
  };
}

function whoSupplies(count: number): Words {
  const many = counted(count, node, nodes);
  return { en: `who supplies ${many.en} of its chains, by country`, nl: `wie ${many.nl} van haar ketens levert, per land` };
}
