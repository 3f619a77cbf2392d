/** `octant organisations`: who takes part, resolved over all sources; and what a person decides about them. */
import type { CommandAnswer } from "#observatory";
import type { Language } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../formats.ts";
import { type Common, commonOf, withAudience, withCommon } from "../options.ts";
import { order } from "../reach.ts";
import { type Surroundings, write } from "../surroundings.ts";
import { say } from "../words.ts";

interface ListOptions extends Output {
  readonly country?: string;
  readonly kind?: string;
  readonly source?: string;
  readonly involvement?: string;
  readonly least?: number;
  readonly sort?: "documents" | "money" | "name";
  readonly limit?: number;
}

const list: CommandFile = {
  name: "list",
  example: "octant organisations list radar --country NLD --involvement defence",
  add: (program, around) =>
    withOutput(withAudience(program.command("list")))
      .description("organisations, the busiest first")
      .argument("[words]", "in a name, or a number")
      .option("--country <code>", "of this country, such as NLD")
      .addOption(new Option("--kind <kind>", "of this kind").choices(["company", "university", "research", "public", "other"]))
      .option("--source <id>", "in this source")
      .addOption(new Option("--involvement <what>", "in projects of").choices(["defence", "space", "security"]))
      .option("--least <number>", "in at least so many documents", count)
      .addOption(new Option("--sort <by>", "order (default documents)").choices(["documents", "money", "name"]))
      .option("--limit <number>", "at most so many (default 25)", count)
      .action(async (q: string | undefined, options: ListOptions, command) => {
        const common = commonOf(command, around);
        const { country, kind, source, involvement, least, sort, limit: size = 25 } = options;
        const asked = known({ q, country, kind, source, involvement, least, sort, size });
        const { table, ...answer } = await order("organisations", asked, common, around);
        if (options.format === "csv") return put(asCsv(table), options, common, around);
        if (options.format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
        if (answer.total === 0) return put(`${say(common.lang, "organisationsNone")}\n`, options, common, around);
        const shown = table.rows.map((row) => ({ ...row, name: String(row["name"]).slice(0, 60) }));
        const columns = table.columns.filter(({ name }) => !["references", "label"].includes(name));
        const { byRule: rule, byDecision: decision, proposals } = answer.resolved;
        const foot = say(common.lang, "organisationsShown", { shown: shown.length, total: answer.total, rule, decision, proposals });
        await put(`${[...linesOf({ columns, rows: shown }, common.lang), "", foot].join("\n")}\n`, options, common, around);
      }),
};

const show: CommandFile = {
  name: "show",
  example: "octant organisations show pic:999984447",
  add: (program, around) =>
    withOutput(withAudience(program.command("show")))
      .description("one organisation: its numbers and names, documents, partners, and what is proposed")
      .argument("<id>", "as octant organisations list prints it")
      .action(async (id: string, options: Output, command) => {
        const common = commonOf(command, around);
        const { table, ...answer } = await order("organisation", { id }, common, around);
        if (options.format === "csv") return put(asCsv(table), options, common, around);
        if (options.format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
        await put(`${inWords(answer, common.lang).join("\n")}\n`, options, common, around);
      }),
};

function inWords(one: Omit<CommandAnswer<"organisation">, "table">, language: Language): string[] {
  const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ["", title, ...lines]);
  const chance = (probability: number) => `${(probability * 100).toFixed(1)}%`;
  return [
    `${one.id}  ${one.name}`,
    [one.country, one.kind, one.money === null ? null : `${one.money} EUR`].filter(Boolean).join(" · "),
    ...section(
      say(language, "numbers"),
      one.identifiers.map(
        ({ id, names, sources, documents }) => `- ${id} · ${names.slice(0, 3).join(" | ")} · ${sources.join(", ")} · ${documents}`,
      ),
    ),
    ...section(
      say(language, "joinedBy"),
      one.joins.map((join) => `- ${say(language, join.by)} · ${join.one.id} = ${join.other.id} · ${chance(join.probability)}`),
    ),
    ...one.documents.flatMap(({ source, sourceName, total, documents }) =>
      section(
        say(language, "documentsIn", { source: (sourceName as { en?: string; nl?: string })[language] ?? source, count: total }),
        documents
          .slice(0, 10)
          .map(({ ref, title, date, roles }) => `- ${ref} · ${title} · ${[date, ...roles].filter(Boolean).join(" · ")}`),
      ),
    ),
    ...section(
      say(language, "partners"),
      one.partners.organisations
        .slice(0, 10)
        .map(({ id, name, country, together }) => `- ${name} · ${country ?? "–"} · ${together} · ${id}`),
    ),
    ...section(
      say(language, "proposals"),
      one.proposals.map((pair) => `- ${pair.one.id} ? ${pair.other.id} · ${pair.other.name} · ${chance(pair.probability)}`),
    ),
    "",
    one.marking,
  ];
}

const proposals: CommandFile = {
  name: "proposals",
  example: "octant organisations proposals --limit 10",
  add: (program, around) =>
    withOutput(withAudience(program.command("proposals")))
      .description("pairs that are likely one organisation, with the evidence in bits, for you to decide")
      .option("--limit <number>", "at most so many (default 25)", count)
      .action(async ({ limit: size = 25, ...options }: Output & { limit?: number }, command) => {
        const common = commonOf(command, around);
        const { table, ...answer } = await order("organisationProposals", { size }, common, around);
        if (options.format === "csv") return put(asCsv(table), options, common, around);
        if (options.format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
        const lines = answer.proposals.flatMap(({ one, other, probability, evidence }) => [
          `${(probability * 100).toFixed(1)}%  ${one.name} (${one.id}, ${one.country ?? "–"})`,
          `       ${other.name} (${other.id}, ${other.country ?? "–"})`,
          `       ${evidence.map(({ kind, bits, on }) => `${kind} ${bits.toFixed(1)}${on === "" ? "" : ` ${on}`}`).join("; ")}`,
        ]);
        const foot = say(common.lang, "proposalsShown", { shown: answer.proposals.length, total: answer.total });
        await put(`${[...lines, foot].join("\n")}\n`, options, common, around);
      }),
};

interface DecisionOptions {
  readonly reason?: string;
  readonly label?: string;
}

const merge: CommandFile = {
  name: "merge",
  example: "octant organisations merge pic:999984447 name:FRA:thales --reason 'Same legal entity'",
  add: (program, around) =>
    withAudience(program.command("merge"))
      .description("decide that references are one organisation; octant undo takes it back")
      .argument("<one>", "an organisation or reference")
      .argument("<others...>", "those that are the same")
      .option("--reason <text>", "why")
      .option("--label <label>", "label of the decision (default that of what it is about)")
      .action(async (one: string, others: string[], { reason, label }: DecisionOptions, command) => {
        const common = commonOf(command, around);
        await decide({ verdict: "same", one, others, ...known({ reason, label }) }, common, around);
      }),
};

const split: CommandFile = {
  name: "split",
  example: "octant organisations split name:FRA:thales --reason 'Another entity of the group'",
  add: (program, around) =>
    withAudience(program.command("split"))
      .description("decide that a reference does not belong to the organisation it was joined to; octant undo takes it back")
      .argument("<reference>", "as octant organisations show prints it")
      .argument("[others...]", "those it is not (default all of its organisation)")
      .option("--reason <text>", "why")
      .option("--label <label>", "label of the decision (default that of what it is about)")
      .action(async (one: string, given: string[], { reason, label }: DecisionOptions, command) => {
        const common = commonOf(command, around);
        const others = given.length > 0 ? given : await restOf(one, common, around);
        await decide({ verdict: "different", one, others, ...known({ reason, label }) }, common, around);
      }),
};

async function restOf(one: string, common: Common, around: Surroundings): Promise<string[]> {
  const { identifiers } = await order("organisation", { id: one }, common, around);
  return identifiers.map(({ id }) => id).filter((id) => id !== one);
}

async function decide(
  given: { verdict: "same" | "different"; one: string; others: string[]; reason?: string; label?: string },
  common: Common,
  around: Surroundings,
): Promise<void> {
  const { one, others, marking, batch, verdict } = await order("decideOrganisations", given, common, around);
  const said = say(common.lang, verdict === "same" ? "decidedSame" : "decidedDifferent", {
    one,
    others: others.join(", "),
    label: marking,
  });
  const undo = batch === null ? [] : [say(common.lang, "toUndo", { batch: batch.slice(0, 12) })];
  await write(around.out, `${[said, ...undo].join("\n")}\n`);
}

function count(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Write a whole number from 1.");
  return number;
}

/** Without what was not given. */
function known<Given extends object>(given: Given): { [Key in keyof Given]?: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Given]?: Exclude<Given[Key], undefined>;
  };
}

/** The subcommands in the order in which help shows them. */
const verbs: readonly CommandFile[] = [list, show, proposals, merge, split];

export const organisations: CommandFile = {
  name: "organisations",
  example: "octant organisations list --country NLD --involvement defence",
  add: (program, around, outcome) => {
    const group = program.command("organisations").description("who takes part in projects, papers, patents and notices, over all sources");
    for (const { add, example } of verbs) {
      const verb = add(group, around, outcome);
      withCommon(verb).copyInheritedSettings(program);
      verb.addHelpText("after", `\nExample:\n  ${example}`);
    }
    return group;
  },
};
