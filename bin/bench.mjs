/** `npm run bench`: makes everything ready, tools included, then measures (bench/run.mjs). */
import { prepare } from "./prepare.mjs";
import { giveUp } from "./steps.mjs";

await prepare({ packages: "all" }).catch(giveUp);
await import("../bench/run.mjs").catch(giveUp);
