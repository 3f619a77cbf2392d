/** Why is this here? One thing in the middle, what it stands on to the left, what follows to the right, and where the trace breaks. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Refusal } from "../../../data/ask.ts";
import type { WhySearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Answered } from "../../../parts/answered.tsx";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { Skeleton } from "../../../parts/skeleton.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { BreakList } from "./break_list.tsx";
import { Choose } from "./choose.tsx";
import type { Why } from "./reading.ts";
import { standingOfStep } from "./reading.ts";
import { StepBar } from "./step_bar.tsx";
import { TieTable } from "./tie_table.tsx";
import { TracePicture } from "./trace_picture.tsx";

const few = 6;

export default function WhyPage() {
  const { subject } = useSearch({ strict: false }) as WhySearch;
  return (
    <div className="sheet">
      <DecideNav />
      {subject === undefined ? <Choose /> : <Asked subject={subject} />}
    </div>
  );
}

function Asked({ subject }: { subject: string }) {
  const { most = few } = useSearch({ strict: false }) as WhySearch;
  const answer = useAsk("/api/decide/why", { query: { subject, most } });
  if (answer.error instanceof Refusal && answer.error.said.status === 404) return <Choose missing={subject} />;
  return (
    <Answered of={answer} skeleton={<Skeleton lines={10} />}>
      {(found) => <Trace found={found} most={most} />}
    </Answered>
  );
}

function Trace({ found, most }: { found: Why; most: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { show } = useSearch({ strict: false }) as WhySearch;
  const setSearch = useSetSearch<WhySearch>();
  const name = format.text(found.name);
  const known = found.steps.filter((step) => standingOfStep(found, step) === "known").length;
  const whole = known === found.steps.length;
  const short = name.length > 90 ? `${name.slice(0, 88).trimEnd()}…` : name;
  return (
    <>
      <PageHead
        title={whole ? t("decide.why.titleWhole", { name: short }) : t("decide.why.titleOf", { name: short, known })}
        kicker={
          <>
            <span>{format.text(found.kindName)}</span>
            {found.about && <span>{format.text(found.about)}</span>}
            <SubjectLink subject={found.subject}>{t("decide.why.openPage")}</SubjectLink>
          </>
        }
        lead={t("decide.why.lead")}
      />
      <StepBar found={found} />
      <div className="toolbar">
        <Toggle
          label={t("decide.why.show")}
          value={show ?? "picture"}
          choices={[
            { id: "picture", name: t("decide.why.picture") },
            { id: "table", name: t("decide.why.table") },
          ]}
          onChange={(id) => setSearch({ show: id === "table" ? "table" : undefined }, { replace: true })}
        />
        <span className="push" />
        <ExportMenu path="/api/decide/why" request={{ query: { subject: found.subject, most } }} />
      </div>
      {show === "table" ? (
        <TieTable found={found} />
      ) : (
        <TracePicture key={found.subject} found={found} onMore={() => setSearch({ most: most * 3 }, { replace: true })} />
      )}
      <BreakList found={found} />
      <pre tabIndex={0} className="why-command">
        {found.command}
      </pre>
    </>
  );
}
