import { Boxes, Component, FlaskConical, Gem, Layers, Package, Settings2, Sparkles } from "lucide-react";
import type { NodeKind } from "./reading.ts";

/** From the material to the end product. */
export const kindOrder: readonly NodeKind[] = [
  "material",
  "process",
  "tool",
  "component",
  "assembly",
  "system",
  "application",
  "technology",
];

/** Each kind of node has a sign of its own, beside its word. */
export const kindSigns: Record<NodeKind, typeof Gem> = {
  technology: Sparkles,
  application: Layers,
  system: Package,
  assembly: Boxes,
  component: Component,
  process: FlaskConical,
  tool: Settings2,
  material: Gem,
};
