/** The card of a case: one chain looked at in depth, what was found, on what evidence, and where that evidence is thin. */
import { z } from "zod";
import { words } from "../citation.ts";
import { answerFigure, figureShape, reportFigure } from "./report_card.ts";
import { countermeasure } from "./scenario_card.ts";
import { identifier } from "./shared.ts";

const drawing = figureShape.optional();

/** A ready-made scenario, run with the seed it names, on the nodes of the chain of the case; `measures` are taken beside its own. */
const scenarioFigure = z.strictObject({ scenario: identifier, measures: z.array(countermeasure).max(20).default([]), drawing });

/** What depends on whom through all tiers. */
const exposureFigure = z.strictObject({
  exposure: z.strictObject({
    on: z.enum(["country", "organisation", "owner"]),
    /** Only on these: ISO3 or names. Absent: on everybody. */
    whom: z.array(z.string().min(1)).default([]),
    /** Only of these nodes. Absent: of the end products of the chain. */
    nodes: z.array(identifier).default([]),
  }),
  drawing,
});

/** Who supplies a node, source by source. */
const sharesFigure = z.strictObject({ shares: z.strictObject({ node: identifier }), drawing });

/** Measures of the register and the desk at these nodes. Absent: at any node of the chain. Often there are none yet, and the text says so. */
const measuresFigure = z.strictObject({
  measures: z.strictObject({ nodes: z.array(identifier).default([]) }),
  may_be_empty: z.literal(true).default(true),
  drawing,
});

const caseFigure = z.union([reportFigure, answerFigure, scenarioFigure, exposureFigure, sharesFigure, measuresFigure]);
export type CaseFigure = z.infer<typeof caseFigure>;

/** A row of the chains, an entry of the register of export controls, of causes or of instruments, or a figure of this case. */
const evidence = z.union([
  z.strictObject({ figure: identifier }),
  z.strictObject({
    share: z.strictObject({ node: identifier, provider: z.string().min(1).optional(), publication: z.string().optional() }),
  }),
  z.strictObject({ fact: z.strictObject({ node: identifier, kind: z.string().min(1), publication: z.string().optional() }) }),
  z.strictObject({ link: z.strictObject({ from: identifier, to: identifier }) }),
  z.strictObject({ control: identifier }),
  z.strictObject({ cause: identifier }),
  z.strictObject({ instrument: identifier }),
]);
export type CaseEvidence = z.infer<typeof evidence>;

const finding = z
  .strictObject({
    id: identifier,
    says: words,
    evidence: z.array(evidence).default([]),
    strength: z.enum(["strong", "thin", "none"]),
    /** Why the evidence is as strong as that. */
    why: words,
  })
  .refine((one) => (one.strength === "none") === (one.evidence.length === 0), {
    path: ["strength"],
    message: "strong and thin name their evidence; none has none",
  });

/** What somebody else found before, and which finding of this case recovers it. */
const recovered = z.strictObject({
  id: identifier,
  publication: z.string().min(1),
  place: z.string().min(1),
  says: words,
  finding: identifier,
});

export const caseCard = z.strictObject({
  id: identifier,
  version: z.number().int().min(1),
  title: words,
  question: words,
  audience: z.string().default("public"),
  /** What it covers and what it leaves out. */
  scope: words,
  chain: identifier,
  technologies: z.array(identifier).default([]),
  figures: z.record(identifier, caseFigure),
  findings: z.array(finding).min(1),
  recovers: z.array(recovered).default([]),
});
export type CaseCard = z.infer<typeof caseCard>;
