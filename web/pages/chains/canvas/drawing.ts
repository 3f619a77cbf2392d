/** What a picture of the chain is made from. */
import type { NodeState } from "../canvas_props.ts";
import type { NodeKind } from "../reading.ts";
import type { Caption } from "./captions.ts";
import type { Colours, Signs } from "./look.ts";
import type { Scene } from "./scene.ts";
import type { Units } from "./units.ts";
import type { Size, View } from "./view.ts";

export interface Marks {
  /** Node → 1 where it passes the filters; absent: all do. */
  readonly shown?: Uint8Array | undefined;
  /** Node → 1 for the inputs and outputs of what is open or under the pointer. */
  readonly kin?: Uint8Array | undefined;
  readonly state?: readonly (NodeState | undefined)[] | undefined;
  /** Numbers of units, −1 for none. */
  readonly open: number;
  readonly hover: number;
  readonly cursor: number;
}

export interface Words {
  readonly tier: (tier: number) => string;
  readonly kind: (kind: NodeKind) => string;
  readonly count: (count: number) => string;
  readonly percent: (fraction: number) => string;
}

export interface Picture {
  readonly scene: Scene;
  readonly units: Units;
  readonly captions: readonly Caption[];
  readonly marks: Marks;
  readonly view: View;
  readonly size: Size;
  readonly colours: Colours;
  readonly words: Words;
  /** While it moves some links may be left out. */
  readonly moving: boolean;
}

/** Heights of a node on the screen from which on it has its name, and all it has to say. */
export const nameFrom = 17;
export const cardFrom = 47;
export const faded = 0.26;

/** What is shown on the screen, whatever part of it is looked at. */
export interface Shown {
  readonly scene: Scene;
  /** Number of the node that is open, −1 for none. */
  readonly open: number;
  readonly captions: readonly Caption[];
  readonly words: Words;
  readonly colours: Colours;
  readonly signs: Signs;
}

/** The more is lost, the further along the ramp. */
export function lossColour(level: number, colours: Colours): string {
  const ramp = [colours["ramp-1"], colours["ramp-2"], colours["ramp-3"], colours["ramp-4"], colours["ramp-5"], colours["ramp-6"]];
  return ramp[Math.max(0, Math.min(5, Math.floor((1 - level) * 6)))] ?? colours["ramp-1"];
}
