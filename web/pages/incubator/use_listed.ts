/** Technologies of the list that documents are judged by, as one chooses from them. Empty until they are there. */
import { useAsk } from "../../data/use_ask.ts";
import type { Pick } from "../../parts/picker.tsx";
import { useFormat } from "../../words/use_format.ts";

export function useListed(): readonly Pick[] {
  const format = useFormat();
  const areas = useAsk("/api/technologies", {}).data?.areas.filter((one) => one.list === "eu_2023_2113") ?? [];
  return areas.flatMap((area) =>
    area.technologies.map((one) => ({ id: one.id, name: format.text(one.name), hint: one.code ?? undefined })),
  );
}
