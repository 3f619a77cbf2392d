/** Milestones for which nobody printed a day: a lane of their own, outside time. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../words/use_format.ts";
import type { Milestone } from "./reading.ts";
import { Sign } from "./shape.tsx";

interface Props {
  readonly milestones: readonly Milestone[];
  readonly open: string | undefined;
  readonly choose: (id: string) => void;
}

export function Undated({ milestones, open, choose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = milestones.filter(({ date }) => date === null);
  if (list.length === 0) return null;
  return (
    <section className="undated" aria-labelledby="undated-title">
      <h2 id="undated-title">{t("decide.roadmaps.undated", { count: list.length })}</h2>
      <p className="small soft">{t("decide.roadmaps.undatedWhy")}</p>
      <ul>
        {list.map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one.id === open || undefined} onClick={() => choose(one.id)}>
              <Sign standing={one.standing} />
              <span>
                {format.text(one.name)}
                {one.trl !== null && <span className="soft"> · TRL {one.trl}</span>}
                <span className="small soft">
                  {one.earliest !== null && one.earliest.high !== null
                    ? t("decide.roadmaps.canBetween", { low: format.date(one.earliest.low), high: format.date(one.earliest.high) })
                    : one.earliest !== null && one.requires.length > 0
                      ? t("decide.roadmaps.notBefore", { low: format.date(one.earliest.low) })
                      : one.basis === "own_proposal"
                        ? t("decide.roadmaps.ownProposal")
                        : ""}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
