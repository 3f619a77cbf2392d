/** `octant decide why <subject>`: the trace of one thing both ways, as a tree. */
import type { CommandAnswer } from "#observatory";
import type { Language } from "#model";
import { InvalidArgumentError } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { say } from "../../words.ts";

interface Options extends Output {
  readonly most?: number;
}

export const why: CommandFile = {
  name: "why",
  example: "octant decide why action:C-2-16",
  add: (program, around) =>
    withOutput(withAudience(program.command("why")))
      .description(
        "why something is here: from the signal to the recorded outcome and back, who says each step, and where the trace breaks",
      )
      .argument("<subject>", "kind:id, as action:C-2-16, cause:…, measure:… or document:cordis/101069359")
      .option("--most <count>", "items shown on each step (default 12)", count)
      .action(async (subject: string, { most, format, ...output }: Options, command) => {
        const common = commonOf(command, around);
        const answer = await order("why", { subject, ...(most === undefined ? {} : { most }) }, common, around);
        await put(texts[format ?? "table"](answer, common), { ...output, ...(format && { format }) }, common, around);
      }),
};

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Write a whole number from 1.");
  return number;
}

const clip = (text: string, most: number) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

type Found = CommandAnswer<"why">;
type Item = Found["steps"][number]["items"][number];

const texts: Record<"table" | "csv" | "json", (answer: Found, common: Common) => string> = {
  csv: ({ table }) => asCsv(table),
  json: ({ table: _, ...answer }) => `${JSON.stringify(answer, undefined, 2)}\n`,
  table: (answer, { lang }) => `${asTree(answer, lang).join("\n")}\n`,
};

function asTree(found: Found, lang: Language): string[] {
  const items = new Map(found.steps.flatMap(({ step, items: list }) => list.map((one) => [one.subject, { ...one, step }] as const)));
  const call = (one: Item) => clip(one.name[lang] ?? one.name.en ?? one.name.nl ?? one.subject, 90);
  const stepName = new Map(found.steps.map(({ step, name }) => [step, name[lang] ?? step]));
  const said = (from: string, to: string) => {
    const [first] = found.edges.find((edge) => edge.from === from && edge.to === to)?.says ?? [];
    if (first === undefined) return "";
    const who = first.citation ? [first.citation.publication, first.citation.year].filter(Boolean).join(", ") : (first.by ?? first.source);
    return ` [${[clip(who, 60), first.confidence, first.label === "public" ? null : first.marking].filter(Boolean).join(", ")}]`;
  };
  const told = new Set([found.subject]);
  const draw = (subject: string, way: "up" | "down", indent: string): string[] => {
    const far = items.get(subject)?.distance ?? 0;
    const next = found.edges
      .map(({ from, to }) => (way === "up" ? [to, from] : [from, to]))
      .filter(([here, there]) => here === subject && items.get(there ?? "")?.way === way && items.get(there ?? "")?.distance === far + 1)
      .flatMap(([, there]) => (there === undefined || told.has(there) ? [] : [there]));
    for (const one of next) told.add(one);
    return next.flatMap((one) => {
      const item = items.get(one);
      if (item === undefined) return [];
      const tie = way === "up" ? said(one, subject) : said(subject, one);
      const line = `${indent}${way === "up" ? "←" : "→"} ${item.kindName[lang] ?? item.kind}: ${call(item)} (${one})${tie}`;
      return [line, ...draw(one, way, `${indent}  `)];
    });
  };
  const line = found.line.flatMap((subject) => {
    const item = items.get(subject);
    return item === undefined
      ? []
      : [`  ${(stepName.get(item.step) ?? "").padEnd(22)} ${subject === found.subject ? "▸ " : ""}${call(item)} (${subject})`];
  });
  const counts = found.steps.filter(({ total, items: list }) => total > list.length);
  const more = counts.map(({ name, total, items: list }) => `${name[lang] ?? ""}: ${list.length} / ${total}`).join("; ");
  const none = `  ${say(lang, "whyNothing")}`;
  const section = (title: string, lines: readonly string[]) => ["", title, ...(lines.length === 0 ? [none] : lines)];
  return [
    `${found.kindName[lang] ?? found.kind}: ${found.name[lang] ?? found.name.en ?? found.subject} (${found.subject}) · ${found.marking}`,
    ...section(say(lang, "whyLine"), line),
    ...section(say(lang, "whyUp"), draw(found.subject, "up", "  ")),
    ...section(say(lang, "whyDown"), draw(found.subject, "down", "  ")),
    ...(found.breaks.length === 0 ? [] : ["", say(lang, "whyBreaks")]),
    ...found.breaks.flatMap((one) => [`  ✗ ${one.sentence[lang] ?? ""} ${one.remedy[lang] ?? ""}`, `      ${one.command}`]),
    ...(more === "" ? [] : ["", say(lang, "whyMore", { counts: more })]),
  ];
}
