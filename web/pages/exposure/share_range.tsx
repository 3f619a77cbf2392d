import { useFormat } from "../../words/use_format.ts";
import { Range } from "../what_if/range.tsx";

/** What stops for certain and what may stop, as a bar and in numbers. */
export function ShareRange({ of: [low = 0, high = 0] }: { of: readonly number[] }) {
  const format = useFormat();
  const [from, to] = [format.percent(low) ?? "", format.percent(high) ?? ""];
  return (
    <span className="range-cell">
      <Range low={low} high={high} />
      <span className="numbers">{from === to ? to : `${from.replace(/\s?%$/u, "")}–${to}`}</span>
    </span>
  );
}
