/** One application: what it is, its technologies, needs and nodes, and where the need is printed. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../../data/use_ask.ts";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { Drawer } from "../../../parts/drawer.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Application } from "./reading.ts";

export function ApplicationDrawer({ application, onClose }: { application: Application; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const register = useAsk("/api/desk/:kind", { params: { kind: "application" } }).data;
  const entry = register?.entries.find(({ id }) => id === application.id);
  const lists = [
    ["technology", t("decide.applications.technologies"), application.technologies],
    ["need", t("decide.applications.needs"), application.needs],
    ["node", t("decide.applications.nodes"), application.nodes],
  ] as const;
  return (
    <Drawer title={format.text(application.name)} kicker={t("decide.applications.application")} about={application.id} onClose={onClose}>
      <div className="stack" style={{ gap: 22 }}>
        <div className="stack" style={{ gap: 10 }}>
          <div className="row">
            {application.domains.map((word) => (
              <Chip key={word}>{t(`gaps.domain.${word}`)}</Chip>
            ))}
            {application.sectors.map((word) => (
              <Chip key={word} tone="accent">
                {t(`decide.applications.sectors.${word}`)}
              </Chip>
            ))}
            {application.label !== "public" && <Chip>{application.marking}</Chip>}
            <WhyHere subject={`application:${application.id}`} />
          </div>
          <p>{format.text(application.text)}</p>
          <Cited citation={application.citation} source={application.source} />
          {application.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
          <p className="small soft">
            {t(application.basis === "document" ? "decide.applications.byDocument" : "decide.applications.byUs")}
          </p>
          {application.caveat && <p className="small soft">{application.caveat}</p>}
        </div>
        {lists.map(([kind, title, items]) => (
          <section key={kind} className="stack" style={{ gap: 6 }}>
            <h3>{title}</h3>
            {items.length === 0 ? (
              <p className="soft small">{t("number.unknown")}</p>
            ) : (
              <ul className="plain-list">
                {items.map(({ id, name }) => (
                  <li key={id}>
                    <SubjectLink subject={`${kind}:${id}`}>{format.text(name) || id}</SubjectLink>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <div className="row">
          {entry && <EntryForm key={entry.id} kind="application" entry={entry} title={t("decide.applications.change")} />}
          <Link to={`/entities/application/${application.id}` as "/"} className="small">
            {t("actions.statements")}
          </Link>
        </div>
      </div>
    </Drawer>
  );
}
