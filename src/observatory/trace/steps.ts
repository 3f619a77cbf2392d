/** One step on the way home of a figure. `madeOf` names the steps below it by id; the list is flat, the figure first. */
import type { DataState, Row } from "#model";
import type { Texts } from "../answers/pieces.ts";

export interface Step {
  id: string;
  kind: "figure" | "table" | "method" | "input" | "statements" | "file";
  title: Texts;
  address: string | null;
  hash: string | null;
  label: string | null;
  state: DataState | null;
  observed: string | null;
  fetchedAt: string | null;
  publisher: string | null;
  licence: string | null;
  url: string | null;
  details: { name: Texts; value: string }[];
  /** The very rows the figure was made from, the largest first, at most forty; null where rows say nothing. */
  rows: Row[] | null;
  madeOf: string[];
}

const empty = {
  address: null,
  hash: null,
  label: null,
  state: null,
  observed: null,
  fetchedAt: null,
  publisher: null,
  licence: null,
  url: null,
  details: [],
  rows: null,
  madeOf: [],
};

export function step(said: Pick<Step, "id" | "kind" | "title"> & Partial<Step>): Step {
  return { ...empty, ...said };
}

/** A detail with its name in both languages; left out when there is no value. */
export function detail(en: string, nl: string, value: string | number | undefined | null): { name: Texts; value: string }[] {
  return value === undefined || value === null || value === "" ? [] : [{ name: { en, nl }, value: String(value) }];
}
