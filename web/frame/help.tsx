import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";

export function Help({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const keys: [string[], string][] = [
    [["Ctrl", "K"], t("help.palette")],
    [["j", "k"], t("help.rows")],
    [["Enter"], t("help.open")],
    [["t"], t("help.trace")],
    [[t("help.space"), "→"], t("help.time")],
    [["Esc"], t("help.close")],
    [["?"], t("help.help")],
  ];
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="palette">
        <Dialog style={{ outline: "none", padding: "18px 22px" }} className="stack">
          <Heading slot="title" level={2}>
            {t("help.title")}
          </Heading>
          <dl className="pairs">
            {keys.map(([names, meaning]) => (
              <div key={meaning} style={{ display: "contents" }}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name} style={{ marginRight: 4 }}>
                      {name}
                    </kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="soft">{t("help.example")}</p>
          <a href="/api/openapi.json">{t("help.docs")}</a>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
