import { useState } from "react";

interface Props {
  readonly label: string;
  readonly unit?: string | undefined;
  readonly value: number | undefined;
  readonly least?: number;
  readonly most?: number;
  /** An empty field means something, such as "to the end". */
  readonly empty?: string | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number with its unit. What is out of bounds is set to the bound when one leaves the field. */
export function NumberField({ label, unit, value, least = 0, most = 3650, empty, onChange }: Props) {
  const [text, setText] = useState(String(value ?? ""));
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(String(value ?? ""));
  }
  const read = (written: string) => {
    if (written.trim() === "") return empty === undefined ? undefined : null;
    const number = Math.round(Number(written));
    return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : undefined;
  };
  return (
    <label className="number-field">
      <span className="small soft">{label}</span>
      <span className="field">
        <input
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={text}
          placeholder={empty}
          onChange={(event) => {
            setText(event.target.value);
            const next = read(event.target.value);
            if (next !== undefined && (next === null || String(next) === event.target.value)) onChange(next ?? undefined);
          }}
          onBlur={() => {
            const next = read(text);
            if (next === undefined) setText(String(value ?? ""));
            else if (next !== (value ?? null)) onChange(next ?? undefined);
            else setText(String(value ?? ""));
          }}
        />
        {unit && (text !== "" || empty === undefined) && <span className="small">{unit}</span>}
      </span>
    </label>
  );
}
