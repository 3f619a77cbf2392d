/** What is under the pointer, beside it. */
import type { Sentence } from "./use_sentence.ts";
import type { Units } from "./units.ts";
import type { Size } from "./view.ts";

interface Props {
  readonly place: { readonly unit: number; readonly x: number; readonly y: number };
  readonly units: Units;
  readonly size: Size;
  readonly sentence: Sentence;
}

export function Tip({ place: { unit, x, y }, units, size, sentence }: Props) {
  const [name = "", ...rest] = sentence(units, unit).split("; ");
  if (name === "") return null;
  const right = x > size.width - 270;
  const low = y > size.height - 130;
  const style = {
    ...(right ? { right: size.width - x + 14 } : { left: x + 14 }),
    ...(low ? { bottom: size.height - y + 12 } : { top: y + 14 }),
  };
  return (
    <div className="canvas-tip" style={style} aria-hidden="true">
      <strong>{name}</strong>
      {rest.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
