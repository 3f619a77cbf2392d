/** `octant decide`: the verbs of the desk, one file each in `decide/`. A new one is a file there and a line here. */
import type { CommandFile } from "../command.ts";
import { withCommon } from "../options.ts";
import { coverage, funding, levers } from "./decide/coverage.ts";
import { applications } from "./decide/applications.ts";
import { causes } from "./decide/causes.ts";
import { criticality } from "./decide/criticality.ts";
import { drop, enter, register } from "./decide/enter.ts";
import { roadmap } from "./decide/roadmap.ts";
import { status } from "./decide/status.ts";
import { measures } from "./decide/measures.ts";
import { portfolio } from "./decide/portfolio.ts";
import { targets } from "./decide/targets.ts";
import { why } from "./decide/why.ts";

/** The subcommands in the order in which help shows them. */
const verbs: readonly CommandFile[] = [
  criticality,
  causes,
  applications,
  coverage,
  funding,
  levers,
  targets,
  why,
  status,
  register,
  enter,
  drop,
  roadmap,
  measures,
  portfolio,
];

export const decide: CommandFile = {
  name: "decide",
  example: "octant decide targets --format csv",
  add: (program, around, outcome) => {
    const group = program.command("decide").description("what is critical, why, what to do about it, and whether it is being done");
    for (const { add, example } of verbs) {
      const verb = add(group, around, outcome);
      withCommon(verb).copyInheritedSettings(program);
      verb.addHelpText("after", `\nExample:\n  ${example}`);
    }
    return group;
  },
};
