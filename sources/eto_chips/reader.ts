/** The chip explorer's five files as tables, and as a chain for the registry: nodes, links, supplies and the facts printed with them. */
import { createHash } from "node:crypto";
import type { DraftRow, SourceReader, TextFile, TextRow } from "#collect";
import type { Assertion, Citation } from "#model";

type Said = Omit<Assertion, "source">;
type Files = Readonly<Record<string, readonly TextFile[]>>;

const chain = "chain:eto_chips";
const dataset = "Advanced Semiconductor Supply Chain Dataset";
const publisher = "Emerging Technology Observatory (CSET, Georgetown University)";
const address = "https://eto.tech/dataset-docs/chipexplorer";

/** What the source calls a kind, and ours. */
const kinds: Readonly<Record<string, string>> = {
  process: "process",
  tool_resource: "tool",
  material_resource: "material",
  design_resource: "component",
  ultimate_output: "assembly",
};

const read: SourceReader = (files) => {
  const inputs = rowsOf(files, "inputs", ({ input_id, input_name, type, stage_id }) => ({
    id: input_id,
    name: input_name,
    type,
    stage: stage_id,
  }));
  const stages = rowsOf(files, "stages", ({ stage_id, stage_name }) => ({ id: stage_id, name: stage_name }));
  const provided = [...inputs, ...stages].map(({ id, source_file, source_line }) => ({ id, source_file, source_line }) as DraftRow);
  const providers = rowsOf(files, "providers", (row) => ({
    id: row["provider_id"],
    name: row["provider_name"],
    alias: row["alias"],
    kind: row["provider_type"],
    country: row["country"],
  }));
  const shares = rowsOf(files, "provision", (row) => ({
    provider: row["provider_id"],
    provided: row["provided_id"],
    share: row["share_provided"],
    year: row["year"],
    source: row["source"],
  }));
  const links = linesOf(files, "sequence").flatMap(({ row, file }) => linkRows(row, file));
  return {
    tables: { inputs, stages, provided, providers, shares, links },
    statements: [...sayChain(files), ...sayNodes(files), ...sayLinks(links), ...saySupplies(files)],
  };
};
export default read;

function linesOf(files: Files, id: string): { row: TextRow; file: string }[] {
  return (files[id] ?? []).flatMap((file) => file.rows.map((row) => ({ row, file: file.name })));
}

function rowsOf(files: Files, id: string, make: (row: TextRow) => Record<string, string | undefined>): DraftRow[] {
  return linesOf(files, id).map(({ row, file }) => {
    const cells = Object.entries(make(row)).map(([column, value]) => [
      column,
      value === undefined || value.trim() === "" ? null : value.trim(),
    ]);
    return { ...Object.fromEntries(cells), source_file: file, source_line: row["source_line"] ?? "" } as DraftRow;
  });
}

/** One line may say both that an input goes into another and that it is a kind of a third. */
function linkRows(row: TextRow, file: string): DraftRow[] {
  const place = { from: row["input_id"] ?? null, source_file: file, source_line: row["source_line"] ?? "" };
  return [
    ...(row["goes_into_id"] ? [{ ...place, relation: "goes_into", to: row["goes_into_id"] }] : []),
    ...(row["is_type_of_id"] ? [{ ...place, relation: "is_a", to: row["is_type_of_id"] }] : []),
  ];
}

function sayChain(files: Files): Said[] {
  // The source marks its one end product itself; another edition may mark several, and then the chain has several ends.
  const ends = linesOf(files, "inputs").filter(({ row }) => row["type"] === "ultimate_output");
  const root: Said[] = ends.length === 1 ? [about("chain", chain, "root", node(ends[0]?.row["input_id"]), cited("inputs.csv"))] : [];
  return [
    ...words("chain", chain, "name", chainWords.name),
    ...words("chain", chain, "question", chainWords.question),
    ...words("chain", chain, "description", chainWords.description),
    ...words("chain", chain, "limits", chainWords.limits),
    about("chain", chain, "technology", "technology:eu_1_1"),
    ...root,
  ];
}

const chainWords = {
  name: { en: "Advanced semiconductors (chip explorer)", nl: "Geavanceerde halfgeleiders (chip explorer)" },
  question: {
    en: "Which countries and companies provide what an advanced logic chip is made with?",
    nl: "Welke landen en bedrijven leveren waarmee een geavanceerde logische chip gemaakt wordt?",
  },
  description: {
    en: "The data set of the Emerging Technology Observatory: design, fabrication, assembly and test, with tools and materials. CC BY-NC 4.0.",
    nl: "De gegevens van het Emerging Technology Observatory: ontwerp, fabricage, assemblage en test, met machines en materialen. CC BY-NC 4.0.",
  },
  limits: {
    en: "Countries are those of the headquarters, not of the plants. A provider without a share has an unquantified part of the market. Markets under 25 million dollars are left out.",
    nl: "Landen zijn die van het hoofdkantoor, niet van de fabrieken. Een leverancier zonder aandeel heeft een niet becijferd deel van de markt. Markten onder 25 miljoen dollar ontbreken.",
  },
};

function sayNodes(files: Files): Said[] {
  const stageNames = new Map(linesOf(files, "stages").map(({ row }) => [row["stage_id"], row["stage_name"] ?? ""]));
  const inputs = linesOf(files, "inputs").flatMap(({ row }) => {
    const stage = stageNames.get(row["stage_id"] ?? "");
    const [id, kind] = [row["input_id"], kinds[row["type"] ?? ""] ?? "component"];
    return [
      ...sayNode(row, id, row["input_name"], kind, "inputs.csv"),
      ...(stage ? sayFact(id, "stage", `Stage: ${stage}`, cited("inputs.csv")) : []),
    ];
  });
  const stages = linesOf(files, "stages").flatMap(({ row }) => sayNode(row, row["stage_id"], row["stage_name"], "process", "stages.csv"));
  return [...inputs, ...stages];
}

function sayNode(row: TextRow, id: string | undefined, name: string | undefined, kind: string, file: string): Said[] {
  const subject = node(id);
  const from = cited(file);
  const size = row["market_share_chart_global_market_size_info"] ?? "";
  const market = cited(file, row["market_share_chart_source"], row["year"]);
  return [
    about("node", subject, "chain", chain, from),
    about("node", subject, "node_kind", kind, from),
    { ...about("node", subject, "name", name ?? "", from), language: "en" },
    ...(row["description"] ? [{ ...about("node", subject, "note", row["description"], from), language: "en" as const }] : []),
    ...(size === "" ? [] : sayFact(id, "market size", `Global market: ${size}`, market)),
    ...(row["market_share_chart_caption"] ? sayFact(id, "market share chart", row["market_share_chart_caption"], market) : []),
  ];
}

function sayFact(id: string | undefined, of: string, text: string, citation: Citation): Said[] {
  const subject = hashed("fact", [node(id), of, text]);
  const say = (property: string, value: string) => about("fact", subject, property, value, citation);
  return [
    say("chain", chain),
    say("node", node(id)),
    say("fact_kind", "note"),
    say("subject", of),
    { ...say("text", text), language: "en" },
  ];
}

function sayLinks(links: readonly DraftRow[]): Said[] {
  return links.flatMap(({ from, relation, to }) => {
    const [source, target] = [node(from ?? undefined), node(to ?? undefined)];
    const subject = hashed("link", [source, relation ?? "", target]);
    const say = (property: string, value: string) => about("link", subject, property, value, cited("sequence.csv"));
    return [say("chain", chain), say("from", source), say("relation", relation ?? ""), say("to", target)];
  });
}

function saySupplies(files: Files): Said[] {
  const providers = new Map(linesOf(files, "providers").map(({ row }) => [row["provider_id"], row]));
  return linesOf(files, "provision").flatMap(({ row }) => saySupply(row, providers.get(row["provider_id"] ?? "")));
}

function saySupply(row: TextRow, provider: TextRow | undefined): Said[] {
  const citation = cited("provision.csv", row["source"], row["year"]);
  const subject = hashed("supply", [node(row["provided_id"]), row["provider_id"] ?? "", row["year"] ?? ""]);
  const say = (property: string, value: string | null) => about("supply", subject, property, value, citation);
  const share = (row["share_provided"] ?? "").trim();
  const name = row["provider_name"] ?? "";
  const country = (provider?.["country"] ?? "").trim();
  return [
    say("chain", chain),
    say("node", node(row["provided_id"])),
    say("provider", name),
    say("provider_kind", providerKind(name, provider)),
    ...(/^[A-Z]{3}$/.test(country) && country !== europe ? [say("headquarters", country)] : []),
    say("basis", "global market"),
    share === "" ? say("share", null) : { ...say("share", share), unit: "%" },
    ...(row["year"] ? [say("year", row["year"])] : []),
    ...(share === "" ? [say("caveat", "No share is printed: the source names this provider without a figure (“major”).")] : []),
  ];
}

const europe = "EUR";

/** Several providers printed as one figure are a group, not a country. */
function providerKind(name: string, provider: TextRow | undefined): string {
  if (name === europe || name.startsWith("Various ")) return "group";
  return provider?.["provider_type"] === "country" ? "country" : "organisation";
}

function about(kind: Said["kind"], subject: string, property: string, value: string | null, citation?: Citation): Said {
  return { kind, subject, property, value, ...(citation ? { citation } : {}) };
}

function words(kind: Said["kind"], subject: string, property: string, { en, nl }: { en: string; nl: string }): Said[] {
  return [
    { ...about(kind, subject, property, en), language: "en" },
    { ...about(kind, subject, property, nl), language: "nl" },
  ];
}

/** The file of the data set, the source as its row prints it (links as plain text), and the year. */
function cited(file: string, source?: string, year?: string): Citation {
  const printed = (source ?? "").replaceAll(/\[([^\]]*)\]\(([^)]*)\)/g, "$1 <$2>").trim();
  const place = printed === "" ? file : `${file}: ${printed}`;
  return { publication: dataset, publisher, place, ...(year ? { year } : {}), url: address, evidence: "read" };
}

function node(id: string | undefined): string {
  return `node:eto_chips_${(id ?? "").toLowerCase()}`;
}

function hashed(kind: string, parts: readonly string[]): string {
  return `${kind}:${createHash("sha256")
    .update(JSON.stringify(["eto_chips", ...parts]))
    .digest("hex")
    .slice(0, 12)}`;
}
