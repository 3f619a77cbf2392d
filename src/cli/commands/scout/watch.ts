/** `octant scout watch`: watchlists, what answers them, and what is new. */
import type { CommandFile } from "../../command.ts";
import { type Output, put, withOutput } from "../../formats.ts";
import { type Common, commonOf, several, whole, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { type Surroundings, write } from "../../surroundings.ts";
import { sayHorizon } from "./horizon_words.ts";
import { fraction, known, tell } from "./signals.ts";

interface Options extends Output {
  readonly name?: string;
  readonly technology?: string[];
  readonly word?: string[];
  readonly country?: string[];
  readonly organisation?: string[];
  readonly source?: string[];
  readonly least?: number;
  readonly label?: string;
  readonly seen?: boolean;
  readonly drop?: boolean;
}

export const watch: CommandFile = {
  name: "watch",
  example: "octant scout watch gallium --word 'gallium*' --country CHN",
  add: (program, around) =>
    withOutput(withAudience(program.command("watch")))
      .description("list watchlists; with a name, what answers one; with questions, keep one")
      .argument("[id]", "a watchlist: lower-case letters, digits and underscores")
      .option("--name <name>", "what it is called (default its id)")
      .option("--technology <ids>", "technologies or areas, such as eu_1_3", several)
      .option("--word <phrase...>", "words or phrases; gallium* stands for any ending", whole)
      .option("--country <codes>", "countries as three capitals", several)
      .option("--organisation <name...>", "organisations", whole)
      .option("--source <ids>", "sources: signals, feedback, typed", several)
      .option("--least <probability>", "the least probability of a use for defence, space or security", fraction)
      .option("--label <label>", "its label (default public)")
      .option("--seen", "remember what answers it now: later only what is new is new")
      .option("--drop", "take it away; octant undo brings it back")
      .action(async (id: string | undefined, options: Options, command) => {
        const common = commonOf(command, around);
        if (id === undefined) return list(options, common, around);
        const { technology, word, country, organisation, source, least, name, label } = options;
        const query = known({
          technologies: technology,
          words: word,
          countries: country,
          organisations: organisation,
          sources: source,
          least,
        });
        if (Object.keys(query).length > 0) {
          const kept = await order("saveWatchlist", { id, name: name ?? id, query, ...known({ label }) }, common, around);
          return tell(kept.id, kept.batch, common, around);
        }
        if (options.drop) return tell(id, (await order("dropWatchlist", { id }, common, around)).batch, common, around);
        if (options.seen) {
          const { seen } = await order("lookAtWatchlist", { id }, common, around);
          return write(around.out, `${sayHorizon(common.lang, "seen", { id, seen })}\n`);
        }
        const answer = await order("watchlist", { id }, common, around);
        if (options.format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
        const lines = answer.found.map(({ ref, date, title, why }) => {
          const reasons = why.map(({ by, asked, words }) => `${by} ${asked}${words.length > 0 ? ` (${words.join(", ")})` : ""}`);
          return `${date?.slice(0, 10) ?? "–"}  ${ref}  ${title} · ${reasons.join("; ")}`;
        });
        await put(`${[answer.name, ...lines].join("\n")}\n`, options, common, around);
      }),
};

async function list(options: Options, common: Common, around: Surroundings): Promise<void> {
  const answer = await order("watchlists", {}, common, around);
  if (options.format === "json") return put(`${JSON.stringify(answer, undefined, 2)}\n`, options, common, around);
  const lines = answer.watchlists.map(({ id, name, count, fresh, seenAt, marking }) => {
    const since = seenAt === null ? sayHorizon(common.lang, "never") : sayHorizon(common.lang, "since", { date: seenAt.slice(0, 10) });
    return `${sayHorizon(common.lang, "watchlist", { id, name, count, fresh: fresh.length, since })} · ${marking}`;
  });
  await put(`${lines.length === 0 ? sayHorizon(common.lang, "noWatchlists") : lines.join("\n")}\n`, options, common, around);
}
