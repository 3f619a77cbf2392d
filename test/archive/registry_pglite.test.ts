import { describe } from "vitest";
import { registryCases } from "./registry.cases.ts";

describe("the registry on PGlite", () => registryCases(() => undefined));
