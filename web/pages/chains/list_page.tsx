/** The supply-chain maps. */
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Card } from "../../parts/card.tsx";
import { Empty } from "../../parts/empty.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { useFormat } from "../../words/use_format.ts";

export default function ChainsPage() {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="sheet">
      <Answered of={useAsk("/api/chains")} skeleton={<Skeleton lines={6} />}>
        {({ chains }) => (
          <>
            <PageHead title={t("chains.title", { count: chains.length })} lead={t("chains.lead")} />
            {chains.length === 0 && <Empty title={t("entity.noChain")} command="octant new chain my_chain" />}
            {chains.length > 1 && (
              <p>
                <Link to="/chains/$id" params={{ id: "all" }} className="button">
                  {t("chains.all", { count: chains.length })} <ArrowRight size={14} aria-hidden="true" />
                </Link>
              </p>
            )}
            <div className="board">
              {chains.map((one) => (
                <Card
                  key={one.id}
                  wide={6}
                  title={
                    <Link to="/chains/$id" params={{ id: one.id }} className="plain-link">
                      {format.text(one.question) || format.text(one.name)}
                    </Link>
                  }
                  foot={
                    <Link to="/chains/$id" params={{ id: one.id }} style={{ display: "inline-flex", alignItems: "center", gap: 4 }}>
                      {t("chains.open")}: {format.text(one.name)} <ArrowRight size={13} aria-hidden="true" />
                    </Link>
                  }
                >
                  <div className="stack" style={{ gap: 14 }}>
                    <p className="soft">{format.text(one.description)}</p>
                    <dl className="key-figures" style={{ gridTemplateColumns: "repeat(4, minmax(0, auto))" }}>
                      {(["nodes", "links", "tiers", "supplies"] as const).map((key) => (
                        <div key={key}>
                          <dt>{t(`chains.count.${key}`)}</dt>
                          <dd className="hero" style={{ fontSize: "var(--text-24)" }}>
                            {format.count(one[key])}
                          </dd>
                        </div>
                      ))}
                    </dl>
                    <div className="stack" style={{ gap: 6 }}>
                      <span className="split" aria-hidden="true">
                        <span style={{ flexGrow: one.nodes - one.unknown }} />
                        <span data-unknown style={{ flexGrow: one.unknown }} />
                      </span>
                      <span className="small soft">
                        {one.nodes - one.unknown} {t("overview.withShares")} · {one.unknown} {t("overview.withoutShares")}
                      </span>
                    </div>
                  </div>
                </Card>
              ))}
            </div>
          </>
        )}
      </Answered>
    </div>
  );
}
