/** A screening case and the list of cases in lines for the terminal. */
import type { CommandAnswer } from "#observatory";
import type { Column, Language, Row } from "#model";
import { linesOf } from "./formats.ts";
import { say } from "./words.ts";

type Case = CommandAnswer<"screeningCase"> | CommandAnswer<"screenDeal">;
type Both = { readonly en: string; readonly nl: string };

const clockWords: Record<Case["clocks"][number]["state"], Both> = {
  missed: { en: "last day past", nl: "laatste dag voorbij" },
  running: { en: "running", nl: "loopt" },
  suspended: { en: "stopped", nl: "opgeschort" },
  extended: { en: "extended", nl: "verlengd" },
  answered_late: { en: "answered late", nl: "te laat beantwoord" },
  answered: { en: "answered", nl: "beantwoord" },
  not_started: { en: "not started", nl: "niet begonnen" },
  not_in_force: { en: "act does not apply yet or any more", nl: "wet nog niet of niet meer van toepassing" },
  unsound: { en: "starts at nothing known", nl: "begint bij niets bekends" },
};

const factorWords: Record<Case["factors"][number]["state"], Both> = {
  touched: { en: "touched", nl: "geraakt" },
  unknown: { en: "unknown", nl: "onbekend" },
  not_touched: { en: "not touched", nl: "niet geraakt" },
  not_in_force: { en: "act does not apply yet or any more", nl: "wet nog niet of niet meer van toepassing" },
  elsewhere: { en: "counts elsewhere", nl: "geldt elders" },
};

const controlWords: Record<Case["ownership"]["after"]["kind"], Both> = {
  sole: { en: "controlled by", nl: "zeggenschap bij" },
  joint: { en: "jointly controlled by", nl: "gezamenlijke zeggenschap bij" },
  dispersed: { en: "nobody controls it", nl: "niemand heeft zeggenschap" },
  unknown: { en: "unknown who controls it", nl: "onbekend wie zeggenschap heeft" },
};

const plainColumns = (names: readonly string[]) => names.map((name): Column => ({ name, type: "text" }));

/** One block per question: who, clocks, factors, nodes, how far it reaches, and the scenario to try. */
export function caseInWords(one: Case, lang: Language): string[] {
  const said = (texts: { readonly en?: string | undefined; readonly nl?: string | undefined }) => texts[lang] ?? texts.en ?? texts.nl ?? "";
  const hand = ({ kind, controllers }: Case["ownership"]["after"]) =>
    [controlWords[kind][lang], controllers.map(({ name, country }) => (country === null ? name : `${name} (${country})`)).join(", ")]
      .filter((part) => part !== "")
      .join(" ");
  const lines = [
    `${said(one.name)}${one.kept === "kept" ? ` · ${one.id}` : ""} · ${one.on}${one.label === "public" ? "" : ` · ${one.marking}`}`,
    ...(said(one.note) === "" ? [] : [said(one.note)]),
    "",
    `${one.acquirer.name} → ${one.target.name} (${one.target.country}): ${number(one.stake.before, lang)} % → ${number(one.stake.after, lang)} %`,
    `${one.target.name}: ${hand(one.ownership.before)} → ${hand(one.ownership.after)}`,
    ...one.ownership.loops.map((loop) => say(lang, "screenLoop", { loop: [...loop, loop[0] ?? ""].join(" → ") })),
    ...table(
      ["holder", "before", "after"],
      one.ownership.holders.map(
        ({ holder, before, after }): Row => ({ holder, before: `${range(before, lang)} %`, after: `${range(after, lang)} %` }),
      ),
      lang,
    ),
    "",
    say(lang, "screenClocks"),
    ...table(
      ["clock", "state", "due", "days", "article"],
      one.clocks
        .filter(({ state }) => state !== "not_in_force")
        .map(
          (clock): Row => ({
            clock: said(clock.title),
            state: clockWords[clock.state][lang],
            due: clock.due,
            days: clock.daysLeft === null ? null : String(clock.daysLeft),
            article: `${clock.law} ${clock.article}${clock.citation?.evidence === "recalled" ? ` (${say(lang, "screenRecalled")})` : ""}`,
          }),
        ),
      lang,
    ),
    ...(one.longStop === null ? [] : [say(lang, "screenLongStop", { day: one.longStop.day, days: one.longStop.daysLeft })]),
    "",
    say(lang, "screenFactors"),
    ...one.factors
      .filter(({ state }) => state === "touched" || state === "unknown")
      .map(
        (factor) =>
          `${factorWords[factor.state][lang]} · ${said(factor.title)} (${factor.law} ${factor.article}) ${factor.reasons[0]?.[lang] ?? ""}`,
      ),
    "",
    say(lang, "screenNodes"),
    ...nodesOf(one, lang),
    ...one.exposures.map(
      ({ name, node, party, before, after }) =>
        `${party}: ${said(name) || node} ${before === null ? say(lang, "screenNobody") : share(before, lang)} → ${share(after, lang)}`,
    ),
    "",
    say(lang, "screenReach", {
      projects: one.projects.known ? one.projects.total : "?",
      states: one.states.map(({ country }) => country).join(", ") || "–",
    }),
  ];
  if (one.opinions.length > 0)
    lines.push("", ...one.opinions.map(({ opinion, by, at, reason }) => `${opinion} · ${by} · ${at.slice(0, 10)} · ${reason}`));
  if (one.batch !== null) lines.push("", say(lang, "screenKept", { deal: one.id ?? "", batch: one.batch }));
  if (one.scenario !== null) lines.push("", say(lang, "screenScenario"), JSON.stringify(one.scenario));
  return lines;
}

function nodesOf(one: Case, lang: Language): string[] {
  if (one.nodes.length === 0) return [say(lang, "screenNoNodes")];
  const rows = one.nodes.flatMap(({ node, name, accounts }) =>
    accounts.map(
      (account): Row => ({
        node: name[lang] ?? name.en ?? node,
        source: `${account.publication.slice(0, 40)} ${account.year ?? ""}`.trim(),
        target: account.targetShare === null ? "?" : `${number(account.targetShare, lang)} %`,
        owners: `${range(account.byOwner.before, lang)} → ${range(account.byOwner.after, lang)}`,
        change: range(account.byOwner.delta, lang),
        countries: `${range(account.byCountry.before, lang)} → ${range(account.byCountry.after, lang)}`,
      }),
    ),
  );
  return table(["node", "source", "target", "owners", "change", "countries"], rows, lang);
}

export function casesInWords({ cases, on }: CommandAnswer<"screeningCases">, lang: Language): string[] {
  if (cases.length === 0) return [say(lang, "screenNothing")];
  const rows = cases.map(
    (one): Row => ({
      id: one.id,
      target: one.target.name,
      acquirer: one.acquirer.name,
      next: one.next === null ? null : (one.next.title[lang] ?? one.next.id),
      due: one.next?.due ?? null,
      days: one.next?.daysLeft?.toString() ?? null,
      touched: String(one.touched),
      opinion: one.opinion,
    }),
  );
  return [...table(["id", "target", "acquirer", "next", "due", "days", "touched", "opinion"], rows, lang), "", on];
}

function table(names: readonly string[], rows: readonly Row[], lang: Language): string[] {
  return rows.length === 0 ? ["–"] : linesOf({ columns: plainColumns(names), rows: [...rows] }, lang);
}

const locale = { en: "en-GB", nl: "nl-NL" } as const;
const number = (value: number, lang: Language) => value.toLocaleString(locale[lang], { maximumFractionDigits: 2 });
const range = ([low, high]: readonly [number, number], lang: Language) =>
  low === high ? number(low, lang) : `${number(low, lang)}–${number(high, lang)}`;
const share = ([low, high]: readonly [number, number], lang: Language) => `${range([low * 100, high * 100], lang)} %`;
