/** One chain: who could stop it alone, who stands hidden behind several inputs, where the EU is the bottleneck, and every exposure. */
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { exposedOn, type ExposureSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { usePlace, useSetSearch } from "../../data/view.ts";
import { Answered } from "../../parts/answered.tsx";
import { Card } from "../../parts/card.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { draftWith, writeDraft } from "../what_if/draft.ts";
import { ExposureTable } from "./exposure_table.tsx";
import { Inputs } from "./inputs.tsx";
import { type ChainExposed, whoOf } from "./reading.ts";
import { ShareRange } from "./share_range.tsx";

export function ChainExposure({ chain }: { chain: string }) {
  const { on = "country" } = useSearch({ strict: false }) as ExposureSearch;
  const { bloc } = usePlace();
  const answer = useAsk("/api/exposure/:chain", { params: { chain }, query: { on, bloc } });
  return (
    <Answered of={answer} skeleton={<Skeleton lines={8} tall={60} />}>
      {(found) => <Parts found={found} />}
    </Answered>
  );
}

function Parts({ found }: { found: ChainExposed }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<ExposureSearch>();
  const chains = useAsk("/api/chains").data?.chains;
  const name = format.text(chains?.find((one) => one.id === found.chain)?.name) || found.chain;
  const who = (one: string) => whoOf(format, found.on, one);
  const names = new Map(found.rows.map((row) => [row.node, format.text(row.name)]));
  const endName = (node: string) => names.get(node) ?? node;
  const points = new Map(found.singlePoints.map((one) => [one.on, one]));
  return (
    <>
      <PageHead
        title={t(`exposure.chainTitle.${found.on}`, { name, count: points.size })}
        kicker={
          <>
            <Link to="/what-if/exposure" search={{} as never}>
              {t("exposure.back")}
            </Link>
            <span aria-hidden="true">/</span>
            <strong>{name}</strong>
          </>
        }
        lead={t("exposure.chainLeadMore", { common: found.commonSuppliers.length, bottlenecks: found.bottlenecks.length })}
      />
      <div className="toolbar">
        <Toggle
          label={t("exposure.on")}
          value={found.on}
          choices={exposedOn.map((id) => ({ id, name: t(`exposure.onKind.${id}`) }))}
          onChange={(on) => setSearch({ on: on === "country" ? undefined : on })}
        />
        <span className="soft small">{t("exposure.onNote")}</span>
        <span className="push" />
        <ExportMenu path="/api/exposure/:chain" request={{ params: { chain: found.chain }, query: { on: found.on } }} />
      </div>
      <div className="stack" style={{ gap: 16 }}>
        <Card wide={12} title={t("exposure.single")}>
          {found.singlePoints.length === 0 ? (
            <p className="soft">{t("exposure.singleNone")}</p>
          ) : (
            <PlainTable
              label={t("exposure.single")}
              head={[t("exposure.who"), t("exposure.node"), t("exposure.end"), t("exposure.stops"), ""]}
              rows={found.singlePoints.slice(0, 40).map((one) => [
                who(one.on),
                format.text(one.name),
                endName(one.end),
                <ShareRange key="share" of={one.share} />,
                found.on === "owner" ? (
                  ""
                ) : (
                  <Link
                    key="try"
                    to="/what-if"
                    aria-label={t("exposure.tryItLong", { who: who(one.on), what: format.text(one.name) })}
                    search={
                      {
                        s: writeDraft(
                          draftWith(
                            found.on === "country"
                              ? { kind: "stop", country: one.on, nodes: [one.node] }
                              : { kind: "stop", provider: one.on, nodes: [one.node] },
                            {
                              chains: [found.chain],
                            },
                          ),
                        ),
                      } as never
                    }
                  >
                    {t("exposure.tryIt")}
                  </Link>
                ),
              ])}
            />
          )}
        </Card>
        <div className="board">
          <Card wide={12} title={t("exposure.common")} foot={<span>{t("exposure.commonSays")}</span>}>
            {found.commonSuppliers.length === 0 ? (
              <p className="soft">{t("exposure.commonNone")}</p>
            ) : (
              <PlainTable
                label={t("exposure.common")}
                head={[t("exposure.who"), t("exposure.end"), t("exposure.inputs")]}
                rows={found.commonSuppliers
                  .slice(0, 30)
                  .map((one) => [
                    who(one.on),
                    endName(one.end),
                    <Inputs key="inputs" names={one.nodes.map((node) => format.text(node.name))} />,
                  ])}
              />
            )}
          </Card>
          <Card
            wide={12}
            title={t("exposure.bottlenecks")}
            foot={<span>{t("exposure.bottlenecksSays", { bloc: format.country(found.bloc) })}</span>}
          >
            {found.bottlenecks.length === 0 ? (
              <p className="soft">{t("exposure.bottlenecksNone")}</p>
            ) : (
              <PlainTable
                label={t("exposure.bottlenecks")}
                head={[t("exposure.node"), t("exposure.ofEu", { bloc: format.country(found.bloc) }), t("exposure.reaches")]}
                numbers={[2]}
                rows={found.bottlenecks.map((one) => [
                  format.text(one.name),
                  <ShareRange key="share" of={one.share} />,
                  format.count(one.reaches),
                ])}
              />
            )}
          </Card>
        </div>
        <section className="stack">
          <h2>{t("exposure.all")}</h2>
          <ExposureTable found={found} />
        </section>
      </div>
    </>
  );
}
