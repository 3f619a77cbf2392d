/** Answers as one flat table, for CSV, XLSX, JSON and Parquet. */
import type { Cell, Column, Row, Table } from "#model";
import type { chain } from "./answers/chains.ts";
import type { Assessment } from "./answers/materials_overview.ts";
import { groupByKey, type Texts } from "./answers/pieces.ts";
import type { Supplied } from "./answers/suppliers.ts";
import type { Sight } from "./sight.ts";

/** The part of an answer that goes into its table. */
interface MeasuredRows {
  readonly columns: readonly { readonly name: string; readonly type: Column["type"]; readonly unit: string | null }[];
  readonly rows: readonly Row[];
}

interface MaterialRows {
  readonly materials: readonly {
    readonly id: string | null;
    readonly crmName: string;
    readonly name: Texts;
    readonly critical: boolean;
    readonly strategic: boolean;
    readonly history: readonly Assessment[];
    readonly products: readonly { readonly code: string }[];
  }[];
}

type Chain = Awaited<ReturnType<typeof chain>>;
type Supply = Omit<Chain["supplyList"][number], "marking" | "citation" | "source">;

interface ChainRows {
  readonly nodeList: readonly (Pick<Chain["nodeList"][number], "id" | "kind" | "tier" | "material" | "hs6"> & { readonly name: Texts })[];
  readonly supplyList: readonly (Supply & { readonly citation: CitationText | null })[];
}

interface CitationText {
  readonly publication: string;
  readonly publisher?: string | undefined;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  readonly evidence: string;
}

/** One line per row, the columns of the card in its order. */
export function measuredAsTable({ columns, rows }: MeasuredRows): Table {
  return { columns: columns.map(({ name, type, unit }) => ({ name, type, ...(unit === null ? {} : { unit }) })), rows };
}

export function suppliersAsTable({ bloc, product, rows }: Pick<Supplied, "bloc" | "product" | "rows">): Table {
  const columns = columnsOf({
    bloc: "text",
    product: "text",
    year: "integer",
    supplier: "text",
    value: "decimal",
    share: "number",
    figure: "text",
  });
  return { columns, rows: rows.map((row) => ({ bloc, product, ...row })) };
}

/** One line per material, year and stage. */
export function materialsAsTable({ materials: all }: MaterialRows): Table {
  const columns = columnsOf({
    id: "text",
    material: "text",
    name_en: "text",
    name_nl: "text",
    critical: "flag",
    strategic: "flag",
    year: "integer",
    stage: "text",
    scope: "text",
    supply_risk: "number",
    published: "number",
    economic_importance: "number",
    hs6: "text",
  });
  const rows = all.flatMap(({ id, crmName, name, critical, strategic, history, products }): Row[] => {
    const said = {
      id,
      material: crmName,
      name_en: name.en ?? null,
      name_nl: name.nl ?? null,
      critical,
      strategic,
      hs6: products.map((one) => one.code).join(";"),
    };
    const unknown = { year: null, stage: null, scope: null, supply_risk: null, published: null, economic_importance: null };
    if (history.length === 0) return [{ ...said, ...unknown }];
    return history.map(({ year, stage, scope, supply_risk, published, economic_importance }) => ({
      ...said,
      year,
      stage,
      scope,
      supply_risk,
      published,
      economic_importance,
    }));
  });
  return { columns, rows };
}

/** One line per node and printed share; a node without one has a line of its own, with the share empty. */
export function chainAsTable({ nodeList, supplyList }: ChainRows): Table {
  const columns = columnsOf({
    node: "text",
    kind: "text",
    tier: "integer",
    name_en: "text",
    name_nl: "text",
    material: "text",
    hs6: "text",
    provider: "text",
    provider_kind: "text",
    country: "text",
    site: "text",
    owner: "text",
    owner_country: "text",
    basis: "text",
    share: "decimal",
    year: "text",
    publication: "text",
    publisher: "text",
    place: "text",
    url: "text",
    evidence: "text",
    confidence: "text",
    caveat: "text",
    label: "text",
  });
  const byNode = groupByKey(supplyList, (supply) => supply.node);
  const rows = nodeList.flatMap((node): Row[] => {
    const { id, kind, tier, name, material } = node;
    const said: Row = { node: id, kind, tier, name_en: name.en ?? null, name_nl: name.nl ?? null, material, hs6: node.hs6.join(";") };
    const supplies = byNode.get(id) ?? [];
    if (supplies.length === 0) return [complete(columns, said)];
    return supplies.map(
      ({ provider, providerKind, country, site, owner, ownerCountry, basis, share, year, citation, confidence, caveat, label }) => {
        const { publication = null, publisher = null, place = null, url = null, evidence = null } = citation ?? {};
        const cited = { publication, publisher, place, url, evidence, confidence, caveat, label };
        return {
          ...said,
          provider,
          provider_kind: providerKind,
          country,
          site,
          owner,
          owner_country: ownerCountry,
          basis,
          share,
          year,
          ...cited,
        };
      },
    );
  });
  return { columns, rows };
}

export function columnsOf(types: Readonly<Record<string, Column["type"]>>): Column[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}

export function complete(columns: readonly Column[], row: Row): Row {
  return Object.fromEntries(columns.map(({ name }): [string, Cell] => [name, row[name] ?? null]));
}

const engineTypes: Record<Column["type"], string> = {
  text: "varchar",
  integer: "bigint",
  decimal: "decimal(24, 6)",
  number: "double",
  flag: "boolean",
  date: "varchar",
};

/** The table as a Parquet file, its types kept. */
export function asParquet({ view }: Sight, { columns, rows }: Table): Promise<Uint8Array> {
  const shape = JSON.stringify([Object.fromEntries(columns.map(({ name, type }) => [name, engineTypes[type]]))]);
  const list = columns.map(({ name }) => `r."${name}"`).join(", ");
  const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
  const sql = `select ${list} from (select unnest(from_json(${text(JSON.stringify(rows))}::json, ${text(shape)})) as r)`;
  return view.readParquet({ name: "an export", sql, inputs: {} });
}
