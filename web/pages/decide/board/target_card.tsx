/** Which targets are missed or behind, and by how much. */
import { useTranslation } from "react-i18next";
import { Card } from "../../../parts/card.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { tones } from "../targets/reading.ts";
import { Change } from "./change.tsx";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

export function TargetCard({ board: { targets, since } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card
      title={t("decide.board.targets", { count: targets.short, measured: targets.measured, total: targets.total })}
      foot={
        <>
          <Change now={targets.short} before={targets.before} since={since} />
          <More to="/decide/targets">{t("decide.board.allTargets")}</More>
        </>
      }
    >
      <ul className="board-list">
        {targets.worst.map((one) => {
          const aim = one.value === null ? 0 : Number(one.value);
          const share = one.latest === null || aim === 0 ? null : Math.min(1, one.latest.value / aim);
          return (
            <li key={one.id}>
              <span className="stack" style={{ gap: 3, flex: 1 }}>
                <SubjectLink subject={`target:${one.id}`}>{format.text(one.name)}</SubjectLink>
                <span className="row small" style={{ gap: 6 }}>
                  <Chip tone={tones[one.state]}>{t(`targets.state.${one.state}`)}</Chip>
                  <span className="soft numbers">
                    {format.decimal(one.latest?.value)} / {format.decimal(one.value)} {format.text(one.unit)}
                    {one.latest && `, ${one.latest.year}`}
                  </span>
                </span>
                {one.direction === "at_least" && (
                  <span className="gap-line" aria-hidden="true" data-unknown={share === null || undefined}>
                    {share !== null && <span className="gap-today" style={{ left: 0, width: `${share * 100}%` }} />}
                    <i style={{ left: "99%" }} />
                  </span>
                )}
              </span>
              <WhyHere subject={`target:${one.id}`} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
