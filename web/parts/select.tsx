import { ChevronDown } from "lucide-react";
import { Button, Header, ListBox, ListBoxItem, ListBoxSection, Popover, Select as Base, SelectValue } from "react-aria-components";

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly hint?: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly { title?: string; choices: readonly Choice[] }[];
  readonly onChange: (id: string) => void;
}

export function Select({ label, value, groups, onChange }: Props) {
  return (
    <Base className="select" aria-label={label} selectedKey={value} onSelectionChange={(key) => key !== null && onChange(String(key))}>
      <Button className="button">
        <SelectValue data-slot />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox aria-label={label} style={{ outline: "none" }}>
          {groups.map((group, place) => (
            <ListBoxSection key={group.title ?? place} aria-label={group.title ?? label}>
              {group.title && <Header className="title">{group.title}</Header>}
              {group.choices.map((one) => (
                <ListBoxItem key={one.id} id={one.id} textValue={one.name} className="option">
                  {one.name}
                  {one.hint && <span className="hint">{one.hint}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Base>
  );
}
