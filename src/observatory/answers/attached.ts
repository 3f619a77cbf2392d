/** Figures that hang on a node by its codes: production of its raw material, suppliers of its CN8 codes, the Commission's assessment. */
import { figureId } from "#measure";
import { type Entity, type Row, valueOf, valuesOf } from "#model";
import { type Measured, measuredIfAny, rowsOf } from "../measured.ts";
import type { Sight } from "../sight.ts";
import { number } from "./dependencies.ts";
import { assessments, highest } from "./materials_overview.ts";
import { groupByKey, nameIn, type Texts } from "./pieces.ts";

export interface Attached {
  /** Figure id, to be traced. */
  readonly id: string;
  readonly node: string;
  readonly kind: "production" | "suppliers" | "supply_risk";
  /** What the figure is of: a stage of production, a CN8 code, a stage of the assessment. */
  readonly of: string;
  readonly year: number;
  /** The country that leads, and its share (fraction); null for a figure that is not of a country. */
  readonly country: string | null;
  readonly value: number | null;
  readonly title: Texts;
}

/** Of all these nodes, in their order; nothing for a node without codes, or before the source was collected. */
export async function attachedFigures(sight: Sight, nodes: readonly Entity[], bloc: string): Promise<Attached[]> {
  const [production, suppliers, risk] = await Promise.all([
    leadersOf(sight, "world_production", {}),
    leadersOf(sight, "cn8_suppliers", { bloc }),
    risksOf(sight),
  ]);
  return nodes.flatMap((node) => {
    const material = valueOf(node, "material");
    const codes = new Set(valuesOf(node, "cn8"));
    const about = nameIn(node.subject);
    return [
      ...production
        .filter((one) => material !== undefined && one.row["material"] === nameIn(material))
        .map((one) => one.told(about, "production", String(one.row["stage"]), titleOfProduction(one.row))),
      ...suppliers
        .filter((one) => codes.has(String(one.row["product"])))
        .map((one) => one.told(about, "suppliers", String(one.row["product"]), titleOfSuppliers(one.row, bloc))),
      ...(material === undefined ? [] : risk(material, about)),
    ];
  });
}

const stages: Readonly<Record<string, Texts>> = {
  extraction: { en: "mined", nl: "gewonnen" },
  processing: { en: "refined or smelted", nl: "geraffineerd of gesmolten" },
};

function titleOfProduction(row: Row): Texts {
  const stage = stages[String(row["stage"])];
  const [what, type] = [String(row["substance"]), String(row["type"] ?? "")];
  return {
    en: `World production, ${stage?.en ?? row["stage"]}: ${what} (${type})`,
    nl: `Wereldproductie, ${stage?.nl ?? row["stage"]}: ${what} (${type})`,
  };
}

function titleOfSuppliers(row: Row, bloc: string): Texts {
  return {
    en: `Imports of ${bloc} from outside, CN8 ${row["product"]}: largest supplier`,
    nl: `Invoer van ${bloc} van buiten, GN8 ${row["product"]}: grootste leverancier`,
  };
}

interface Leader {
  readonly row: Row;
  readonly told: (node: string, kind: Attached["kind"], of: string, title: Texts) => Attached;
}

/** What a method says of the largest in its newest year: for each thing the row in the first place. */
async function leadersOf(sight: Sight, method: string, where: Readonly<Record<string, string>>): Promise<Leader[]> {
  const table = await measuredIfAny(sight, method);
  if (table === undefined) return [];
  const { columns } = table.card.output;
  const [country, place, share] = method === "world_production" ? ["country", "place", "share"] : ["partner", "place", "share_extra"];
  if (![country, place, share].every((column) => column !== undefined && column in columns)) return [];
  const known = (await rowsOf(sight, table)).filter((row) => Object.entries(where).every(([column, value]) => row[column] === value));
  const things = groupByKey(known, (row) => [row["substance"] ?? row["product"], row["stage"] ?? ""].join("\n"));
  return [...things.values()].flatMap((rows) => {
    const newest = Math.max(...rows.map((row) => Number(row["year"])));
    const edition = Math.max(...rows.filter((row) => Number(row["year"]) === newest).map((row) => Number(row["edition"] ?? 0)));
    const first = rows.find(
      (row) => Number(row["year"]) === newest && Number(row["edition"] ?? 0) === edition && Number(row[place ?? ""]) === 1,
    );
    if (first === undefined || first[share ?? ""] === null) return [];
    return [leaderOf(table, first, country ?? "", share ?? "")];
  });
}

function leaderOf({ card, manifest }: Measured, row: Row, country: string, share: string): Leader {
  return {
    row,
    told: (node, kind, of, title) => ({
      id: figureId(card, manifest.hash, row, share),
      node,
      kind,
      of,
      year: Number(row["year"]),
      country: String(row[country]),
      value: number(row[share]),
      title,
    }),
  };
}

async function risksOf(sight: Sight): Promise<(material: string, node: string) => Attached[]> {
  const assessed = await assessments(sight);
  const year = assessed?.years.at(-1);
  if (assessed === undefined || year === undefined) return () => [];
  const entities = new Map((await sight.view.entities({ kind: "material" })).map((one) => [one.subject, one]));
  const { card, manifest } = assessed.table;
  return (material, node) => {
    const entity = entities.get(material);
    return (entity === undefined ? [] : valuesOf(entity, "crm_name")).flatMap((name): Attached[] => {
      const one = highest(assessed.byName.get(name) ?? [], year);
      if (one === undefined) return [];
      const row = { material: name, stage: one.stage, year };
      const title = { en: "Supply risk (EU, published)", nl: "Aanvoerrisico (EU, gepubliceerd)" };
      const id = figureId(card, manifest.hash, row, "published");
      return [{ id, node, kind: "supply_risk", of: one.stage, year, country: null, value: one.published, title }];
    });
  };
}
