import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

interface Props<Word extends string> {
  readonly label: string;
  readonly value: Word;
  readonly choices: readonly { id: Word; name: ReactNode }[];
  readonly onChange: (word: Word) => void;
}

/** One of a few; arrow keys move. */
export function Toggle<Word extends string>({ label, value, choices, onChange }: Props<Word>) {
  return (
    <ToggleButtonGroup
      className="toggle"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((one) => keys.has(one.id));
        if (chosen) onChange(chosen.id);
      }}
    >
      {choices.map((one) => (
        <ToggleButton key={one.id} id={one.id}>
          {one.name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
