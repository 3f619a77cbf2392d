/** What had to be assumed, and for how many nodes. */
import type { ScenarioCard, Words } from "#model";
import { prepareCascade } from "../kernels/cascade.ts";
import { leading } from "../kernels/shares.ts";
import type { ChainModel, Interval } from "../model/chain_model.ts";
import type { Resolved } from "../scenario/resolved.ts";

/** Sentences in both languages; only what this scenario needed. */
export function assumedOf(model: ChainModel, scenario: ScenarioCard, { cuts, measures }: Resolved): Words[] {
  const { assume, days, kernel } = scenario;
  if (kernel === "leontief") return [costs(assume.input_cost_share)];
  const { reached, drawn } = prepareCascade({ model, cuts, measures, days, assume });
  const touched = [...drawn].flatMap((at) => model.nodes[at] ?? []);
  const inDraws = new Set(drawn);
  const users = new Set(model.links.filter((link) => link.relation === "goes_into").map((link) => link.from));
  const noStock = [...drawn].filter((at) => users.has(at) && model.nodes[at]?.stock === undefined).length;
  const noRecovery = cuts.some((cut) => cut.until < days) ? touched.filter((node) => node.timeToRecover === undefined).length : 0;
  const substitutes = kernel !== "cascade" ? [] : model.links.filter((link) => link.relation === "can_replace" && inDraws.has(link.to));
  const unqualified = substitutes.filter((link) => link.daysToQualify === undefined).length;
  const unmeasured = substitutes.filter((link) => link.degree === undefined).length;
  const several = touched.filter((node) => leading(node).length > 1).length;
  const unnamed = reached.length - drawn.length;
  return [
    ...when(noStock, (count) => stock(count, assume.stock_days)),
    ...when(noRecovery, (count) => recovery(count, assume.time_to_recover_days)),
    ...when(unqualified, (count) => qualify(count, assume.days_to_qualify)),
    ...when(unmeasured, (count) => ({
      en: `For ${count} possible substitute(s) nobody says how much they can cover: anything from nothing to all.`,
      nl: `Van ${count} mogelijke vervanger(s) zegt niemand hoeveel die dekken: alles tussen niets en het geheel.`,
    })),
    ...when(kernel === "ttr" ? 0 : several, (count) => ({
      en: `For ${count} node(s) several sources say who supplies them: each draw takes one of them.`,
      nl: `Van ${count} schakel(s) zeggen meer bronnen wie ze levert: elke trekking neemt er één.`,
    })),
    ...when(kernel === "cascade" ? unnamed : 0, (count) => ({
      en: `At ${count} node(s) no source names who is cut, there or at what goes in. Draws leave them whole; the worst case counts all that nobody accounts for as cut.`,
      nl: `Bij ${count} schakel(s) noemt geen bron wie geraakt wordt, daar of bij wat erin gaat. Trekkingen laten ze heel; het slechtste geval telt alles wat niemand verantwoordt als geraakt.`,
    })),
    ...when(assume.spare_capacity, (percent) => ({
      en: `Suppliers that are left can raise their output by ${percent} %.`,
      nl: `Leveranciers die overblijven kunnen hun productie met ${percent} % verhogen.`,
    })),
    ...(kernel === "inventory" ? [flows] : []),
    ...(kernel === "ttr" ? [capacities] : []),
  ];
}

function when(count: number, say: (count: number) => Words): Words[] {
  return count === 0 ? [] : [say(count)];
}

function range([low, high]: Interval, joint: string): string {
  return low === high ? String(low) : `${low} ${joint} ${high}`;
}

function stock(count: number, days: Interval): Words {
  return {
    en: `For ${count} node(s) nobody says how much its users keep in stock: ${range(days, "to")} days.`,
    nl: `Van ${count} schakel(s) zegt niemand hoeveel de gebruikers op voorraad hebben: ${range(days, "tot")} dagen.`,
  };
}

function recovery(count: number, days: Interval): Words {
  return {
    en: `For ${count} node(s) nobody says how long recovery takes: ${range(days, "to")} days.`,
    nl: `Van ${count} schakel(s) zegt niemand hoe lang herstel duurt: ${range(days, "tot")} dagen.`,
  };
}

function qualify(count: number, days: Interval): Words {
  return {
    en: `For ${count} possible substitute(s) nobody says how long it takes to qualify them: ${range(days, "to")} days from the first day of the scenario.`,
    nl: `Van ${count} mogelijke vervanger(s) zegt niemand hoe lang kwalificatie duurt: ${range(days, "tot")} dagen vanaf de eerste dag van het scenario.`,
  };
}

function costs(percent: number): Words {
  return {
    en: `Inputs make up ${percent} % of the cost of every product, each input the same part; a rise is passed on in full.`,
    nl: `Grondstoffen en onderdelen vormen ${percent} % van de kosten van elk product, elk een even groot deel; een stijging wordt geheel doorgegeven.`,
  };
}

const flows: Words = {
  en: "Every node is reckoned as one firm, and one unit a day flows along each link. Worst and best are those of the runs that were made.",
  nl: "Elke schakel geldt als één bedrijf, en over elk verband stroomt één eenheid per dag. Slechtste en beste zijn die van de gemaakte doorrekeningen.",
};

const capacities: Words = {
  en: "Every node can make one unit a day, and every end product is wanted at one unit a day. Of each interval the middle counts; substitutes and inputs that are not essential are left out; what is left is used as well as possible.",
  nl: "Elke schakel kan één eenheid per dag maken, en van elk eindproduct is één eenheid per dag gevraagd. Van elk interval telt het midden; vervangers en niet-essentiële onderdelen tellen niet mee; wat overblijft wordt zo goed mogelijk gebruikt.",
};
