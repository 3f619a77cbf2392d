/** Where everything comes from, how it is computed, and what came in. */
import { useSearch } from "@tanstack/react-router";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { librarySections, type LibrarySearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Glossary } from "./glossary.tsx";
import { ImportChain } from "./import_chain.tsx";
import { Imports } from "./imports.tsx";
import { Instruments } from "./instruments.tsx";
import { Methods } from "./methods.tsx";
import { Services } from "./services.tsx";
import { Sources } from "./sources.tsx";

export default function LibraryPage() {
  const { t } = useTranslation();
  const { section = "sources" } = useSearch({ strict: false }) as LibrarySearch;
  const setSearch = useSetSearch<LibrarySearch>();
  return (
    <div className="sheet">
      <Answered of={useAsk("/api/sources")} skeleton={<Skeleton lines={10} />}>
        {({ sources }) => (
          <>
            <PageHead
              title={t("library.title", {
                count: sources.length,
                live: sources.filter((one) => one.age?.state === "live" || one.age?.state === "cached").length,
              })}
              lead={t("library.lead")}
            />
            <Tabs
              className="tabs"
              selectedKey={section}
              onSelectionChange={(key) =>
                setSearch({ section: key === "sources" ? undefined : librarySections.find((one) => one === key), method: undefined })
              }
            >
              <TabList aria-label={t("library.sections")}>
                {librarySections.map((one) => (
                  <Tab key={one} id={one}>
                    {t(`library.${one}`)}
                  </Tab>
                ))}
              </TabList>
              <TabPanel id="sources">
                <Sources sources={sources} />
              </TabPanel>
              <TabPanel id="methods">
                <Methods />
              </TabPanel>
              <TabPanel id="instruments">
                <Instruments />
              </TabPanel>
              <TabPanel id="services">
                <Services />
              </TabPanel>
              <TabPanel id="imports">
                <ImportChain />
                <Imports />
              </TabPanel>
              <TabPanel id="glossary">
                <Glossary />
              </TabPanel>
            </Tabs>
          </>
        )}
      </Answered>
    </div>
  );
}
