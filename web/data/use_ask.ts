/** Answers as React sees them: kept while the next one is on its way, asked as the audience in force. */
import { keepPreviousData, QueryClient, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useView } from "./view.ts";
import { ask, type AnswerOf, type Path, Refusal, type Request } from "./ask.ts";

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => !(error instanceof Refusal) && count < 1,
    },
  },
});

export function useAsk<P extends Path>(path: P, request: Request = {}, options: { enabled?: boolean } = {}): UseQueryResult<AnswerOf<P>> {
  const { as } = useView();
  const asked: Request = { ...request, query: { as, ...request.query } };
  return useQuery({
    queryKey: [path, asked],
    queryFn: ({ signal }) => ask(path, asked, { signal }),
    placeholderData: keepPreviousData,
    ...options,
  });
}
