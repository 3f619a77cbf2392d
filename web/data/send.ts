/** Speaks to the interface with something to say: a body, perhaps answered line by line. */
import type { Progress } from "#model";
import {
  addressOf,
  type AnswerOf,
  handOver,
  headers,
  type Path,
  readProblem,
  Refusal,
  type ReplyOf,
  type Request,
  type Said,
} from "./ask.ts";

interface Sending {
  readonly signal?: AbortSignal | undefined;
}

async function post(address: string, body: unknown, { signal }: Sending): Promise<Response> {
  const response = await fetch(address, {
    method: "POST",
    headers: { ...headers(document.documentElement.lang), "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw new Refusal(await readProblem(response));
  return response;
}

/** Sends a body and reads the answer. Throws a `Refusal` with sentence and remedy. */
export async function send<P extends Path>(path: P, body: unknown, request: Request = {}, sending: Sending = {}): Promise<ReplyOf<P>> {
  return (await (await post(addressOf(path, request), body, sending)).json()) as ReplyOf<P>;
}

interface Following extends Sending {
  readonly request?: Request;
  readonly onProgress: (progress: Progress) => void;
}

/** As `send`, with how far the work is on the way. Stopping the signal stops the work. */
export async function sendAndFollow<P extends Path>(
  path: P,
  body: unknown,
  { request = {}, ...following }: Following,
): Promise<ReplyOf<P>> {
  return follow(await post(addressOf(path, request, "ndjson"), body, following), following);
}

/** As `ask`, with how far the work is on the way. */
export async function askAndFollow<P extends Path>(path: P, { request = {}, ...following }: Following): Promise<AnswerOf<P>> {
  const { signal } = following;
  const response = await fetch(addressOf(path, request, "ndjson"), {
    headers: headers(document.documentElement.lang),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) throw new Refusal(await readProblem(response));
  return follow(response, following);
}

async function follow<Reply>(response: Response, { onProgress }: Following): Promise<Reply> {
  for await (const text of linesOf(response)) {
    const line = JSON.parse(text) as { progress?: Progress; result?: Reply; problem?: Said };
    if (line.problem) throw new Refusal(line.problem);
    if (line.progress) onProgress(line.progress);
    if (line.result !== undefined) return line.result;
  }
  throw new TypeError("the answer broke off");
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    const lines = (rest + (value ?? "")).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
    if (done) break;
  }
  if (rest !== "") yield rest;
}

/** Sends a body and hands what comes back to the browser as a file. */
export async function downloadSent(
  path: Path,
  body: unknown,
  name: string,
  { form, request = {} }: { form: string; request?: Request },
): Promise<string> {
  const response = await post(addressOf(path, request, form === "json" ? undefined : form), body, {});
  return handOver(await response.blob(), `${name}.${form}`);
}
