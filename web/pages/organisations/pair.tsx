/** Two references side by side: how likely they are one organisation, why, and the two answers. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { Country } from "../../parts/country.tsx";
import { ReasonField } from "../../parts/reason_field.tsx";
import { useFormat } from "../../words/use_format.ts";
import { EvidenceList } from "./evidence.tsx";
import type { Pair, Side } from "./reading.ts";
import { useDeciding } from "./use_deciding.ts";

export function PairCard({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { owner, decide } = useDeciding();
  const [reason, setReason] = useState("");
  const { one, other, probability, evidence } = pair;
  return (
    <article className="card pair" aria-label={t("organisations.pairOf", { one: one.name, other: other.name })}>
      <div className="sides">
        <SideOf side={one} />
        <span className="chance numbers" title={t("organisations.chance")}>
          {format.percent(Math.min(0.99, probability))}
        </span>
        <SideOf side={other} />
      </div>
      <EvidenceList evidence={evidence} />
      {owner && (
        <div className="row">
          <button type="button" className="button" data-kind="primary" onClick={() => void decide("same", one.id, [other.id], reason)}>
            {t("organisations.same")}
          </button>
          <button type="button" className="button" onClick={() => void decide("different", one.id, [other.id], reason)}>
            {t("organisations.different")}
          </button>
          <ReasonField value={reason} onChange={setReason} style={{ flex: "1 1 180px" }} />
        </div>
      )}
    </article>
  );
}

function SideOf({ side }: { side: Side }) {
  const { t } = useTranslation();
  return (
    <div className="stack" style={{ gap: 4 }}>
      <Link to="/organisations/$id" params={{ id: side.organisation } as never} search={{} as never}>
        <strong>{side.name}</strong>
      </Link>
      <span className="row small soft">
        <Country code={side.country} />
        <span>{side.sources.join(", ")}</span>
        <span>{t("organisations.documents", { count: side.documents })}</span>
        {side.label !== "public" && <Chip tone="critical">{side.marking}</Chip>}
      </span>
      <span className="small soft numbers" style={{ overflowWrap: "anywhere" }}>
        {side.id}
      </span>
    </div>
  );
}
