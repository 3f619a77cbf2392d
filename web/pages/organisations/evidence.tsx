/** What speaks for a pair and what against it, as bars to either side of a line. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { Pair } from "./reading.ts";

const most = 20;

export function EvidenceList({ evidence }: { evidence: Pair["evidence"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="pair-evidence">
      {evidence.map(({ kind, bits, on }) => (
        <li key={`${kind} ${on}`} data-against={bits < 0 ? "" : undefined}>
          <span>
            {t(`organisations.evidence.${kind}`)}
            {on !== "" && <span className="soft"> {on}</span>}
          </span>
          <span className="weight" aria-hidden="true">
            <i style={{ width: `${Math.min(100, (Math.abs(bits) / most) * 100)}%` }} />
          </span>
          <span className="numbers" title={t("organisations.bits")}>
            {bits > 0 ? "+" : ""}
            {format.decimal(bits, 1)}
          </span>
        </li>
      ))}
    </ul>
  );
}
