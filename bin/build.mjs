/** `npm run build`: installs what is missing and builds program and page. */
import { prepare } from "./prepare.mjs";
import { giveUp, say } from "./steps.mjs";

await prepare().then(() => say("Built into dist."), giveUp);
