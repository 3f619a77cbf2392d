/** What the address holds on every page: bloc, year, audience, language, and the figure whose trace is open. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { ask, type AnswerOf } from "./ask.ts";

export interface ViewSearch {
  readonly bloc?: string | undefined;
  readonly year?: number | undefined;
  readonly as?: string | undefined;
  readonly lang?: "en" | "nl" | undefined;
  readonly trace?: string | undefined;
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : typeof value === "number" ? String(value) : undefined;
}

export function number(value: unknown): number | undefined {
  const read = typeof value === "number" ? value : typeof value === "string" && value !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(read) ? read : undefined;
}

export function flag(value: unknown): true | undefined {
  return value === true || value === "true" || value === 1 ? true : undefined;
}

/** One of the words, or nothing. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

export function readView(search: Record<string, unknown>): ViewSearch {
  const { bloc, as, trace } = { bloc: text(search["bloc"]), as: text(search["as"]), trace: text(search["trace"]) };
  const { year, lang } = { year: number(search["year"]), lang: oneOf(search["lang"], ["en", "nl"]) };
  return { ...(bloc && { bloc }), ...(year && { year }), ...(as && { as }), ...(lang && { lang }), ...(trace && { trace }) };
}

export function useView(): ViewSearch {
  return useSearch({ strict: false });
}

/** Changes some words of the address and keeps the rest; `undefined` takes a word out. */
export function useSetSearch<Search extends object = ViewSearch>(): (change: Partial<Search>, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return (change, options) => {
    void navigate({
      to: ".",
      search: ((before: object) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined))) as never,
      replace: options?.replace ?? false,
      resetScroll: false,
    });
  };
}

export type State = AnswerOf<"/api/state">;

export function useArchiveState(): State | undefined {
  const { as } = useView();
  return useQuery({
    queryKey: ["/api/state", as],
    queryFn: () => ask("/api/state", { query: { as } }),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** Bloc and year in force: those of the address, else EU-27 and the newest year. */
export function usePlace(): { bloc: string; year: number | undefined } {
  const { bloc, year } = useView();
  const state = useArchiveState();
  return { bloc: bloc ?? "EU27", year: year ?? state?.years.at(-1) };
}

export type Raw = Record<string, unknown>;
/** Leaves out what is undefined, so that the address stays short. */
export function known<Search extends object>(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
}
