/** One supply chain: graph, list and map of the same nodes, and a drawer for each. */
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ChainSearch } from "../../data/searches.ts";
import { useAsk } from "../../data/use_ask.ts";
import { useSetSearch, useView } from "../../data/view.ts";
import { Beside } from "../../frame/drawer_outlet.tsx";
import { Answered } from "../../parts/answered.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PageHead } from "../../parts/page_head.tsx";
import { SearchField } from "../../parts/search_field.tsx";
import { Skeleton } from "../../parts/skeleton.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { useFormat } from "../../words/use_format.ts";
import { CanvasKey } from "./canvas_key.tsx";
import { KindLegend } from "./kind_legend.tsx";
import { NodeDrawer } from "./node_drawer.tsx";
import { NodeTable } from "./node_table.tsx";
import { type Chain, readNodes } from "./reading.ts";

// On its way while the chain is asked for, not after it has come.
const graph = import("./graph.tsx");
const Graph = lazy(() => graph);
const WorldMap = lazy(() => import("./world_map.tsx"));

export default function ChainPage() {
  const { id = "" } = useParams({ strict: false });
  // Where the address says no bloc or year the server knows them: nothing waits for the state of the archive first.
  const { bloc, year } = useView();
  const answer = useAsk("/api/chains/:id", { params: { id }, query: { bloc, year } });
  return (
    <div className="sheet" style={{ maxWidth: "none" }}>
      <Answered of={answer} skeleton={<Skeleton lines={3} tall={180} />}>
        {(chain) => <Views chain={chain} />}
      </Answered>
    </div>
  );
}

function Views({ chain }: { chain: Chain }) {
  const { t } = useTranslation();
  const format = useFormat();
  const search = useSearch({ strict: false }) as ChainSearch;
  const setSearch = useSetSearch<ChainSearch>();
  const nodes = useMemo(() => readNodes(chain), [chain]);
  const all = [...nodes.values()];
  const wanted = (search.q ?? "").trim().toLocaleLowerCase();
  const kinds = useMemo(() => search.kinds?.split(",") ?? [], [search.kinds]);
  const shown = useMemo(
    () =>
      new Set(
        [...nodes.values()]
          .filter(
            ({ node, supplies }) =>
              (kinds.length === 0 || kinds.includes(node.kind)) &&
              [format.text(node.name), ...node.hs6, ...supplies.map((one) => one.provider)].join(" ").toLocaleLowerCase().includes(wanted),
          )
          .map(({ node }) => node.id),
      ),
    [nodes, wanted, kinds, format],
  );
  const known = all.filter((one) => one.leading?.providerKind === "country");
  const single = known.filter((one) => (one.leading?.amount ?? 0) > 50);
  const open = search.node === undefined ? undefined : nodes.get(search.node);
  const openNode = (node: string) => setSearch({ node });
  const finding = useRef<HTMLDivElement>(null);
  // On a telephone the list comes first, the canvas is one tap away.
  const show = search.show ?? (matchMedia("(max-width: 640px)").matches ? "list" : "graph");
  const tools = (
    <>
      <SearchField
        label={t("chains.find")}
        value={search.q ?? ""}
        onChange={(text) => setSearch({ q: text || undefined }, { replace: true })}
        wide={220}
      />
      <span className="soft small numbers" role="status">
        {(wanted !== "" || kinds.length > 0) && t("chains.matches", { count: shown.size })}
      </span>
      <span className="push" />
      <Toggle
        label={t("chains.view")}
        value={show}
        choices={[
          { id: "graph", name: t("chains.graph") },
          { id: "list", name: t("chains.list") },
          { id: "map", name: t("chains.map") },
        ]}
        onChange={(next) => setSearch({ show: next })}
      />
      <ExportMenu path="/api/chains/:id" request={{ params: { id: chain.id } }} />
    </>
  );
  return (
    <>
      <PageHead
        title={known.length > 0 ? t("chains.sentence", { single: single.length, known: known.length }) : format.text(chain.question)}
        kicker={
          <>
            <Link to="/chains">{t("nav.chains")}</Link>
            <span aria-hidden="true">/</span>
            <strong>{format.text(chain.name)}</strong>
            <span>{t("chains.nodes", { count: chain.nodes })}</span>
            <span>{t("chains.shares", { count: chain.supplies })}</span>
            <span>{t("chains.unknown", { count: chain.unknown })}</span>
          </>
        }
        lead={show === "graph" ? undefined : format.text(chain.question)}
      />
      <div className="toolbar" ref={finding}>
        {tools}
      </div>
      <KindLegend
        nodes={all}
        chosen={kinds}
        onChoose={(next) => setSearch({ kinds: next.length > 0 ? next.join(",") : undefined }, { replace: true })}
      />
      {show === "list" ? (
        <NodeTable nodes={all.filter((one) => shown.has(one.node.id))} open={search.node} onOpen={openNode} chain={chain} />
      ) : (
        <Suspense fallback={<div className="skeleton" style={{ height: 560 }} />}>
          {show === "map" ? (
            <WorldMap nodes={nodes} onOpen={openNode} />
          ) : (
            <>
              <Graph
                label={format.text(chain.name)}
                chain={chain}
                nodes={nodes}
                shown={wanted === "" && kinds.length === 0 ? undefined : shown}
                open={search.node}
                onOpen={openNode}
                root={chain.roots[0]}
                onFind={() => finding.current?.querySelector("input")?.focus()}
                pictureName={`octant-${chain.id}`}
              />
              <CanvasKey chain={chain} nodes={nodes} />
            </>
          )}
        </Suspense>
      )}
      {show === "graph" && format.text(chain.description) && (
        <section className="prose" style={{ marginTop: 20 }}>
          <h2 style={{ fontFamily: "var(--sans)" }}>{format.text(chain.question)}</h2>
          <p>{format.text(chain.description)}</p>
        </section>
      )}
      {format.text(chain.limits) && (
        <section className="prose" style={{ marginTop: 20 }}>
          <h2 style={{ fontFamily: "var(--sans)" }}>{t("chains.limits")}</h2>
          <p>{format.text(chain.limits)}</p>
        </section>
      )}
      {open && (
        <Beside>
          <NodeDrawer reading={open} nodes={nodes} chain={chain} onOpen={openNode} onClose={() => setSearch({ node: undefined })} />
        </Beside>
      )}
    </>
  );
}
