/** Progress on standard error for everything that takes longer than a second. */
import type { Progress } from "#model";
import type { Surroundings } from "./surroundings.ts";

export interface Shown {
  readonly progress: (progress: Progress) => void;
  /** Clears what is drawn in place. */
  readonly done: () => void;
}

const patience = 1000;

/** On a terminal one line redrawn in place; elsewhere a plain line per step; with `quiet` nothing. Silent for the first second. */
export async function showProgress(around: Surroundings, quiet: boolean): Promise<Shown> {
  if (quiet) return { progress: () => {}, done: () => {} };
  return around.redraw ? drawn(around) : written(around);
}

function written({ err }: Surroundings): Shown {
  const start = Date.now();
  let last = "";
  return {
    progress: ({ step }) => {
      if (step === last || Date.now() - start < patience) return;
      last = step;
      err.write(`… ${step}\n`);
    },
    done: () => {},
  };
}

async function drawn({ err }: Surroundings): Promise<Shown> {
  const { default: cliProgress } = await import("cli-progress");
  const bar = new cliProgress.SingleBar({
    stream: err,
    clearOnComplete: true,
    hideCursor: true,
    fps: 8,
    format: (options, { progress, total, value }, { step }: { step?: string }) => {
      if (total <= 1) return `… ${step ?? ""}`;
      const filled = Math.round(progress * 20);
      return `${(options.barCompleteString ?? "█").slice(0, filled)}${"·".repeat(20 - filled)} ${value}/${total} ${step ?? ""}`;
    },
  });
  const start = Date.now();
  let on = false;
  return {
    progress: ({ step, done = 0, of = 0 }) => {
      if (Date.now() - start < patience) return;
      if (!on) bar.start(of, done, { step });
      on = true;
      bar.setTotal(Math.max(of, 1));
      bar.update(done, { step });
    },
    done: () => {
      if (on) bar.stop();
      on = false;
    },
  };
}
