/** `octant scout`: the verbs of the scout, one file each in `scout/`. A new one is a file there and a line here. */
import type { CommandFile } from "../command.ts";
import { withCommon } from "../options.ts";
import { appeal, decide } from "./scout/decide.ts";
import { emerge } from "./scout/emerge.ts";
import { flags } from "./scout/flags.ts";
import { gaps, requirement } from "./scout/gaps.ts";
import { leads } from "./scout/leads.ts";
import { digest } from "./scout/digest.ts";
import { forecast } from "./scout/forecast.ts";
import { radar } from "./scout/radar.ts";
import { signals, triage } from "./scout/signals.ts";
import { train } from "./scout/train.ts";
import { watch } from "./scout/watch.ts";

/** The subcommands in the order in which help shows them. */
const verbs: readonly CommandFile[] = [
  flags,
  decide,
  appeal,
  emerge,
  leads,
  gaps,
  requirement,
  signals,
  triage,
  watch,
  digest,
  radar,
  forecast,
  train,
];

export const scout: CommandFile = {
  name: "scout",
  example: "octant scout flags --from abstracts.csv --format csv",
  add: (program, around, outcome) => {
    const group = program.command("scout").description("see what is coming, and find the defence use in civil research");
    for (const { add, example } of verbs) {
      const verb = add(group, around, outcome);
      withCommon(verb).copyInheritedSettings(program);
      verb.addHelpText("after", `\nExample:\n  ${example}`);
    }
    return group;
  },
};
