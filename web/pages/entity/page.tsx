/** One thing: what it is, what hangs on it, who says so, and how that changed. */
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { entityTabs, type EntitySearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace, useSetSearch } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { Chip } from "../../parts/chip.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { SubjectLink } from "../../parts/subject_link.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Entity } from "./answer.ts";
import { EntityChains } from "./chains.tsx";
import { EntityDependencies } from "./dependencies.tsx";
import { EntityOverview } from "./overview.tsx";
import { Evidence, History } from "./statements.tsx";

export default function EntityPage() {
  const { kind = "", name = "" } = useParams({ strict: false });
  const { bloc, year } = usePlace();
  const answer = useAsk("/api/entities/:kind/:name", { params: { kind, name }, query: { bloc, year } });
  return (
    <div className="sheet">
      <Answered of={answer} skeleton={<Skeleton lines={8} />}>
        {(entity) => <Sections entity={entity} />}
      </Answered>
    </div>
  );
}

function Sections({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tab = "overview" } = useSearch({ strict: false }) as EntitySearch;
  const setSearch = useSetSearch<EntitySearch>();
  const counts = {
    overview: null,
    dependencies: entity.products.length,
    chain: entity.chains.length,
    evidence: entity.statements.length,
    history: null,
  };
  const panels = {
    overview: <EntityOverview entity={entity} />,
    dependencies: <EntityDependencies entity={entity} />,
    chain: <EntityChains entity={entity} />,
    evidence: <Evidence entity={entity} />,
    history: <History entity={entity} />,
  };
  return (
    <>
      <PageHead
        title={format.text(entity.name) || entity.subject}
        kicker={
          <>
            {entity.kind === "technology" && <Link to="/technologies">{t("nav.technologies")}</Link>}
            {entity.kind === "material" && <Link to="/materials">{t("nav.materials")}</Link>}
            {entity.parent && (
              <>
                <span aria-hidden="true">/</span>
                <SubjectLink subject={entity.parent.subject}>{format.text(entity.parent.name)}</SubjectLink>
              </>
            )}
            <Chip>{format.text(entity.kindName)}</Chip>
            {entity.code && entity.kind === "technology" && <span className="numbers">{entity.code}</span>}
            {entity.label !== "public" && <Chip tone="critical">{entity.marking}</Chip>}
            <WhyHere subject={entity.subject} words />
          </>
        }
        lead={format.text(entity.definition) || undefined}
      />
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => setSearch({ tab: key === "overview" ? undefined : entityTabs.find((one) => one === key) })}
      >
        <TabList aria-label={t("entity.sections")}>
          {entityTabs.map((one) => (
            <Tab key={one} id={one}>
              {t(`entity.${one}`)}
              {counts[one] !== null && <span className="soft small numbers"> {counts[one]}</span>}
            </Tab>
          ))}
        </TabList>
        {entityTabs.map((one) => (
          <TabPanel key={one} id={one}>
            {panels[one]}
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
