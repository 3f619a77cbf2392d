/** Causes as rows: how heavy, how sure, where. A row opens its evidence. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CausesSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Cause, sureTones, weightTones } from "./reading.ts";

interface Props {
  readonly causes: readonly Cause[];
  readonly total: number;
  readonly open: string | undefined;
  readonly typeName: (id: string) => string;
}

export function CauseList({ causes, total, open, typeName }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { chain, type, node } = useSearch({ strict: false }) as CausesSearch;
  const setSearch = useSetSearch<CausesSearch>();
  const narrowed = chain !== undefined || type !== undefined || node !== undefined;
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={t("decide.causes.list")}>
      <div className="row">
        <h2 className="section-title">{t("decide.causes.list")}</h2>
        <span className="soft small" role="status">
          {t("decide.causes.shown", { shown: causes.length, total })}
        </span>
        {narrowed && (
          <button
            type="button"
            className="button"
            data-kind="quiet"
            onClick={() => setSearch({ chain: undefined, type: undefined, node: undefined })}
          >
            {t("decide.causes.showAll")}
          </button>
        )}
      </div>
      {causes.length === 0 ? (
        <Empty title={t("decide.causes.nothing")} />
      ) : (
        <ul className="cause-rows">
          {causes.map((one) => (
            <li key={one.id} aria-current={one.id === open || undefined}>
              <button type="button" className="cause-row" onClick={() => setSearch({ cause: one.id === open ? undefined : one.id })}>
                <strong>{format.text(one.name)}</strong>
                <span className="soft small">
                  {[typeName(one.type.id), one.nodes.map(({ id, name }) => format.text(name) || id).join(", ")].filter(Boolean).join(" · ")}
                </span>
                <span className="row" style={{ gap: 6 }}>
                  <Chip tone={weightTones[one.weight]}>{t(`decide.causes.weight.${one.weight}`)}</Chip>
                  <Chip tone={sureTones[one.sure]} title={t(`decide.causes.sureWhy.${one.sure}`)}>
                    {t(`decide.causes.sure.${one.sure}`)}
                  </Chip>
                  {one.label !== "public" && <Chip>{one.marking}</Chip>}
                </span>
              </button>
              <WhyHere subject={`cause:${one.id}`} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
