/** Needs by domain, each with its gap as a picture. */
import { useTranslation } from "react-i18next";
import type { GapsSearch } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { Chip } from "../../parts/chip.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";
import { GapPicture } from "./gap_picture.tsx";
import { domains, levels, type Need, shares, tones } from "./reading.ts";

export function NeedList({ needs, open }: { needs: readonly Need[]; open: string | undefined }) {
  const { t } = useTranslation();
  const others = needs.filter((one) => !domains.some((domain) => domain === one.domain));
  const groups = [
    ...domains.map((domain) => ({ domain: domain as string, needs: needs.filter((one) => one.domain === domain) })),
    { domain: "other", needs: others },
  ];
  return groups
    .filter((group) => group.needs.length > 0)
    .map((group) => (
      <section key={group.domain} className="gap-group" aria-labelledby={`domain-${group.domain}`}>
        <h2 id={`domain-${group.domain}`}>
          {t(`gaps.domain.${group.domain as "land"}`)} <span className="soft numbers">{group.needs.length}</span>
        </h2>
        <ul>
          {group.needs.map((one) => (
            <NeedRow key={one.id} need={one} open={one.id === open} />
          ))}
        </ul>
      </section>
    ));
}

function NeedRow({ need, open }: { need: Need; open: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<GapsSearch>();
  const { gap } = need;
  return (
    <li className="with-why">
      <button
        type="button"
        className="gap-row"
        aria-current={open || undefined}
        onClick={() => setSearch({ need: open ? undefined : need.id })}
      >
        <span className="gap-what">
          <strong>{format.text(need.name)}</strong>
          <span className="row" style={{ gap: 6 }}>
            <Chip tone={tones[gap.state]}>{t(`gaps.state.${gap.state}`)}</Chip>
            {need.byDate !== null && (
              <span className="small soft">
                {t("gaps.by", { date: format.date(need.byDate) })}
                {gap.overdue && ` · ${t("gaps.past")}`}
              </span>
            )}
          </span>
        </span>
        <span className="gap-measures">
          <GapPicture of={gap.trl} scale={levels} title="TRL" />
          {(gap.share.today !== null || gap.share.required !== null) && (
            <GapPicture of={gap.share} scale={shares} title={t("gaps.shareShort")} />
          )}
        </span>
      </button>
      <WhyHere subject={`need:${need.id}`} />
    </li>
  );
}
