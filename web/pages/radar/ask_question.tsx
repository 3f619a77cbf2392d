/** A new forecast question. */
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { useAsk } from "../../data/use_ask.ts";
import { Select } from "../../parts/select.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Line } from "../signals/type_signal.tsx";
import { useChanging } from "../signals/use_changing.ts";

const empty = { question: "", criteria: "", resolves: "", technology: "", figure: "", label: "public" };

export function AskQuestion() {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useAsk("/api/session").data;
  const areas = useAsk("/api/technologies").data?.areas.filter((one) => one.list === "eu_2023_2113") ?? [];
  const { change } = useChanging();
  const [draft, setDraft] = useState(empty);
  const set = (part: Partial<typeof empty>) => setDraft((now) => ({ ...now, ...part }));
  const keep = async (close: () => void) => {
    const said = Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== ""));
    const done = await change(async () => [(await send("/api/scout/questions", said)).batch], t("forecasts.asked"));
    if (!done) return;
    setDraft(empty);
    close();
  };
  return (
    <DialogTrigger>
      <Button className="button" data-kind="primary">
        <Plus size={14} aria-hidden="true" />
        {t("forecasts.ask")}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="palette" style={{ maxWidth: 540 }}>
          <Dialog style={{ outline: "none", padding: "18px 22px", overflow: "auto", maxHeight: "84dvh" }} className="stack">
            {({ close }) => (
              <form
                className="stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  void keep(close);
                }}
              >
                <Heading slot="title" level={2}>
                  {t("forecasts.ask")}
                </Heading>
                <Line name={t("forecasts.question")}>
                  <input value={draft.question} required maxLength={500} onChange={(event) => set({ question: event.target.value })} />
                </Line>
                <label className="stack" style={{ gap: 4 }}>
                  <span className="small soft">{t("forecasts.criteria")}</span>
                  <textarea
                    className="area-field"
                    rows={3}
                    required
                    value={draft.criteria}
                    maxLength={4000}
                    onChange={(event) => set({ criteria: event.target.value })}
                  />
                </label>
                <div className="flag-columns">
                  <Line name={t("forecasts.resolves")}>
                    <input type="date" required value={draft.resolves} onChange={(event) => set({ resolves: event.target.value })} />
                  </Line>
                  <Line name={t("forecasts.figureName")}>
                    <input value={draft.figure} maxLength={300} onChange={(event) => set({ figure: event.target.value })} />
                  </Line>
                </div>
                <div className="row">
                  <Select
                    label={t("signals.technology")}
                    value={draft.technology}
                    groups={[
                      { choices: [{ id: "", name: t("forecasts.noTechnology") }] },
                      ...areas.map((area) => ({
                        title: format.text(area.name),
                        choices: area.technologies.map((one) => ({ id: one.id, name: format.text(one.name) })),
                      })),
                    ]}
                    onChange={(technology) => set({ technology })}
                  />
                  <Select
                    label={t("lab.label")}
                    value={draft.label}
                    groups={[{ choices: (session?.viewAs ?? []).map((one) => ({ id: one.label, name: one.marking })) }]}
                    onChange={(label) => set({ label })}
                  />
                </div>
                <div className="row">
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
