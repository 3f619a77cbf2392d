import { Search } from "lucide-react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly wide?: number;
}

export function SearchField({ label, value, onChange, wide = 260 }: Props) {
  return (
    <label className="field" style={{ flex: `0 1 ${wide}px` }}>
      <Search size={14} aria-hidden="true" />
      <input type="search" aria-label={label} placeholder={label} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
