/** One flagged document as a person decides upon it. */
import { type Participation, problem, valueOf } from "#model";
import { type FundingStep, nextFunding, type Party, readText, servicesToTell, type Use } from "#scout";
import { marked } from "../audience.ts";
import { documentOf, participationsIn } from "../scouted/documents.ts";
import { evidenceOf } from "../scouted/judged.ts";
import type { Sight } from "../sight.ts";
import { ageOf } from "./age.ts";
import { decisionOf, type Flag, flagOf, namesFor, queueOf } from "./flags.ts";
import { marksIn } from "./flag_marks.ts";
import { mentionsOf, nameIn, type Texts } from "./pieces.ts";
import { openCallsOf } from "./open_calls.ts";
import { instrumentsOf, servicesOf } from "./registers.ts";

/** Steps that are told at most; the rest stands in the register. */
const most = 12;

/** Throws `document-unknown` when the reader sees no such document. */
export async function oneFlag(sight: Sight, source: string, id: string) {
  const ref = `${source}/${id}`;
  const queue = await queueOf(sight);
  const flag = queue.flags.find((one) => one.ref === ref);
  const document = flag && (await documentOf(sight, source, id));
  if (flag === undefined || document === undefined) throw problem("document-unknown", { document: ref });
  const { text } = readText({ title: "", text: document.text });
  const decisions = queue.decisions.get(ref) ?? [];
  const appeals = queue.appeals.get(ref) ?? [];
  const names = await namesFor(sight, [flag]);
  const evidence = (await evidenceOf(sight, queue.judged, [ref])).get(ref) ?? [];
  const services = await mentionsOf(
    sight.view,
    decisions.flatMap((one) => valueOf(one, "service") ?? []),
  );
  const taking = await participationsIn(sight, source, id);
  const next = await nextFor(sight, flag, taking);
  return {
    flag: flagOf(flag, names, evidence),
    text,
    keywords: document.keywords,
    marks: marksIn(text, evidence),
    services: (await toTell(sight, flag, taking, queue.threshold)).map(({ service, why }) => ({
      id: service.id,
      name: { ...service.name },
      why: { ...why },
      url: service.contact,
    })),
    next: next.steps,
    nextRemark: next.remark,
    decisions: decisions.map((one) => decisionOf(one, services)),
    appeals: appeals.map((one) => {
      const against = valueOf(one, "decision");
      const [first] = one.statements;
      return {
        ...marked(one.label),
        id: nameIn(one.subject),
        against: against === undefined ? null : nameIn(against),
        reason: valueOf(one, "reason") ?? "",
        by: first?.assertedBy ?? "",
        at: valueOf(one, "lodged_at") ?? "",
        batch: first?.batch ?? "",
      };
    }),
    age: ageOf(queue.judged.parts),
  };
}

async function toTell(sight: Sight, flag: Flag, taking: readonly Participation[], threshold: number) {
  const countries = taking.flatMap(({ country }) => country ?? []);
  return servicesToTell(
    {
      scores: { defence: flag.defence, space: flag.space, security: flag.security },
      technologies: flag.technologies.map((one) => one.id),
      countries: countries.length === 0 ? null : countries,
      threshold: Math.min(threshold, Math.max(flag.defence, flag.space, flag.security)),
    },
    await servicesOf(sight),
  );
}

async function nextFor(sight: Sight, flag: Flag, taking: readonly Participation[]) {
  const next = nextFunding(
    {
      trl: flag.trl === null ? null : [flag.trl.low, flag.trl.high],
      use: useOf(flag),
      technologies: flag.technologies.slice(0, 2).map((one) => one.id),
      parties: taking.length === 0 ? null : taking.map(partyOf),
      on: sight.effects.now().toISOString().slice(0, 10),
    },
    { instruments: await instrumentsOf(sight), calls: await openCallsOf(sight) },
  );
  const steps = next.refused === null ? next.steps : [...next.before.slice(0, most / 2), ...next.after.slice(0, most / 2)];
  return { steps: steps.slice(0, most).map(stepOf), remark: next.refused === null ? null : { ...next.refused } };
}

function stepOf({ id, name, kind, fit, why, unsure, deadline, budget, url }: FundingStep) {
  const said: Texts = {};
  for (const language of ["en", "nl"] as const) said[language] = [...why, ...unsure].map((one) => one[language]).join(" · ");
  return { id, name: { ...name }, kind, fits: fit, why: said, deadline, budget, url };
}

/** Civil money reaches what is also civil; what is only defence does not. */
function useOf({ defence, security, space, civil }: Flag): Use {
  const serves = Math.max(defence, security, space);
  if (civil >= 0.5) return serves >= 0.5 ? "dual" : "civil";
  return defence >= 0.5 ? "defence" : serves >= 0.5 ? "dual" : "unknown";
}

const kinds: Readonly<Record<string, Party["kind"]>> = { PRC: "firm", HES: "research", REC: "research", PUB: "authority", OTH: "other" };

function partyOf({ country, kind }: Participation): Party {
  return { country, kind: kinds[kind ?? ""] ?? null, small: null };
}

export type FlagDetail = Awaited<ReturnType<typeof oneFlag>>;
