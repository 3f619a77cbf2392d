/** What the canvas of a chain takes (the default export of ./graph.tsx). Place, zoom and what is collapsed it keeps itself. */
import type { Chain, NodeReading } from "./reading.ts";

/** The part of a chain the canvas draws; several chains joined are one such part. Places are pixels of a 1:1 drawing. */
export interface DrawnChain {
  readonly layout: Chain["layout"];
  readonly linkList: readonly Pick<Chain["linkList"][number], "from" | "to" | "relation">[];
}

/** How a node fares: fractions of its level before, 1 = as before, 0 = stopped. */
export interface NodeState {
  /** What is drawn as the filled bar. */
  readonly level: number;
  /** Worst and best the sources allow: the hatched band. Equal to `level` where nothing is unknown. */
  readonly low: number;
  readonly high: number;
  /** The shock cuts this node itself. */
  readonly hit: boolean;
}

export interface CanvasProps {
  /** What it is called to somebody who cannot see it. */
  readonly label: string;
  readonly chain: DrawnChain;
  /** By id, as `readNodes` gathers them; the places stand in `node.x`, `node.y` and `node.tier`. */
  readonly nodes: ReadonlyMap<string, NodeReading>;
  /** Ids of the nodes that are not dimmed; absent: all. */
  readonly shown?: ReadonlySet<string> | undefined;
  /** The node whose drawer is open: its inputs and outputs stand out. */
  readonly open?: string | undefined;
  readonly onOpen: (node: string) => void;
  /** Where Home goes; absent: the first node nothing follows. */
  readonly root?: string | undefined;
  /** `/` was pressed: put the focus where one searches. */
  readonly onFind?: (() => void) | undefined;
  /**
   * Levels to colour the nodes by, node id → state; a node without one is untouched and dimmed. Give a new map to change the picture: only
   * the picture is drawn again, ten times a second costs nothing that can be felt.
   */
  readonly state?: ReadonlyMap<string, NodeState> | undefined;
  /** Height in CSS; absent: what is left of the screen. */
  readonly height?: string | undefined;
  /** The file name, without its ending, of the picture as SVG or PNG; absent: no such button. */
  readonly pictureName?: string | undefined;
}
