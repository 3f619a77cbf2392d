/** Who holds the target, level by level, before and after; the table of effective shares beside it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../../parts/chip.tsx";
import { Country } from "../../../parts/country.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Case, perCent } from "./reading.ts";

export function OwnershipTree({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [show, setShow] = useState<"tree" | "table">("tree");
  const { holders, loops, after } = one.ownership;
  const range = ([low, high]: readonly [number, number]) =>
    low === high ? perCent(low, format.language) : `${perCent(low, format.language)} – ${perCent(high, format.language)}`;
  return (
    <section className="stack" aria-labelledby="screening-ownership">
      <div className="row">
        <h2 id="screening-ownership">{t("decide.screening.ownership")}</h2>
        <span className="push" />
        <Toggle
          label={t("decide.screening.showAs")}
          value={show}
          choices={[
            { id: "tree", name: t("decide.screening.tree") },
            { id: "table", name: t("decide.screening.table") },
          ]}
          onChange={setShow}
        />
      </div>
      <p className="soft">{t(`decide.screening.control.${after.kind}`, { who: after.controllers.map(({ name }) => name).join(", ") })}</p>
      {loops.map((loop) => (
        <p key={loop.join()} className="small">
          <Chip tone="warning">{t("decide.screening.loop")}</Chip> {[...loop, loop[0]].join(" → ")} · {t("decide.screening.loopWhy")}
        </p>
      ))}
      {show === "tree" ? (
        <ul className="ownership-tree">
          <li>
            <span className="ownership-card" data-target>
              <strong>{one.target.name}</strong>
              <Country code={one.target.country} />
            </span>
            <Holders one={one} of={one.target.name} above={[one.target.name]} />
          </li>
        </ul>
      ) : (
        <PlainTable
          label={t("decide.screening.effective")}
          head={[t("decide.screening.holder"), t("decide.screening.before"), t("decide.screening.after"), t("decide.screening.position")]}
          numbers={[1, 2]}
          rows={holders.map((each) => [
            each.holder,
            range(each.before),
            range(each.after),
            t(each.ultimate ? "decide.screening.ultimate" : "decide.screening.between"),
          ])}
        />
      )}
    </section>
  );
}

/** Those who hold `of`, the largest first; a circle is named where it closes and not walked again. */
function Holders({ one, of, above }: { one: Case; of: string; above: readonly string[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const edges = one.ownership.edges
    .filter((edge) => edge.of === of)
    .sort((left, right) => (right.after ?? -1) - (left.after ?? -1) || (right.before ?? -1) - (left.before ?? -1));
  if (edges.length === 0) return null;
  const percent = (value: number | null) => (value === null ? "?" : perCent(value, format.language));
  return (
    <ul>
      {edges.map((edge) => {
        const party = one.ownership.parties.find(({ name }) => name === edge.holder);
        const closes = above.includes(edge.holder);
        const controls = one.ownership.after.chain.some((step) => step.controller === edge.holder && step.of === of);
        const changes = edge.before !== edge.after;
        return (
          <li key={edge.holder}>
            <span className="ownership-card" data-controls={controls || undefined} data-gone={edge.after === 0 || undefined}>
              <span className="row" style={{ gap: 6 }}>
                <strong>{edge.holder}</strong>
                {edge.country && <Country code={edge.country} />}
                {controls && <Chip tone="accent">{t("decide.screening.controls")}</Chip>}
                {party?.state === true && <Chip tone="warning">{t("decide.screening.state")}</Chip>}
                {party?.dispersed && <Chip>{t("decide.screening.dispersed")}</Chip>}
                {closes && <Chip tone="warning">{t("decide.screening.loop")}</Chip>}
              </span>
              <span className="ownership-share">
                <span className="gap-line" aria-hidden="true" data-unknown={edge.after === null || undefined}>
                  {edge.after !== null && (
                    <span className="gap-today" style={{ left: 0, width: edge.after === 0 ? 0 : `max(3px, ${edge.after}%)` }} />
                  )}
                  {edge.before !== null && changes && <span className="gap-then" style={{ left: 0, width: `${edge.before}%` }} />}
                </span>
                <span className="small numbers">
                  {changes ? `${percent(edge.before)} → ${percent(edge.after)}` : percent(edge.after)}
                  {edge.after === null && ` ${t("number.unknown")}`}
                </span>
              </span>
              {of !== one.target.name && !closes && <Effective one={one} holder={edge.holder} />}
            </span>
            {!closes && <Holders one={one} of={edge.holder} above={[...above, edge.holder]} />}
          </li>
        );
      })}
    </ul>
  );
}

/** What a holder further up owns of the target in the end. */
function Effective({ one, holder }: { one: Case; holder: string }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const found = one.ownership.holders.find((each) => each.holder === holder);
  if (found === undefined) return null;
  const [low, high] = found.after;
  const share = low === high ? perCent(low, language) : `${perCent(low, language)} – ${perCent(high, language)}`;
  return <span className="small soft">{t("decide.screening.inTheEnd", { share, target: one.target.name })}</span>;
}
