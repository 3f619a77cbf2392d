/** One need: why there is a gap, what would have to be known, which technologies and projects serve it, and what could pay. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { AgeBadge } from "../../parts/age_badge.tsx";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Cited } from "../../parts/cited.tsx";
import { Drawer } from "../../parts/drawer.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";
import { FundingSteps } from "./funding_steps.tsx";
import { GapPicture } from "./gap_picture.tsx";
import { levels, type Measured, type Need, rangeOf, shares, tones } from "./reading.ts";
import { Requirement } from "./requirement.tsx";

export function NeedDrawer({ need, onClose }: { need: Need; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { gap } = need;
  return (
    <Drawer
      title={format.text(need.name)}
      kicker={t(`gaps.domain.${need.domain as "land"}`, { defaultValue: need.domain })}
      about={need.id}
      onClose={onClose}
    >
      <div className="stack" style={{ gap: 22 }}>
        <div className="stack" style={{ gap: 8 }}>
          <div className="row">
            <Chip tone={tones[gap.state]}>{t(`gaps.state.${gap.state}`)}</Chip>
            {need.byDate !== null && <span className="small soft">{t("gaps.by", { date: format.date(need.byDate) })}</span>}
            {need.label !== "public" && <Chip>{need.marking}</Chip>}
            <WhyHere subject={`need:${need.id}`} words />
          </div>
          <p>{format.text(need.text)}</p>
          <Cited citation={need.citation} source={need.source} />
          {need.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
          {need.citation?.caveat && <p className="small soft">{need.citation.caveat}</p>}
          <p className="small">
            <SubjectLink subject={`need:${need.id}`}>{t("gaps.statements")}</SubjectLink>
          </p>
        </div>
        <div className="stack" style={{ gap: 8 }}>
          <GapPicture of={gap.trl} scale={levels} title="TRL" />
          <GapPicture of={gap.share} scale={shares} title={t("gaps.shareShort")} />
        </div>
        <Sentences title={t("gaps.why")} list={gap.reasons} />
        <Sentences title={t("gaps.wanted")} list={gap.wanted} />
        <Requirement need={need} />
        <Parts
          title={t("gaps.technologies")}
          kind="technology"
          of={gap.trl}
          digits={1}
          foot={need.basis === "own_judgement" ? t("gaps.ownJudgement") : null}
        />
        {gap.share.parts.length > 0 && <Parts title={t("gaps.nodes")} kind="node" of={gap.share} digits={0} foot={t("gaps.nodesWhy")} />}
        <Served need={need} />
      </div>
    </Drawer>
  );
}

function Sentences({ title, list }: { title: string; list: readonly { readonly en: string; readonly nl: string }[] }) {
  const format = useFormat();
  if (list.length === 0) return null;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{title}</h3>
      <ul className="plain-list">
        {list.map((one) => (
          <li key={one.en}>{format.text(one)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The twin of the picture: each technology or node with its bounds. */
function Parts({
  title,
  kind,
  of,
  digits,
  foot,
}: {
  title: string;
  kind: "technology" | "node";
  of: Measured;
  digits: number;
  foot: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  if (of.parts.length === 0) return null;
  const dated = of.parts.some((one) => one.byDate !== null);
  const number = (value: number) => value.toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB", { maximumFractionDigits: digits });
  const shown = (bounds: Measured["today"]) => rangeOf(bounds, number) ?? <span className="soft">{t("number.unknown")}</span>;
  return (
    <section className="stack" style={{ gap: 6 }}>
      <h3>{title}</h3>
      <PlainTable
        label={title}
        head={[kind === "technology" ? t("gaps.technology") : t("gaps.node"), t("gaps.today"), ...(dated ? [t("gaps.byDate")] : [])]}
        numbers={[1, 2]}
        rows={of.parts.map((one) => [
          kind === "technology" ? (
            <SubjectLink key={one.id} subject={`technology:${one.id}`}>
              {format.text(one.name)}
            </SubjectLink>
          ) : (
            format.text(one.name)
          ),
          shown(one.today),
          ...(dated ? [shown(one.byDate)] : []),
        ])}
      />
      {foot && <p className="small soft">{foot}</p>}
    </section>
  );
}

function Served({ need }: { need: Need }) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useAsk("/api/scout/gaps/:need", { params: { need: need.id } });
  return (
    <Answered of={answer} skeleton={<Skeleton lines={5} />}>
      {({ documents, served, funding, age, callAge }) => (
        <>
          <section className="stack" style={{ gap: 6 }}>
            <h3>{t("gaps.served", { count: served, number: format.count(served) })}</h3>
            {documents.length === 0 ? (
              <p className="soft">{t("gaps.servedNone")}</p>
            ) : (
              <>
                <ul className="served">
                  {documents.map((one) => (
                    <li key={one.ref}>
                      <Link to="/documents/$source/$id" params={{ source: one.source, id: one.id } as never}>
                        {one.title}
                      </Link>
                      <span className="small soft">
                        {[
                          one.programme,
                          one.date === null ? null : format.date(one.date),
                          one.trl === null
                            ? null
                            : one.trl.low === one.trl.high
                              ? `TRL ${one.trl.low}`
                              : `TRL ${one.trl.low}–${one.trl.high}`,
                        ]
                          .filter((part) => part !== null)
                          .join(" · ")}
                      </span>
                    </li>
                  ))}
                </ul>
                <p>
                  <AgeBadge age={age} />
                </p>
              </>
            )}
          </section>
          <FundingSteps funding={funding} callAge={callAge} />
        </>
      )}
    </Answered>
  );
}
