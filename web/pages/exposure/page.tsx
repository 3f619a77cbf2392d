/** On whom technologies depend through all tiers: a heat map, and behind each cell the chain it is about. */
import { useSearch } from "@tanstack/react-router";
import type { ExposureSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useArchiveState } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { LabNav } from "../what_if/lab_nav.tsx";
import { ChainExposure } from "./chain_exposure.tsx";
import { HeatPage } from "./heat_page.tsx";

export default function ExposurePage() {
  const { chain } = useSearch({ strict: false }) as ExposureSearch;
  const answer = useAsk("/api/exposure");
  // Countries have their names from there.
  if (useArchiveState() === undefined) {
    return (
      <div className="sheet" aria-busy="true">
        <LabNav />
        <Skeleton lines={10} />
      </div>
    );
  }
  return (
    <div className="sheet">
      <LabNav />
      {chain === undefined ? (
        <Answered of={answer} skeleton={<Skeleton lines={10} />}>
          {(found) => <HeatPage exposure={found} />}
        </Answered>
      ) : (
        <ChainExposure chain={chain} />
      )}
    </div>
  );
}
