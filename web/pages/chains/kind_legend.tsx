import { useTranslation } from "react-i18next";
import { kindOrder, kindSigns } from "./kinds.ts";
import type { NodeKind, NodeReading } from "./reading.ts";

interface Props {
  readonly nodes: readonly NodeReading[];
  readonly chosen: readonly string[];
  readonly onChoose: (kinds: string[]) => void;
}

/** The legend is also the filter. */
export function KindLegend({ nodes, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const counts = new Map<NodeKind, number>();
  for (const { node } of nodes) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return (
    <div className="toolbar" role="group" aria-label={t("chains.legend")}>
      {kindOrder
        .flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)] as const] : []))
        .map(([kind, count]) => {
          const Sign = kindSigns[kind];
          const on = chosen.includes(kind);
          return (
            <button
              key={kind}
              type="button"
              className="chip kind"
              aria-pressed={on}
              onClick={() => onChoose(on ? chosen.filter((one) => one !== kind) : [...chosen, kind])}
            >
              <Sign size={12} aria-hidden="true" />
              {t(`kind.${kind}`)}
              <span className="numbers">{count}</span>
            </button>
          );
        })}
      <span className="chip" data-tone="unknown">
        <span className="hatched" aria-hidden="true" />
        {t("overview.withoutShares")}
      </span>
    </div>
  );
}
