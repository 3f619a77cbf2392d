/** The canvas: tiers left to right as the server laid them out; Tab walks the nodes, Enter opens one. */
import "@xyflow/react/dist/base.css";
import {
  Background,
  BackgroundVariant,
  Controls,
  type Edge,
  Handle,
  MiniMap,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
} from "@xyflow/react";
import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Bar } from "../../parts/bar.tsx";
import { colourOf } from "../../parts/colours.ts";
import { useFormat } from "../../words/use_format.ts";
import { kindSigns } from "./kinds.ts";
import { type Chain, kinOf, type NodeReading } from "./reading.ts";

interface Props {
  readonly chain: Chain;
  readonly nodes: ReadonlyMap<string, NodeReading>;
  readonly shown: ReadonlySet<string>;
  readonly open: string | undefined;
  readonly onOpen: (node: string) => void;
}

type Box = Node<{ reading: NodeReading; dim: boolean; open: boolean }, "box">;
const nodeTypes = { box: BoxView };
const startZoom = 0.86;

export default function Graph(props: Props) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ chain, nodes, shown, open, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const kin = useMemo(() => (open === undefined ? undefined : kinOf(chain, open)), [chain, open]);
  const { nodeWidth: width, nodeHeight: height } = chain.layout;
  const boxes = useMemo<Box[]>(
    () =>
      [...nodes.values()].map((reading) => {
        const { node, leading } = reading;
        const share = leading
          ? `${format.country(leading.country ?? leading.provider)} ${format.percent(leading.amount / 100)}`
          : t("number.unknown");
        return {
          id: node.id,
          type: "box",
          position: { x: node.x, y: node.y },
          width,
          height,
          draggable: false,
          ariaLabel: `${format.text(node.name)}, ${t(`kind.${node.kind}`)}, ${share}`,
          data: { reading, dim: !shown.has(node.id) || (kin !== undefined && !kin.has(node.id)), open: node.id === open },
        };
      }),
    [nodes, shown, kin, open, width, height, format, t],
  );
  const edges = useMemo<Edge[]>(
    () =>
      chain.linkList.map((link) => ({
        id: link.id,
        source: link.from,
        target: link.to,
        type: "default",
        focusable: false,
        selectable: false,
        className: `link-${link.relation}${kin && !(kin.has(link.from) && kin.has(link.to)) ? " dim" : ""}`,
      })),
    [chain.linkList, kin],
  );
  const frame = useRef<HTMLElement>(null);
  return (
    <section ref={frame} className="canvas-frame" aria-label={t("chains.canvas")}>
      <ReactFlow
        nodes={boxes}
        edges={edges}
        nodeTypes={nodeTypes}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        minZoom={0.12}
        maxZoom={1.6}
        onInit={(flow) => {
          const first = chain.nodeList.find((one) => one.id === (open ?? chain.root));
          if (!first) return;
          // The end product stands at the right edge; a node that is open stands in the middle.
          const half = (frame.current?.clientWidth ?? 1000) / 2 / startZoom;
          const x = open === undefined ? first.x + width + 24 - half : first.x + width / 2;
          void flow.setCenter(x, first.y + height / 2, { zoom: startZoom });
        }}
        onNodeClick={(_, node) => onOpen(node.id)}
        onKeyDown={(event) => {
          const id = event.key === "Enter" ? (event.target as Element).closest<HTMLElement>(".react-flow__node")?.dataset["id"] : undefined;
          if (id) onOpen(id);
        }}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={{
          "controls.ariaLabel": t("chains.canvas"),
          "controls.fitView.ariaLabel": t("chains.fit"),
          "controls.zoomIn.ariaLabel": "+",
          "controls.zoomOut.ariaLabel": "−",
          "minimap.ariaLabel": t("chains.fit"),
        }}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1} color="var(--line)" />
        <Controls showInteractive={false} position="bottom-left" />
        <MiniMap
          pannable
          zoomable
          position="bottom-right"
          nodeColor={(node) => ((node as Box).data.reading.leading ? "var(--ramp-4)" : "var(--line-strong)")}
          maskColor="color-mix(in srgb, var(--ground) 70%, transparent)"
          bgColor="var(--raised)"
        />
      </ReactFlow>
    </section>
  );
}

function BoxView({ data: { reading, dim, open } }: NodeProps<Box>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { node, leading, facts, disagree } = reading;
  const Sign = kindSigns[node.kind];
  return (
    <div className="box" data-dim={dim || undefined} data-open={open || undefined}>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <div className="box-name">
        <Sign size={13} aria-hidden="true" />
        <span title={format.text(node.name)}>{format.text(node.name)}</span>
        {facts.some((one) => one.kind === "restriction") && <b title={t("factKind.restriction")}>!</b>}
      </div>
      <div className="box-share">
        <Bar share={leading ? leading.amount / 100 : null} colour={leading ? colourOf(leading.country) : undefined} />
        <span>
          {leading ? `${format.country(leading.country ?? leading.provider)} ${format.percent(leading.amount / 100)}` : t("number.unknown")}
          {disagree && " ≠"}
        </span>
      </div>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </div>
  );
}
