/** The canvas by keyboard: arrows walk along links and within a tier, Enter opens, Escape leaves. */
import type { Stage } from "./stage.ts";
import { type Step, stepFrom } from "./units.ts";

export interface KeyWishes {
  readonly onReach: (unit: number) => void;
  readonly onOpen: (unit: number) => void;
  readonly onFind: (() => void) | undefined;
  readonly onLeave: () => void;
}

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const steps: Readonly<Record<string, Step>> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const far = 90;

/** True when the key was for the canvas. */
export function answerKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, stage: Stage, wishes: KeyWishes): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  const { units, scene, cursor } = stage.read();
  if (!scene) return false;
  const step = steps[key];
  if (step && shiftKey) {
    stage.move(step === "left" ? far : step === "right" ? -far : 0, step === "up" ? far : step === "down" ? -far : 0);
    return true;
  }
  const reach = (unit: number) => {
    if (unit < 0) return;
    stage.cursor(unit);
    stage.bring(unit);
    wishes.onReach(unit);
  };
  if (step) {
    reach(cursor < 0 ? (units.of[scene.root] ?? -1) : stepFrom(units, cursor, step));
    return true;
  }
  const acts: Readonly<Record<string, () => void>> = {
    Enter: () => (cursor >= 0 ? wishes.onOpen(cursor) : reach(units.of[scene.root] ?? -1)),
    " ": () => cursor >= 0 && wishes.onOpen(cursor),
    Home: () => reach(units.of[scene.root] ?? -1),
    "+": () => stage.zoom(1.25),
    "=": () => stage.zoom(1.25),
    "-": () => stage.zoom(0.8),
    "0": () => stage.fitAll(),
    Escape: wishes.onLeave,
    ...(wishes.onFind && { "/": wishes.onFind }),
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}
