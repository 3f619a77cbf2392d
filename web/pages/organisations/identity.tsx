/** How we know that it is one: its numbers and names by source, what joined them, and a way to take one out. */
import { Scissors } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../parts/chip.tsx";
import { UndoButton } from "../../parts/undo_button.tsx";
import { useFormat } from "../../words/use_format.ts";
import { EvidenceList } from "./evidence.tsx";
import type { Shown } from "./reading.ts";
import { useDeciding } from "./use_deciding.ts";

export function Identity({ shown }: { shown: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { owner, decide, undo } = useDeciding();
  const several = shown.identifiers.length > 1;
  const splitOff = (id: string) => {
    const others = shown.identifiers.map((one) => one.id).filter((one) => one !== id);
    void decide("different", id, others);
  };
  return (
    <section aria-labelledby="organisation-identity">
      <h2 id="organisation-identity">{t("organisations.identity")}</h2>
      <ul className="stack" style={{ gap: 12 }}>
        {shown.identifiers.map((one) => (
          <li key={one.id} className="stack" style={{ gap: 4 }}>
            <span className="row" style={{ gap: 8 }}>
              <Chip>{one.scheme === null ? t("organisations.nameOnly") : one.scheme.toUpperCase()}</Chip>
              {one.number && <span className="numbers">{one.number}</span>}
              <span className="soft small">{one.sources.join(", ")}</span>
              {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
            </span>
            <span className="small">{one.names.join(" · ")}</span>
            <span className="soft small">{t("organisations.documents", { count: one.documents })}</span>
            {owner && several && (
              <button type="button" className="button" data-kind="quiet" style={{ alignSelf: "start" }} onClick={() => splitOff(one.id)}>
                <Scissors size={14} aria-hidden="true" />
                {t("organisations.split")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.joins.map((join) => (
        <details key={`${join.one.id} ${join.other.id}`} className="small">
          <summary>
            {join.by === "decision"
              ? t("organisations.joinedByDecision", { by: join.decision?.by ?? "", on: format.date(join.decision?.at) })
              : t("organisations.joinedByRule", { chance: format.percent(Math.min(0.99, join.probability)) })}
          </summary>
          <p className="soft">
            {join.one.id} = {join.other.id}
          </p>
          {join.decision?.reason && <p>{join.decision.reason}</p>}
          <EvidenceList evidence={join.evidence} />
        </details>
      ))}
      {shown.decisions.map((one) => (
        <p key={`${one.one} ${one.other} ${one.label}`} className="row small">
          <Chip tone={one.verdict === "same" ? "good" : "plain"}>{t(`organisations.${one.verdict}`)}</Chip>
          <span className="soft" style={{ overflowWrap: "anywhere" }}>
            {one.one} · {one.other}
          </span>
          {owner && <UndoButton onUndo={() => void undo(one.batch)} />}
        </p>
      ))}
    </section>
  );
}
