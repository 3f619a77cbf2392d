/** A range as a bar: full as far as is certain, hatched as far as is possible, a tick at the median. */
interface Props {
  readonly low: number;
  /** Absent: there is no median, only bounds. */
  readonly mid?: number | undefined;
  readonly high: number;
  /** What is possible without the measures, drawn as a thin line below. */
  readonly before?: { readonly low: number; readonly mid: number; readonly high: number } | undefined;
  /** The end of the scale; 1 unless told. */
  readonly most?: number;
}

export function Range({ low, mid, high, before, most = 1 }: Props) {
  const at = (value: number) => `${Math.max(0, Math.min(100, (value / most) * 100))}%`;
  return (
    <span className="range" aria-hidden="true">
      <span className="range-bar">
        <span className="range-sure" style={{ width: at(low) }} />
        <span className="range-may" style={{ left: at(low), width: at(high - low) }} />
        {mid !== undefined && <i style={{ left: at(mid) }} />}
      </span>
      {before && (
        <span className="range-before">
          <span style={{ left: at(before.low), width: at(before.high - before.low) }} />
          <i style={{ left: at(before.mid) }} />
        </span>
      )}
    </span>
  );
}
