/** Search over everything, and the way to every page, from the keyboard. */
import { Building2, FileText, ScrollText, Search } from "lucide-react";
import { useDeferredValue, useId, useState, type KeyboardEvent } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { type Address, addressOfSubject } from "../data/subjects.ts";
import { useAsk } from "../data/use_ask.ts";
import { useFormat } from "../words/use_format.ts";
import { places } from "./places.ts";

interface Props {
  readonly onClose: () => void;
  readonly onHelp: () => void;
  readonly go: (address: Address) => void;
}

export default function Palette({ onClose, onHelp, go }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(text.trim());
  const found = useAsk("/api/search", { query: { q: asked, limit: 12 } }, { enabled: asked.length > 1 });
  // Asked beside it: resolving who is who takes longer than finding words, the first time.
  const known = useAsk("/api/scout/organisations", { query: { q: asked, size: 4 } }, { enabled: asked.length > 2 });
  const matches = (name: string) => name.toLocaleLowerCase(format.language).includes(text.trim().toLocaleLowerCase(format.language));

  const pages = places
    .map(({ to, word, Sign }) => ({ key: to as string, name: t(word), hint: t("palette.pages"), Sign, run: () => go({ to, search: {} }) }))
    .filter((one) => matches(one.name));
  const results = (asked.length > 1 ? (found.data?.found ?? []) : []).map((one) => ({
    key: `${one.subject}/${one.property}`,
    name: format.text(one.name) || one.text,
    hint: t(`kindName.${one.kind as "technology"}`, { defaultValue: one.kind }),
    Sign: FileText,
    run: () => go(addressOfSubject(one.subject, one.chain)),
  }));
  const documents = (asked.length > 1 ? (found.data?.documents.found ?? []) : []).map((one) => ({
    key: one.ref,
    name: one.title.map((piece) => piece.text).join(""),
    hint: t(`documentKind.${one.kind}`),
    Sign: ScrollText,
    run: () => go({ to: `/documents/${encodeURIComponent(one.source)}/${encodeURIComponent(one.id)}`, search: {} }),
  }));
  const organisations = (asked.length > 2 ? (known.data?.organisations ?? []) : []).map((one) => ({
    key: one.id,
    name: one.name,
    hint: t("palette.organisation"),
    Sign: Building2,
    run: () => go({ to: `/organisations/${encodeURIComponent(one.id)}`, search: {} }),
  }));
  const everything =
    asked.length > 1
      ? [
          {
            key: "all",
            name: t("palette.all", { text: asked }),
            hint: t("palette.documents"),
            Sign: Search,
            run: () => go({ to: "/search", search: { q: asked } }),
          },
        ]
      : [];
  const actions = [{ key: "help", name: t("top.help"), hint: t("palette.actions"), Sign: Search, run: onHelp }].filter(
    (one) => text !== "" && matches(one.name),
  );
  const unique = new Map(
    [...pages, ...results, ...documents, ...organisations, ...everything, ...actions].map((one) => [one.name + one.hint, one]),
  );
  const options = [...unique.values()];
  const chosen = Math.min(at, options.length - 1);

  const choose = (index: number) => {
    onClose();
    options[index]?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((chosen + step + options.length) % Math.max(1, options.length));
    } else if (event.key === "Enter" && options.length > 0) choose(chosen);
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="palette">
        <Dialog aria-label={t("palette.title")} style={{ outline: "none", display: "contents" }}>
          <div className="field">
            <Search size={16} aria-hidden="true" />
            <input
              // biome-ignore lint/a11y/noAutofocus: the dialog exists to type in
              autoFocus
              role="combobox"
              aria-label={t("palette.title")}
              aria-expanded="true"
              aria-controls={id}
              aria-activedescendant={options.length > 0 ? `${id}-${chosen}` : undefined}
              placeholder={t("palette.placeholder")}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <ul role="listbox" id={id} aria-label={t("palette.found")}>
            {options.map(({ key, name, hint, Sign }, index) => (
              <li
                key={key + name}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                onMouseMove={() => setAt(index)}
                onClick={() => choose(index)}
                onKeyDown={() => undefined}
                ref={(element) => {
                  if (index === chosen) element?.scrollIntoView({ block: "nearest" });
                }}
              >
                <Sign size={15} className="soft" aria-hidden="true" />
                <span className="clip">{name}</span>
                <span className="soft small">{hint}</span>
              </li>
            ))}
          </ul>
          <p className="soft small" role="status" style={{ padding: "6px 16px 12px" }}>
            {options.length === 0
              ? t("palette.none", { text })
              : `${t("palette.results", { count: options.length })} · ${t("palette.hint")}`}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
