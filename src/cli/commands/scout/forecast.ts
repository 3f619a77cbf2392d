/** `octant scout forecast`: questions about what is coming, what people expect, and how good that was. */
import { forecastOutcomes } from "#model";
import { InvalidArgumentError, Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { asCsv, linesOf, type Output, put, withOutput } from "../../formats.ts";
import { commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { sayHorizon } from "./horizon_words.ts";
import { fraction, known, tell } from "./signals.ts";

interface Options extends Output {
  readonly ask?: string;
  readonly criteria?: string;
  readonly by?: string;
  readonly technology?: string;
  readonly figure?: string;
  readonly probability?: number;
  readonly forecaster?: string;
  readonly reason?: string;
  readonly outcome?: (typeof forecastOutcomes)[number];
  readonly origin?: string;
  readonly link?: string;
  readonly on?: string;
  readonly label?: string;
}

export const forecast: CommandFile = {
  name: "forecast",
  example: "octant scout forecast",
  add: (program, around) =>
    withOutput(withAudience(program.command("forecast")))
      .description("forecast questions with Brier scores; ask one, say a probability, or say how it came out")
      .argument("[question]", "a question by its id")
      .option("--ask <question>", "ask a new question")
      .option("--criteria <text>", "with --ask: how it is decided")
      .option("--by <date>", "with --ask: when it is decided")
      .option("--technology <id>", "with --ask: about this technology")
      .option("--figure <figure>", "with --ask: the figure that decides")
      .option("--probability <fraction>", "say how likely yes is, 0 to 1", fraction)
      .option("--forecaster <pseudonym>", "under which pseudonym (default self)")
      .option("--reason <text>", "why")
      .addOption(new Option("--outcome <outcome>", "say how it came out").choices(forecastOutcomes))
      .option("--origin <source>", "with --outcome: where that is printed")
      .option("--link <address>", "with --outcome: its address")
      .option("--on <date>", "with --outcome: the day it was known (default today)")
      .option("--label <label>", "label of what is kept")
      .action(async (question: string | undefined, options: Options, command) => {
        const common = commonOf(command, around);
        const {
          ask,
          criteria,
          by,
          technology,
          figure,
          label,
          probability,
          forecaster = "self",
          reason,
          outcome,
          origin,
          link,
          on,
        } = options;
        if (ask !== undefined) {
          if (criteria === undefined || by === undefined) throw new InvalidArgumentError("A question needs --criteria and --by.");
          const given = { question: ask, criteria, resolves: by, ...known({ id: question, technology, figure, label }) };
          const asked = await order("askQuestion", given, common, around);
          return tell(asked.id, asked.batch, common, around);
        }
        if (question !== undefined && probability !== undefined) {
          const said = await order("sayForecast", { question, probability, forecaster, ...known({ reason, label }) }, common, around);
          return tell(`${question} ${probability}`, said.batch, common, around);
        }
        if (question !== undefined && outcome !== undefined) {
          if (origin === undefined) throw new InvalidArgumentError("An outcome needs --origin: where it is printed.");
          const said = await order("sayOutcome", { question, outcome, origin, ...known({ link, on, label }) }, common, around);
          return tell(`${question} ${outcome}`, said.batch, common, around);
        }
        const { table, ...answer } = await order("forecasts", {}, common, around);
        const format = options.format ?? "table";
        if (format === "csv") return put(asCsv(table), options, common, around);
        if (format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
        if (answer.questions.length === 0) return put(`${sayHorizon(common.lang, "noQuestions")}\n`, options, common, around);
        const columns = (["id", "question", "resolves", "forecasters", "mean", "outcome", "last_brier"] as const).map((name) => ({
          name,
          type: name === "mean" || name === "last_brier" ? ("number" as const) : ("text" as const),
        }));
        const rows = table.rows.filter((row) => question === undefined || row["id"] === question);
        const { open, answered, void: fallen, brier, count, reference } = answer.overall;
        const foot = sayHorizon(common.lang, "forecasts", {
          open,
          answered,
          void: fallen,
          count,
          brier: brier === null ? "–" : brier.toFixed(3),
          base: reference.baseRate === null ? "–" : reference.baseRate.toFixed(3),
        });
        await put(`${[...linesOf({ columns, rows }, common.lang), "", foot].join("\n")}\n`, options, common, around);
      }),
};
