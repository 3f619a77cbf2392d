/** Progress on standard error for everything that takes longer than a second. */
import type { Language, Progress } from "#model";
import type { Surroundings } from "./surroundings.ts";
import { say } from "./words.ts";

export interface Shown {
  readonly progress: (progress: Progress) => void;
  /** Clears what is drawn in place. */
  readonly done: () => void;
}

const patience = 1000;

/** On a terminal one line redrawn in place; elsewhere a plain line per step; with `quiet` nothing. Silent for the first second. */
export async function showProgress(around: Surroundings, { quiet, lang }: { quiet: boolean; lang: Language }): Promise<Shown> {
  if (quiet) return { progress: () => {}, done: () => {} };
  return around.redraw ? drawn(around, lang) : written(around, lang);
}

function written({ err }: Surroundings, language: Language): Shown {
  const start = Date.now();
  let last = "";
  return {
    progress: ({ doing, step }) => {
      const said = say(language, doing, { step });
      if (said === last || Date.now() - start < patience) return;
      last = said;
      err.write(`… ${said}\n`);
    },
    done: () => {},
  };
}

async function drawn({ err }: Surroundings, language: Language): Promise<Shown> {
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
    progress: ({ doing, step, done = 0, of = 0 }) => {
      if (Date.now() - start < patience) return;
      const said = say(language, doing, { step });
      if (!on) bar.start(of, done, { step: said });
      on = true;
      bar.setTotal(Math.max(of, 1));
      bar.update(done, { step: said });
    },
    done: () => {
      if (on) bar.stop();
      on = false;
    },
  };
}
