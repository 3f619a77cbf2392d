/** The real command line on the sources, for tests that spawn it. */
import { main } from "#cli";

process.exitCode = await main(process.argv.slice(2));
