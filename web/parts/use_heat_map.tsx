/** A table whose cells are shaded and spoken: the arrows walk, and what a cell says stands above the table. */
import { type CSSProperties, useState } from "react";
import { useGridWalk } from "./use_grid_walk.ts";

const steps = [1, 2, 3, 4, 5, 6] as const;

export function useHeatMap(rows: number, columns: number) {
  const [said, setSaid] = useState("");
  const { at, setAt, walk } = useGridWalk(rows, columns);
  /** What the button of a cell needs; step 0 is not shaded. */
  const cell = (row: number, column: number, says: string, step: number, more?: CSSProperties) => ({
    className: "heat-cell",
    "data-cell": `${row} ${column}`,
    tabIndex: at[0] === row && at[1] === column ? 0 : -1,
    "aria-label": says,
    style: step === 0 ? undefined : { ...shade(step), ...more },
    onFocus: () => {
      setAt([row, column]);
      setSaid(says);
    },
    onMouseEnter: () => setSaid(says),
  });
  return { said, walk, cell };
}

/** The colour of a step from 1 to 6, and the ink that can be read on it. */
function shade(step: number): CSSProperties {
  return {
    ["--fill" as string]: `var(--ramp-${step})`,
    ["--on" as string]: step >= 5 ? "var(--heat-ink)" : step === 4 ? "var(--heat-middle)" : "var(--ink)",
  };
}

/** The steps side by side, for the key below. */
export function RampKey() {
  return (
    <span className="key-swatches" aria-hidden="true">
      {steps.map((step) => (
        <i key={step} style={{ background: `var(--ramp-${step})` }} />
      ))}
    </span>
  );
}
