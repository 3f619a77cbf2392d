/** The queue, and while documents are being judged how far that is. */
import type { Progress } from "#model";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Query, Request } from "../../data/ask.ts";
import { askAndFollow } from "../../data/send.ts";
import { useView } from "../../data/view.ts";

export function useQueue(query: Query) {
  const { as } = useView();
  const [progress, setProgress] = useState<Progress>();
  const request: Request = { query: { as, ...query } };
  const answer = useQuery({
    queryKey: ["/api/scout/flags", request],
    queryFn: ({ signal }) => askAndFollow("/api/scout/flags", { request, signal, onProgress: setProgress }),
    placeholderData: keepPreviousData,
  });
  return { answer, progress };
}
