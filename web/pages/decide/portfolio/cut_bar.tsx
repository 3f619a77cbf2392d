/** A cut as a bar to its middle with a whisker over what is left open; the numbers stand beside it. */
import { useCut } from "./use_cut.ts";

interface Props {
  readonly cut: { readonly low: number; readonly mid: number; readonly high: number };
  readonly most: number;
}

export function CutBar({ cut, most }: Props) {
  const said = useCut();
  const at = (value: number) => `${Math.max(0, Math.min(100, (value / most) * 100))}%`;
  return (
    <span className="cut">
      <span className="cut-line" aria-hidden="true">
        <span style={{ width: at(cut.mid) }} />
        <i style={{ left: at(cut.low), width: `calc(${at(cut.high)} - ${at(cut.low)})` }} />
      </span>
      <span className="numbers small">
        <strong>{said.percent(cut.mid)}</strong> <span className="soft">({said.range(cut.low, cut.high)})</span>
      </span>
    </span>
  );
}
