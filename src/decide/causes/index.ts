/** Root causes and applications: patterns of causes over chains, what hangs together, and whether what was printed is found again. */
export { type Recovery, recoveries, recoveryOf } from "./recovered.ts";
export { type CauseToWeigh, type ChainOfCauses, meetingsOf, patternsOf, weightPoints, withoutCause } from "./patterns.ts";
export { type Sureness, surenessOf } from "./sure.ts";
export { togetherOf } from "./together.ts";
