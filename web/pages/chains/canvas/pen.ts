/** The few strokes the canvas is drawn with; one pen draws on the screen, another writes the same as SVG. Places are pixels of the picture. */
import type { NodeKind } from "../reading.ts";

export interface Ink {
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  readonly colour: string;
  readonly align?: "left" | "center" | "right";
}

export interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

export interface Pen {
  /** Opacity of what follows. */
  fade(opacity: number): void;
  box(x: number, y: number, width: number, height: number, radius: number, fill: string | undefined, edge?: Line): void;
  /** Diagonal lines: the sign of unknown. */
  hatch(x: number, y: number, width: number, height: number): void;
  circle(x: number, y: number, radius: number, fill: string): void;
  /** Curves of one line, eight numbers each: begin, two handles, end. */
  curves(points: readonly number[], line: Line): void;
  /** On its base line. */
  text(text: string, x: number, y: number, ink: Ink): void;
  sign(kind: NodeKind, x: number, y: number, size: number, colour: string): void;
}
