/** Keeps a scenario under a name and a label. Only the owner writes; undoing its batch takes it back. */
import { Save } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { ask } from "../../data/ask.ts";
import type { WhatIfSearch } from "../../data/searches.ts";
import { send } from "../../data/send.ts";
import { client, useAsk } from "../../data/use_ask.ts";
import { useSetSearch } from "../../data/view.ts";
import { Select } from "../../parts/select.tsx";
import { useSay } from "../../parts/toasts.tsx";
import { useFormat } from "../../words/use_format.ts";
import { useTrouble } from "../../words/use_trouble.ts";
import { type Draft, scenarioOf } from "./draft.ts";

const asChains = "";

export function SaveScenario({ draft }: { draft: Draft }) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const trouble = useTrouble();
  const session = useAsk("/api/session").data;
  const setSearch = useSetSearch<WhatIfSearch>();
  const [name, setName] = useState("");
  const [label, setLabel] = useState(asChains);
  const [refused, setRefused] = useState<string>();
  if (!session?.owner) return null;
  const labels = session.viewAs.map((one) => ({ id: one.label, name: one.marking }));
  const undo = async (batch: string) => {
    await ask("/api/batches/:id/undo", { params: { id: batch } }, { post: true });
    await client.invalidateQueries();
    say(t("library.undone", { title: name }));
  };
  const save = async (close: () => void) => {
    const scenario = scenarioOf(draft);
    if (!scenario) return;
    const { id: _, ...rest } = scenario;
    const named = name.trim() === "" ? scenario.name : { en: name.trim(), nl: name.trim() };
    try {
      const saved = await send("/api/scenarios", { scenario: { ...rest, name: named }, ...(label === asChains ? {} : { label }) });
      await client.invalidateQueries({ queryKey: ["/api/scenarios"] });
      setSearch({ scenario: saved.id, s: undefined });
      say(
        t("lab.saved", { name: format.text(saved.name) }),
        saved.batch ? { name: t("library.undo"), run: () => void undo(saved.batch ?? "") } : undefined,
      );
      setRefused(undefined);
      close();
    } catch (error) {
      setRefused(trouble(error));
    }
  };
  return (
    <DialogTrigger onOpenChange={(open) => open && setName(format.text(draft.name))}>
      <Button className="button">
        <Save size={14} aria-hidden="true" />
        {t("lab.save")}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="palette" style={{ maxWidth: 460 }}>
          <Dialog style={{ outline: "none", padding: "18px 22px" }} className="stack">
            {({ close }) => (
              <form
                className="stack"
                onSubmit={(event) => {
                  event.preventDefault();
                  void save(close);
                }}
              >
                <Heading slot="title" level={2}>
                  {t("lab.save")}
                </Heading>
                <label className="number-field">
                  <span className="small soft">{t("lab.name")}</span>
                  <span className="field" style={{ minHeight: 32 }}>
                    <input value={name} maxLength={200} required onChange={(event) => setName(event.target.value)} />
                  </span>
                </label>
                <div className="stack" style={{ gap: 4 }}>
                  <span className="small soft">{t("lab.label")}</span>
                  <Select
                    label={t("lab.label")}
                    value={label}
                    groups={[{ choices: [{ id: asChains, name: t("lab.asChains") }, ...labels] }]}
                    onChange={setLabel}
                  />
                </div>
                {refused && (
                  <p className="fault" role="alert">
                    {refused}
                  </p>
                )}
                <div className="row">
                  <button type="submit" className="button" data-kind="primary">
                    {t("lab.save")}
                  </button>
                  <Button className="button" data-kind="quiet" onPress={close}>
                    {t("lab.leave")}
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
