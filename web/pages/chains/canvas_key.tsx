/** Under the canvas: what its colours and lines mean, of those that occur in this chain. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { countryColours } from "#figure";
import { useFormat } from "../../words/use_format.ts";
import type { Chain, NodeReading } from "./reading.ts";

export function CanvasKey({ chain, nodes }: { chain: Chain; nodes: ReadonlyMap<string, NodeReading> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useMemo(() => {
    const all = [...nodes.values()];
    const leads = new Map<string, number>();
    for (const { leading } of all) if (leading?.country) leads.set(leading.country, (leads.get(leading.country) ?? 0) + 1);
    return {
      countries: [...leads.keys()].filter((one) => countryColours[one]).sort((a, b) => (leads.get(b) ?? 0) - (leads.get(a) ?? 0)),
      other: all.some(({ leading }) => leading && !(leading.country && countryColours[leading.country])),
      unknown: all.some(({ leading }) => !leading),
      restriction: all.some(({ facts }) => facts.some((one) => one.kind === "restriction")),
      disagree: all.some(({ disagree }) => disagree),
      relations: new Set(chain.linkList.map((link) => link.relation)),
    };
  }, [chain, nodes]);
  return (
    <ul className="canvas-key small soft" aria-label={t("canvas.key")}>
      <li>{t("canvas.keyShare")}</li>
      {found.countries.map((one) => (
        <li key={one}>
          <i className="dot" aria-hidden="true" style={{ ["--colour" as string]: countryColours[one] }} />
          {format.country(one)}
        </li>
      ))}
      {found.other && (
        <li>
          <i className="dot" aria-hidden="true" style={{ ["--colour" as string]: "var(--quiet)" }} />
          {t("canvas.keyOther")}
        </li>
      )}
      {found.unknown && (
        <li>
          <span className="hatched" aria-hidden="true" />
          {t("canvas.keyUnknown")}
        </li>
      )}
      {found.restriction && (
        <li>
          <b className="key-sign">!</b>
          {t("canvas.keyRestriction")}
        </li>
      )}
      {found.disagree && (
        <li>
          <b>≠</b>
          {t("canvas.keyDisagree")}
        </li>
      )}
      {found.relations.has("is_a") && (
        <li>
          <i className="key-line" data-dash="is_a" aria-hidden="true" />
          {t("canvas.keyIsA")}
        </li>
      )}
      {found.relations.has("can_replace") && (
        <li>
          <i className="key-line" data-dash="can_replace" aria-hidden="true" />
          {t("canvas.keyReplace")}
        </li>
      )}
    </ul>
  );
}
