/** A form in a dialog behind a button: its title, its lines, keep and cancel. It closes when what was kept stands. */
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";

interface Props {
  /** On the button, and above the form. */
  readonly title: string;
  readonly primary?: boolean;
  readonly wide?: number;
  /** True when it was kept. */
  readonly keep: () => Promise<boolean>;
  readonly children: ReactNode;
}

export function FormDialog({ title, primary = false, wide = 540, keep, children }: Props) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button className="button" {...(primary ? { "data-kind": "primary" } : {})}>
        <Plus size={14} aria-hidden="true" />
        {title}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="palette" style={{ maxWidth: wide }}>
          <Dialog style={{ outline: "none", padding: "18px 22px", overflow: "auto", maxHeight: "84dvh" }} className="stack">
            {({ close }) => (
              <form
                className="stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  void keep().then((kept) => kept && close());
                }}
              >
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                {children}
                <div className="row form-foot">
                  <button type="submit" className="button" data-kind="primary">
                    {t("signals.form.keep")}
                  </button>
                  <Button className="button" data-kind="quiet" onPress={close}>
                    {t("scout.cancel")}
                  </Button>
                </div>
              </form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** A labelled line to type in. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <label className="number-field" style={{ minWidth: 0 }}>
      <span className="small soft">{name}</span>
      <span className="field" style={{ minHeight: 32 }}>
        {children}
      </span>
    </label>
  );
}
