/** Freezes what stands now as an edition. */
import { Snowflake } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { Line } from "../../parts/form_dialog.tsx";
import { useChanging } from "../../parts/use_changing.ts";
import type { Radar } from "./reading.ts";

export function Freeze({ radar }: { radar: Radar }) {
  const { t } = useTranslation();
  const { change } = useChanging();
  const [year = "", month = "1"] = radar.date.split("-");
  const quarter = Math.ceil(Number(month) / 3);
  const [name, setName] = useState(`${year} Q${quarter}`);
  const freeze = async (close: () => void) => {
    const id = name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "_")
      .replaceAll(/^_+|_+$/g, "");
    const done = await change(async () => [(await send("/api/scout/radar/editions", { id, name })).batch], t("radar.frozen", { name }));
    if (done) close();
  };
  return (
    <DialogTrigger>
      <Button className="button">
        <Snowflake size={14} aria-hidden="true" />
        {t("radar.freeze")}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="palette" style={{ maxWidth: 440 }}>
          <Dialog style={{ outline: "none", padding: "18px 22px" }} className="stack">
            {({ close }) => (
              <form
                className="stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  void freeze(close);
                }}
              >
                <Heading slot="title" level={2}>
                  {t("radar.freeze")}
                </Heading>
                <p className="soft">{t("radar.freezeSays", { marking: radar.marking })}</p>
                <Line name={t("lab.name")}>
                  <input value={name} required maxLength={60} onChange={(event) => setName(event.target.value)} />
                </Line>
                <div className="row">
                  <button type="submit" className="button" data-kind="primary">
                    {t("radar.freeze")}
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
