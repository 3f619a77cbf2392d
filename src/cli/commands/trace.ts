/** `octant trace <figure-id>`: from a number to the bytes it came from. */
import type { CommandAnswer } from "#observatory";
import type { Language } from "#model";
import { Option } from "commander";
import type { CommandFile } from "../command.ts";
import { commonOf, withAudience } from "../options.ts";
import { order } from "../reach.ts";
import { write } from "../surroundings.ts";

export const trace: CommandFile = {
  name: "trace",
  example: "octant trace eu_dependency/EU27/2024/850511/cdi1",
  add: (program, around) =>
    withAudience(program.command("trace"))
      .description("walk a figure home: table, method, rows, files")
      .argument("<figure-id>", "method/key values/column, as the page and measure --format json show it")
      .addOption(new Option("--format <format>", "form of the answer (default text)").choices(["text", "json"]))
      .action(async (figure: string, { format }: { format?: "text" | "json" }, command) => {
        const common = commonOf(command, around);
        const answer = await order("trace", { figure }, common, around);
        await write(
          around.out,
          format === "json" ? `${JSON.stringify(answer, undefined, 2)}\n` : `${asTree(answer, common.lang).join("\n")}\n`,
        );
      }),
};

type Traced = CommandAnswer<"trace">;
type Step = Traced["steps"][number];

function asTree(traced: Traced, language: Language): string[] {
  const steps = new Map(traced.steps.map((one) => [one.id, one]));
  const [top] = traced.steps;
  const key = traced.key.map(({ name, column, value }) => `${name[language] ?? column} ${value}`).join(", ");
  const head = [
    traced.figure,
    `${traced.title[language] ?? ""} = ${traced.value ?? "–"}${traced.unit === null ? "" : ` ${traced.unit}`} (${key}) · ${traced.marking}`,
  ];
  if (traced.superseded)
    head.push({ en: "A newer table stands in its place.", nl: "Er staat een nieuwere tabel voor in de plaats." }[language]);
  const draw = (one: Step, indent: string): string[] => {
    const about = [one.address ?? one.title[language] ?? "", one.state?.replace("_", "-"), one.observed, one.publisher, one.licence]
      .filter(Boolean)
      .join(" · ");
    const under = one.details.flatMap((detail) => {
      const [first = "", ...more] = detail.value.trim().split("\n");
      return [`${indent}    ${detail.name[language] ?? ""}: ${first}`, ...more.map((line) => `${indent}      ${line}`)];
    });
    const hash = one.hash === null ? [] : [`${indent}    sha256 ${one.hash}`];
    const address = one.url === null ? [] : [`${indent}    ${one.url}`];
    const rows = (one.rows ?? []).map(
      (row) =>
        `${indent}    | ${Object.values(row)
          .map((cell) => cell ?? "")
          .join("  ")}`,
    );
    const next = one.madeOf.map((id) => steps.get(id)).filter((below) => below !== undefined);
    return [
      `${indent}← ${one.kind}: ${about}`,
      ...under,
      ...hash,
      ...address,
      ...rows,
      ...next.flatMap((below) => draw(below, `${indent}  `)),
    ];
  };
  const below = (top?.madeOf ?? []).map((id) => steps.get(id)).filter((one) => one !== undefined);
  return [...head, ...below.flatMap((one) => draw(one, "  "))];
}
