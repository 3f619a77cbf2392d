/** `octant scout digest`: what came in during a week, as a file, a feed or a mail. */
import { Option } from "commander";
import type { CommandFile } from "../../command.ts";
import { put } from "../../formats.ts";
import { commonOf, withAudience } from "../../options.ts";
import { order } from "../../reach.ts";
import { write } from "../../surroundings.ts";
import { sendMail } from "../../send_mail.ts";
import { sayHorizon } from "./horizon_words.ts";
import { count, known } from "./signals.ts";

const forms = ["md", "html", "eml", "atom", "feed", "json"] as const;

interface Options {
  readonly watchlist?: string;
  readonly on?: string;
  readonly days?: number;
  readonly format?: (typeof forms)[number];
  readonly out?: string;
  readonly send?: string;
  readonly mailFrom?: string;
  readonly mailTo?: string;
}

export const digest: CommandFile = {
  name: "digest",
  example: "octant scout digest --on 2026-02-01 --format md",
  add: (program, around) =>
    withAudience(program.command("digest"))
      .description("what came in during a week, with why each item is there; read as the audience it is for (--as)")
      .option("--watchlist <id>", "only what answers this watchlist")
      .option("--on <date>", "the last day (default today)")
      .option("--days <number>", "how many days (default 7)", count)
      .addOption(new Option("--format <format>", "form (default md); feed is JSON Feed").choices(forms))
      .option("--out <file>", "write to a file instead of the terminal")
      .option("--send <address>", "send it as a mail: smtp://user:password@host:port")
      .option("--mail-from <address>", "sender of the mail")
      .option("--mail-to <addresses>", "receivers of the mail, by comma")
      .action(async (options: Options, command) => {
        const common = commonOf(command, around);
        const { watchlist, on, days, send, mailFrom: from, mailTo: to, out } = options;
        const form = options.format ?? (send === undefined ? "md" : "eml");
        const asked = { ...known({ watchlist, on, days, from, to }), lang: common.lang };
        const { text } = await order("digest", { ...asked, form }, common, around);
        if (send === undefined || out !== undefined || options.format !== undefined)
          await put(text, out === undefined ? {} : { out }, common, around);
        if (send === undefined) return;
        const mail = form === "eml" ? text : (await order("digest", { ...asked, form: "eml" }, common, around)).text;
        const host = await sendMail(mail, { address: send, from, to });
        await write(around.out, `${sayHorizon(common.lang, "sent", { to: to ?? "", host })}\n`);
      }),
};
