/** As `useAsk`, with how far the work is on the way, and a way to stop it. */
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Progress } from "#model";
import type { AnswerOf, Path, Request } from "./ask.ts";
import { askAndFollow } from "./send.ts";
import { client } from "./use_ask.ts";
import { useView } from "./view.ts";

export interface Followed<Data> {
  readonly answer: UseQueryResult<Data>;
  /** Of what is asked now; undefined before the first word of it. */
  readonly progress: Progress | undefined;
  readonly running: boolean;
  /** Asked, then stopped by hand: what stands there, if anything, is of the question before. */
  readonly stopped: boolean;
  readonly stop: () => void;
}

/** Only for paths that come as lines too. */
export function useFollowed<P extends Path>(path: P, request: Request = {}): Followed<AnswerOf<P>> {
  const { as } = useView();
  const asked: Request = { ...request, query: { as, ...request.query } };
  const queryKey = [path, asked];
  const about = JSON.stringify(queryKey);
  const [told, setTold] = useState<{ about: string; progress: Progress }>();
  const answer = useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      askAndFollow(path, { request: asked, signal, onProgress: (progress) => setTold({ about, progress }) }) as Promise<AnswerOf<P>>,
    placeholderData: keepPreviousData,
  });
  const running = answer.fetchStatus === "fetching";
  return {
    answer,
    progress: told?.about === about ? told.progress : undefined,
    running,
    stopped: !running && !answer.isError && (answer.data === undefined || answer.isPlaceholderData),
    stop: () => void client.cancelQueries({ queryKey }),
  };
}
