/** Investments whose legal clock runs; absent when none does. */
import { useTranslation } from "react-i18next";
import { Card } from "../../../parts/card.tsx";
import { Chip } from "../../../parts/chip.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { More } from "../../../parts/more.tsx";
import type { Board } from "./reading.ts";

export function ScreeningCard({ board: { screening } }: { board: Board }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (screening.running === 0) return null;
  return (
    <Card
      title={t("decide.board.screening", { count: screening.running })}
      foot={<More to="/decide/screening">{t("decide.board.allScreening")}</More>}
    >
      <ul className="board-list">
        {screening.cases.map((one) => (
          <li key={one.id}>
            <span className="stack" style={{ gap: 3, flex: 1 }}>
              <More to={`/decide/screening/${one.id}`}>{format.text(one.name)}</More>
              <span className="row small soft" style={{ gap: 6 }}>
                {one.missed > 0 && <Chip tone="critical">{t("decide.board.missedClocks", { count: one.missed })}</Chip>}
                {one.next?.due && t("decide.board.clock", { date: format.date(one.next.due), days: one.next.daysLeft ?? 0 })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
