import { z } from "zod";
import { columnTypes } from "../table.ts";

export const identifier = z.string().regex(/^[a-z][a-z0-9_]*$/, "snake_case: lower-case letters, digits and underscores");
export const columnType = z.enum(columnTypes);
