/** Cases: a chain in depth. Everything a finding leans on must be there. */
import { type CaseCard, caseCard, type CaseEvidence } from "#model";
import type { Written } from "./chains.ts";
import type { CaseFolder, MethodFolder } from "./card_folders.ts";
import { nameOf } from "./folders.ts";
import type { Remarks } from "./remarks.ts";
import { checkAudience, checkFigure } from "./reports.ts";
import type { There } from "./scenarios.ts";
import { type Declared, declare } from "./rules.ts";
import { hashOf, type Place, readText, shownFile } from "./text_file.ts";
import { readCard } from "./yaml_file.ts";

interface Around extends There {
  readonly methods: readonly MethodFolder[];
  readonly scenarios: Declared;
  readonly causes: Declared;
  readonly instruments: Declared;
}

/** Says that a field names something that is not there. */
type Refers = (path: readonly PropertyKey[], value: string, known: Declared, where: string) => void;

/** The case in this folder; undefined, with remarks, without a sound card. */
export async function readCase(place: Place, around: Around, remarks: Remarks): Promise<CaseFolder | undefined> {
  const cardFile = await readText(place, "case.yaml", remarks);
  const prose = [await readText(place, "text.en.typ", remarks), await readText(place, "text.nl.typ", remarks)];
  const read = cardFile && readCard(cardFile, caseCard, remarks);
  if (read === undefined) return undefined;
  const { card, lineOf } = read;
  const file = shownFile(place, "case.yaml");
  const refers: Refers = (path, value, known, where) => {
    if (known.has(value)) return;
    const column = path.filter((key) => typeof key === "string").join(".");
    remarks(file, lineOf(path), "reference-unknown", { column, value, where });
  };
  if (card.id !== nameOf(place)) remarks(file, lineOf(["id"]), "id-is-not-folder", { id: card.id, folder: nameOf(place) });
  checkAudience(card.audience, file, lineOf(["audience"]), remarks);
  refers(["chain"], card.chain, around.chainIds, "chains/");
  card.technologies.forEach((id, index) => {
    refers(["technologies", index], id, around.technologies, "technologies/");
  });
  checkFigures(card, around, refers, file, lineOf, remarks);
  card.findings.forEach((finding, index) => {
    finding.evidence.forEach((evidence, item) => {
      const path = ["findings", index, "evidence", item];
      if ("figure" in evidence) refers([...path, "figure"], evidence.figure, declare(Object.keys(card.figures)), "figures");
      else if ("control" in evidence) refers([...path, "control"], evidence.control, around.controls, "policy/");
      else if ("cause" in evidence) refers([...path, "cause"], evidence.cause, around.causes, "policy/");
      else if ("instrument" in evidence) refers([...path, "instrument"], evidence.instrument, around.instruments, "policy/");
      else if (!stands(evidence, around.written)) remarks(file, lineOf(path), "evidence-not-found", { evidence: shownEvidence(evidence) });
    });
  });
  const findings = declare(card.findings.map(({ id }) => id));
  card.recovers.forEach(({ finding }, index) => {
    refers(["recovers", index, "finding"], finding, findings, "findings");
  });
  return { id: card.id, folder: place.folder, own: place.own, hash: hashOf([cardFile, ...prose]), card };
}

function checkFigures(
  card: CaseCard,
  around: Around,
  refers: Refers,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
  remarks: Remarks,
): void {
  for (const [name, figure] of Object.entries(card.figures)) {
    const path = ["figures", name];
    if ("method" in figure) checkFigure(figure, around.methods, file, (...more) => lineOf([...path, ...more]), remarks);
    else if ("answer" in figure) continue;
    else if ("scenario" in figure) {
      refers([...path, "scenario"], figure.scenario, around.scenarios, "scenarios/");
      figure.measures.forEach(({ node }, index) => {
        refers([...path, "measures", index, "node"], node, around.nodes, "chains/");
      });
    } else if ("measures" in figure)
      figure.measures.nodes.forEach((node, index) => {
        refers([...path, "measures", "nodes", index], node, around.nodes, "chains/");
      });
    else if ("shares" in figure) refers([...path, "shares", "node"], figure.shares.node, around.nodes, "chains/");
    else {
      figure.exposure.nodes.forEach((node, index) => {
        refers([...path, "exposure", "nodes", index], node, around.nodes, "chains/");
      });
      if (figure.exposure.on !== "country") continue;
      figure.exposure.whom.forEach((code, index) => {
        refers([...path, "exposure", "whom", index], code, around.places, "countries/");
      });
    }
  }
}

type RowEvidence = Exclude<CaseEvidence, { figure: string } | { control: string } | { cause: string } | { instrument: string }>;

/** True when a row of any chain is what the evidence names; nodes are shared, so their rows may stand in another chain than the case's. */
function stands(evidence: RowEvidence, written: readonly Written[]): boolean {
  const [[table, asked] = ["", {}]] = Object.entries(evidence) as [string, Readonly<Record<string, string | undefined>>][];
  return written.some(({ links, shares, facts }) => {
    const { rows, column } = table === "link" ? links : table === "share" ? shares : facts;
    // Of a file that could not be read nobody can say what is missing.
    if (column("publication") === undefined) return true;
    return rows.some((row) => Object.entries(asked).every(([field, value]) => value === undefined || row.cell(field) === value));
  });
}

function shownEvidence(evidence: RowEvidence): string {
  return Object.entries(evidence)
    .map(([what, row]) => `${what}: ${Object.values(row).join(" · ")}`)
    .join();
}
