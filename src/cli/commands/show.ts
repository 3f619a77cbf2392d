/** `octant show SOURCE/ID`: one document with everything you may see of it. */
import type { CommandAnswer } from "#observatory";
import type { Language } from "#model";
import { Option } from "commander";
import type { CommandFile } from "../command.ts";
import { asCsv, put } from "../formats.ts";
import { commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { say } from "../words.ts";

interface Options {
  readonly format?: "text" | "csv" | "json";
  readonly out?: string;
}

export const show: CommandFile = {
  name: "show",
  example: "octant show cordis/101069359",
  add: (program, around) =>
    withAudience(program.command("show"))
      .description("one document: what its source says, who takes part, what came out of it, and where it stands")
      .argument("<source/id>", "as octant search prints it")
      .addOption(new Option("--format <format>", "form of the answer (default text)").choices(["text", "csv", "json"]))
      .option("--out <file>", "write to a file instead of the terminal")
      .action(async (ref: string, { format = "text", out }: Options, command) => {
        const common = commonOf(command, around);
        const { table, ...answer } = await order("show", { ref }, common, around);
        const text = {
          text: () => inWords(answer, common.lang),
          csv: () => asCsv(table),
          json: () => `${JSON.stringify(answer, undefined, 2)}\n`,
        };
        await put(text[format](), out === undefined ? {} : { out }, common, around);
      }),
};

type Shown = Omit<CommandAnswer<"show">, "table">;

function inWords(one: Shown, language: Language): string {
  const when = [one.date, one.end].filter(Boolean).join(" – ");
  const facts: [Parameters<typeof say>[1], string | null][] = [
    ["source", `${one.sourceName[language] ?? one.source} (${one.publisher})`],
    ["programme", [one.programme, one.action].filter(Boolean).join(", ") || null],
    ["dates", when || null],
    ["amount", one.amount === null ? null : `${one.amount} EUR`],
    ["topics", one.topics.map(({ code, title }) => (title === null ? code : `${code} ${title}`)).join("; ") || null],
    ["subjects", one.subjects.join("; ") || null],
    ["domains", one.domains.join("; ") || null],
    ["address", one.url],
  ];
  const who = one.organisations.map(
    ({ name, country, role, organisation }) => `- ${[name, country, role, organisation].filter(Boolean).join(" · ")}`,
  );
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines]);
  return [
    `${one.ref}  ${one.title}`,
    ...facts.flatMap(([word, value]) => (value === null ? [] : [`${say(language, word)}: ${value}`])),
    ...(one.text === "" ? [] : ["", one.text]),
    ...section(say(language, "takingPart"), who),
    ...section(
      say(language, "results"),
      one.results.map(({ title, kind }) => `- ${title}${kind === null ? "" : ` (${kind})`}`),
    ),
    ...section(
      say(language, "related"),
      one.related.map(({ ref, title }) => `- ${ref}  ${title.map((piece) => piece.text).join("")}`),
    ),
    ...(one.said === null ? [] : ["", `${one.said.address} · ${one.said.hash} · ${one.said.fetchedAt ?? "–"}`]),
    one.marking,
    "",
  ].join("\n");
}
