/** One document that was found. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";
import { Chip } from "../../parts/chip.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Pieces } from "./pieces.tsx";

export type Hit = AnswerOf<"/api/documents">["found"][number];

export function Result({ hit }: { hit: Hit }) {
  const { t } = useTranslation();
  const format = useFormat();
  const about = [t(`documentKind.${hit.kind}`), format.text(hit.sourceName), hit.programme, hit.date?.slice(0, 4)].filter(Boolean);
  return (
    <li className="found">
      <Link to="/documents/$source/$id" params={{ source: hit.source, id: hit.id }} search={{}} data-result="">
        <Pieces of={hit.title} />
      </Link>
      <span className="soft small">
        {about.join(" · ")} {hit.label !== "public" && <Chip tone="critical">{hit.marking}</Chip>}
      </span>
      {hit.passage.length > 0 && (
        <p lang={hit.language ?? undefined}>
          <Pieces of={hit.passage} />
        </p>
      )}
    </li>
  );
}
