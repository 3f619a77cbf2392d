/** Targets as rows with a bar: what was measured, what is aimed at, and where the straight line stands. */
import { useTranslation } from "react-i18next";
import type { TargetsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Target, tones } from "./reading.ts";
import { TargetPicture } from "./target_picture.tsx";

export function TargetList({ targets, open }: { targets: readonly Target[]; open: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="gap-key small soft">
        <span>
          <span className="gap-line" aria-hidden="true">
            <span className="gap-today" style={{ left: 0, width: "60%" }} />
          </span>
          {t("targets.measured")}
        </span>
        <span>
          <span className="gap-line" aria-hidden="true">
            <i style={{ left: "60%" }} />
          </span>
          {t("targets.aim")}
        </span>
        <span>
          <span className="gap-line" aria-hidden="true">
            <b style={{ left: "60%" }} />
          </span>
          {t("targets.onLine")}
        </span>
        <span>
          <span className="gap-line" aria-hidden="true" data-unknown />
          {t("targets.unmeasured")}
        </span>
      </p>
      <section className="gap-group" aria-label={t("targets.label")}>
        <ul>
          {targets.map((one) => (
            <TargetRow key={one.id} target={one} open={one.id === open} />
          ))}
        </ul>
      </section>
    </>
  );
}

function TargetRow({ target, open }: { target: Target; open: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<TargetsSearch>();
  const { standing, countries } = target;
  return (
    <li className="with-why">
      <button
        type="button"
        className="gap-row"
        aria-current={open || undefined}
        onClick={() => setSearch({ target: open ? undefined : target.id })}
      >
        <span className="gap-what">
          <strong>{format.text(target.name)}</strong>
          <span className="row" style={{ gap: 6 }}>
            <Chip tone={tones[standing.state]}>{t(`targets.state.${standing.state}`)}</Chip>
            {target.due !== null && <span className="small soft">{t("targets.by", { date: format.date(target.due) })}</span>}
            {countries.known > 0 && (
              <span className="small soft">{t("targets.fallShort", { short: countries.short.length, known: countries.known })}</span>
            )}
          </span>
        </span>
        <TargetPicture target={target} />
      </button>
      <WhyHere subject={`target:${target.id}`} />
    </li>
  );
}
