/** A number with its unit, year, source and age on hover or focus; click or `t` opens its trace. */
import type { ReactNode } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useSetSearch, type ViewSearch } from "../data/view.ts";
import { useFormat } from "../words/use_format.ts";
import type { Age } from "./age_badge.tsx";

export interface Origin {
  readonly unit?: string | null | undefined;
  readonly year?: string | number | null | undefined;
  readonly source?: string | undefined;
  readonly age?: Age | undefined;
}

interface Props extends Origin {
  /** As shown; null is unknown. */
  readonly children: ReactNode;
  /** Full value, as the interface gave it. */
  readonly full?: string | number | boolean | null | undefined;
  readonly figure?: string | null | undefined;
  /** Within a grid only one cell is a stop of the Tab key. */
  readonly inGrid?: boolean;
}

export function Figure({ children, full, figure, unit, year, source, age, inGrid = false }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ViewSearch>();
  if (children === null || children === undefined) return <Unknown />;
  if (!figure) return <span className="numbers">{children}</span>;
  const open = () => setSearch({ trace: figure });
  const rows: [string, ReactNode][] = [];
  if (full !== null && full !== undefined) rows.push([t("number.value"), String(full)]);
  if (unit) rows.push([t("number.unit"), unit]);
  if (year) rows.push([t("number.year"), String(year)]);
  if (source) rows.push([t("number.source"), source]);
  if (age) rows.push([t("number.age"), [t(`state.${age.state}`), format.date(age.fetchedAt)].filter(Boolean).join(", ")]);
  return (
    <TooltipTrigger delay={350} closeDelay={60}>
      <Button
        className="number"
        data-figure={figure}
        excludeFromTabOrder={inGrid}
        onPress={open}
        onKeyDown={(event) => event.key === "t" && open()}
      >
        {children}
      </Button>
      <Tooltip className="tip" offset={6}>
        <dl>
          {rows.map(([name, value]) => (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{t("number.trace")}</p>
      </Tooltip>
    </TooltipTrigger>
  );
}

/** Unknown is hatched, never zero, never blank. */
export function Unknown() {
  const { t } = useTranslation();
  return (
    <span title={t("number.unknownWhy")}>
      <span className="hatched" aria-hidden="true" />
      <span className="visually-hidden">{t("number.unknown")}</span>
    </span>
  );
}
