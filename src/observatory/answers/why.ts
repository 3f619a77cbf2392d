/** Why is this here? The trace of one subject both ways, with who says each step and where it breaks. */
import { breakInWords, stepNames, tieName, traceOf } from "#decide";
import { type Entity, join, kind as declared, parseLabel, problem, valueOf } from "#model";
import { marked } from "../audience.ts";
import type { Sight } from "../sight.ts";
import { isKind, nameIn, type Texts, textsOf } from "./pieces.ts";
import { type CountryName, itemWords } from "./why_items.ts";
import { type Saying, type WhyWorld, whyWorldOf } from "./why_world.ts";

export interface WhyQuery {
  /** `cause:…`, `action:C-2-16`, `document:cordis/101069359`. */
  readonly subject: string;
  /** Items shown on each step; 12 when left out. */
  readonly most?: number | undefined;
}

const shown = 12;

/** Throws `nothing-under-this-name` when the reader sees no such thing, or it has no place in the trace. */
export async function why(sight: Sight, { subject, most = shown }: WhyQuery) {
  const world = await whyWorldOf(sight);
  const asked = subject.startsWith("document:typed/") ? `signal:${subject.slice("document:typed/".length)}` : subject;
  const traced = traceOf(world.graph, asked, most);
  if (traced === undefined) throw problem("nothing-under-this-name", { name: subject });
  const country = await countryNames(sight);
  const steps = traced.steps.map(({ step, items, total }) => ({
    step,
    name: stepNames[step],
    total,
    items: items.flatMap((one) => {
      const words = itemWords(world, one.subject, country);
      if (words === undefined) return [];
      const { label, ...said } = words;
      return [{ ...one, ...said, kindName: kindName(said.kind), ...marked(label) }];
    }),
  }));
  const found = new Map(steps.flatMap(({ items }) => items.map((one) => [one.subject, one] as const)));
  const edges = traced.ties.map(({ from, to, says }) => ({ from, to, says: says.map(({ tie, said }) => sayingOf(world, tie, said)) }));
  const here = found.get(asked);
  if (here === undefined) throw problem("nothing-under-this-name", { name: subject });
  const labels = new Set([...found.values(), ...edges.flatMap(({ says }) => says)].map(({ label }) => label));
  const mention = (one: string) => {
    const words = itemWords(world, one, country);
    return { subject: one, kind: words?.kind ?? "", name: words?.name ?? {} };
  };
  return {
    ...marked(join([...labels].map(parseLabel))),
    subject: asked,
    name: here.name,
    kind: here.kind,
    kindName: here.kindName,
    about: here.about,
    steps,
    edges,
    line: [...traced.line],
    breaks: traced.breaks.map((one) => ({
      code: one.code,
      way: one.way,
      step: one.step,
      count: one.count,
      of: one.of,
      subjects: one.subjects.slice(0, 3).map(mention),
      ...breakInWords(one),
    })),
    command: `octant decide why ${asked}`,
  };
}

export type Why = Awaited<ReturnType<typeof why>>;

const lakeKinds: Readonly<Record<string, Texts>> = {
  document: { en: "Document", nl: "Document" },
  figure: { en: "Measured figure", nl: "Gemeten cijfer" },
};

function kindName(kind: string): Texts {
  return isKind(kind) ? { ...declared(kind).name } : (lakeKinds[kind] ?? { en: kind });
}

async function countryNames({ view }: Sight): Promise<CountryName> {
  const names = new Map((await view.entities({ kind: "country" })).map((one) => [nameIn(one.subject), textsOf(one, "name")]));
  return (code) => names.get(code) ?? { en: code };
}

/** Who says that one leads to the other, where, when, and how sure. */
function sayingOf(world: WhyWorld, tie: string, said: Saying) {
  const name: Texts = { ...tieName(tie) };
  if ("judged" in said)
    return {
      ...marked(said.label),
      tie,
      name,
      note: said.judged.length === 0 ? null : { en: said.judged.join(", ") },
      source: "models",
      citation: null,
      confidence: null,
      by: null,
      at: null,
      batch: null,
    };
  return {
    ...marked(said.label),
    tie,
    name,
    note: noteOf(world.entities.get(said.subject)),
    source: said.source,
    citation: said.citation ?? null,
    confidence: said.confidence ?? null,
    by: said.assertedBy,
    at: said.assertedAt,
    batch: said.batch,
  };
}

const decisions: Readonly<Record<string, { en: string; nl: string }>> = {
  accept: { en: "accepted", nl: "aanvaard" },
  reject: { en: "rejected", nl: "verworpen" },
  watch: { en: "watched", nl: "gevolgd" },
  route: { en: "routed", nl: "doorgegeven" },
};

/** What a person decided about a document, with the reason. */
function noteOf(one: Entity | undefined): Texts | null {
  const decided = one?.kind === "flag_decision" ? valueOf(one, "decision") : one?.kind === "triage" ? valueOf(one, "answer") : undefined;
  if (one === undefined || decided === undefined) return null;
  const reason = valueOf(one, "reason");
  const line = (language: "en" | "nl") => [decisions[decided]?.[language] ?? decided, reason].filter(Boolean).join(": ");
  return { en: line("en"), nl: line("nl") };
}
