/** Speaks to the interface; from the path alone the page knows what comes back. */
import type { problem as problemSchema, routes } from "#api/contract";
import type { z } from "zod";

type Declared = (typeof routes)[keyof typeof routes];
export type Path = Declared["path"];
type At<P extends Path, Method extends "GET" | "POST"> = Extract<Declared, { path: P; method: Method }>;
/** What comes back from a path; where one also sends there, that of asking. */
export type AnswerOf<P extends Path> = z.infer<([At<P, "GET">] extends [never] ? At<P, "POST"> : At<P, "GET">)["response"]>;
/** What comes back from sending to a path. */
export type ReplyOf<P extends Path> = z.infer<At<P, "POST">["response"]>;
export type Said = z.infer<typeof problemSchema>;

export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;
export interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query;
}

/** A problem the interface answered with, in its own words. */
export class Refusal extends Error {
  readonly said: Said;
  constructor(said: Said) {
    super(said.detail);
    this.said = said;
  }
}

const keptToken = "octant-token";

/** Takes the owner's token from the address (`#token=…`), so that it never stands in history or in a link. */
export function takeToken(): void {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token === null) return;
  sessionStorage.setItem(keptToken, token);
  history.replaceState(history.state, "", location.pathname + location.search);
}

export function headers(language: string): Record<string, string> {
  const token = sessionStorage.getItem(keptToken);
  return { "accept-language": language, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
}

/** The address of a route with its holes filled; `form` adds the suffix of another form, such as `csv`. */
export function addressOf(path: Path, request: Request = {}, form?: string): string {
  const filled = path.replace(/:(\w+)|\*/g, (hole, name: string | undefined) => {
    const value = request.params?.[name ?? "*"] ?? hole;
    return name === undefined ? value.split("/").map(encodeURIComponent).join("/") : encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== "") query.append(name, String(one));
  }
  const text = query.toString();
  return `${filled}${form === undefined ? "" : `.${form}`}${text === "" ? "" : `?${text}`}`;
}

/** Asks and reads the answer. Throws a `Refusal` with sentence and remedy. */
export async function ask<P extends Path>(
  path: P,
  request: Request = {},
  options: { signal?: AbortSignal; post?: true } = {},
): Promise<AnswerOf<P>> {
  const language = document.documentElement.lang;
  const response = await fetch(addressOf(path, request), {
    method: options.post ? "POST" : "GET",
    headers: headers(language),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  if (!response.ok) throw new Refusal(await readProblem(response));
  return (await response.json()) as AnswerOf<P>;
}

/** Fetches a file with the reader's token and hands it to the browser under the name the interface gives it. */
export async function download(path: Path, request: Request, form?: string): Promise<string> {
  const response = await fetch(addressOf(path, request, form), { headers: headers(document.documentElement.lang) });
  if (!response.ok) throw new Refusal(await readProblem(response));
  const named = /filename="?([^";]+)"?/.exec(response.headers.get("content-disposition") ?? "")?.[1];
  return handOver(await response.blob(), named ?? `${path.split("/").at(-1)?.replace(":", "") ?? "octant"}.${form ?? "json"}`);
}

/** Hands bytes to the browser as a file; gives its name back. */
export function handOver(bytes: Blob, name: string): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return name;
}

export async function readProblem(response: Response): Promise<Said> {
  const fallback = {
    type: "about:blank",
    title: response.statusText,
    status: response.status,
    detail: response.statusText,
    remedy: "",
    code: "unknown",
  };
  try {
    return { ...fallback, ...((await response.json()) as Partial<Said>) };
  } catch {
    return fallback;
  }
}
