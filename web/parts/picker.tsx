/** Choose one of many by typing a few letters. */
import { Search } from "lucide-react";
import { useContext, useEffect, useRef, useState } from "react";
import { ComboBox, ComboBoxStateContext, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";

export interface Pick {
  readonly id: string;
  readonly name: string;
  readonly hint?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly choices: readonly Pick[];
  readonly onChoose: (id: string) => void;
  /** What is chosen stays in the field; else the field is empty again, for the next one. */
  readonly value?: string | undefined;
}

const most = 80;

export function Picker({ label, choices, onChoose, value }: Props) {
  const { t } = useTranslation();
  const chosen = choices.find((one) => one.id === value)?.name ?? value ?? "";
  const [typed, setTyped] = useState<string>();
  const close = useRef<() => void>(undefined);
  const text = (typed ?? "").trim().toLocaleLowerCase();
  const found = choices.filter((one) => `${one.name} ${one.id}`.toLocaleLowerCase().includes(text)).slice(0, most);
  return (
    <ComboBox
      aria-label={label}
      className="picker"
      items={found}
      inputValue={typed ?? chosen}
      onInputChange={setTyped}
      onOpenChange={(open) => setTyped((now) => (open ? (now ?? "") : undefined))}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (key === null) return;
        onChoose(String(key));
        close.current?.();
      }}
      menuTrigger="manual"
      allowsEmptyCollection
    >
      <div className="field">
        <Search size={14} aria-hidden="true" />
        <OpeningInput
          placeholder={chosen || label}
          onReady={(made) => {
            close.current = made;
          }}
        />
      </div>
      <Popover className="popover" offset={4}>
        <ListBox
          aria-label={label}
          style={{ outline: "none" }}
          renderEmptyState={() => <p className="soft small option">{t("palette.none", { text: typed ?? "" })}</p>}
        >
          {(one: Pick) => (
            <ListBoxItem id={one.id} textValue={one.name} className="option">
              {one.name}
              {one.hint && <span className="hint">{one.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** Opens when one clicks or types in it, and stays closed after a choice, though the text changes then too. */
function OpeningInput({ placeholder, onReady }: { placeholder: string; onReady: (close: () => void) => void }) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    onReady(() => state?.close());
  });
  const open = () => state?.open(null, "manual");
  return <Input placeholder={placeholder} onClick={open} onInput={open} />;
}
