/** What hangs on one technology or need: technologies, applications and needs in three columns with lines between; below, chain nodes and causes. */
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ApplicationsSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Applications } from "./reading.ts";

const rowHeight = 44;

interface Item {
  readonly id: string;
  readonly name: string;
  /** Ids of applications it is tied by. */
  readonly through: readonly string[];
  readonly onOpen: () => void;
}

export function TieGraph({ found }: { found: Applications }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { application, technology, need } = useSearch({ strict: false }) as ApplicationsSearch;
  const setSearch = useSetSearch<ApplicationsSearch>();
  const [lit, setLit] = useState<string>();
  const { together } = found;
  if (!together) return null;
  const text = ({ id, name }: { id: string; name: object }) => format.text(name) || id;
  // What was asked for stands on top of its column.
  const first = (one: { readonly id: string }) => (one.id === technology || one.id === need ? 0 : 1);
  const left = together.technologies
    .toSorted((one, other) => first(one) - first(other))
    .map((one): Item => ({ ...one, name: text(one), onOpen: () => setSearch({ technology: one.id, need: undefined, domain: undefined }) }));
  const middle = found.applications.map(
    (one): Item => ({
      id: one.id,
      name: text(one),
      through: [one.id],
      onOpen: () => setSearch({ application: application === one.id ? undefined : one.id }),
    }),
  );
  const right = together.needs
    .toSorted((one, other) => first(one) - first(other))
    .map((one): Item => ({ ...one, name: text(one), onOpen: () => setSearch({ need: one.id, technology: undefined, domain: undefined }) }));
  const isLit = (item: Item) => lit === undefined || item.id === lit || item.through.includes(lit) || reaches(item);
  // What is pointed at lights its applications, and they what they touch.
  const source = [...left, ...middle, ...right].find(({ id }) => id === lit);
  const reaches = (item: Item) => source !== undefined && item.through.some((one) => source.through.includes(one));
  return (
    <>
      <div className="tie-graph" role="group" aria-label={t("decide.applications.graph")}>
        <Column title={t("decide.applications.technologies")} items={left} isLit={isLit} onLight={setLit} chosen={technology} />
        <Lines from={left} to={middle} toLeft={(item, other) => item.through.includes(other.id)} isLit={isLit} />
        <Column title={t("decide.applications.applications")} items={middle} isLit={isLit} onLight={setLit} chosen={application} />
        <Lines from={middle} to={right} toLeft={(item, other) => other.through.includes(item.id)} isLit={isLit} />
        <Column title={t("decide.applications.needs")} items={right} isLit={isLit} onLight={setLit} chosen={need} />
      </div>
      <div className="tie-more">
        <section className="stack" style={{ gap: 6 }}>
          <h2 className="section-title">{t("decide.applications.nodes")}</h2>
          {together.nodes.length === 0 ? (
            <p className="soft small">{t("decide.applications.noNodes")}</p>
          ) : (
            <ul className="plain-list">
              {together.nodes.map((one) => (
                <li key={one.id}>
                  <SubjectLink subject={`node:${one.id}`}>{text(one)}</SubjectLink>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="stack" style={{ gap: 6 }}>
          <h2 className="section-title">{t("decide.applications.causes")}</h2>
          {together.causes.length === 0 ? (
            <p className="soft small">{t("decide.applications.noCauses")}</p>
          ) : (
            <ul className="plain-list">
              {together.causes.map((one) => (
                <li key={one.id}>
                  <SubjectLink subject={`cause:${one.id}`}>{text(one)}</SubjectLink> <Chip>{t(`decide.causes.weight.${one.weight}`)}</Chip>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  );
}

interface ColumnProps {
  readonly title: string;
  readonly items: readonly Item[];
  readonly isLit: (item: Item) => boolean;
  readonly onLight: (id: string | undefined) => void;
  readonly chosen?: string | undefined;
}

function Column({ title, items, isLit, onLight, chosen }: ColumnProps) {
  return (
    <section className="tie-column">
      <h2 className="small soft">
        {title} <span className="numbers">{items.length}</span>
      </h2>
      <ul>
        {items.map((one) => (
          <li key={one.id} style={{ height: rowHeight }}>
            <button
              type="button"
              data-dim={!isLit(one) || undefined}
              aria-current={one.id === chosen || undefined}
              title={one.name}
              onClick={one.onOpen}
              onMouseEnter={() => onLight(one.id)}
              onMouseLeave={() => onLight(undefined)}
              onFocus={() => onLight(one.id)}
              onBlur={() => onLight(undefined)}
            >
              <span>{one.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinesProps {
  readonly from: readonly Item[];
  readonly to: readonly Item[];
  readonly toLeft: (item: Item, other: Item) => boolean;
  readonly isLit: (item: Item) => boolean;
}

function Lines({ from, to, toLeft, isLit }: LinesProps) {
  const height = Math.max(from.length, to.length) * rowHeight;
  const middle = (place: number) => place * rowHeight + rowHeight / 2;
  return (
    <svg className="tie-lines" viewBox={`0 0 100 ${height}`} height={height} preserveAspectRatio="none" aria-hidden="true">
      {from.flatMap((item, first) =>
        to.map((other, second) =>
          toLeft(item, other) ? (
            <path
              key={`${item.id} ${other.id}`}
              d={`M0 ${middle(first)} C50 ${middle(first)} 50 ${middle(second)} 100 ${middle(second)}`}
              data-dim={!(isLit(item) && isLit(other)) || undefined}
            />
          ) : null,
        ),
      )}
    </svg>
  );
}
