import { ExternalLink } from "lucide-react";
import type { Citation } from "#model";

/** Where a fact is printed: publisher, publication, place and year, with a link where there is one. */
export function Cited({ citation, source }: { citation: Citation | null; source?: string }) {
  if (!citation) return <span className="small soft">{source}</span>;
  const where = [citation.publisher, citation.publication, citation.place, citation.year].filter(Boolean).join(", ");
  const address = citation.url?.split(/[;\s]/).find((one) => /^https?:/.test(one));
  return (
    <span className="small soft" style={{ overflowWrap: "anywhere" }}>
      {address ? (
        <a href={address} target="_blank" rel="noreferrer">
          {where} <ExternalLink size={11} aria-hidden="true" />
        </a>
      ) : (
        where
      )}
    </span>
  );
}
