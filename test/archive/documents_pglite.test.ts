import { describe } from "vitest";
import { documentsCases } from "./documents.cases.ts";

describe("search over documents on PGlite", () => documentsCases(() => undefined));
