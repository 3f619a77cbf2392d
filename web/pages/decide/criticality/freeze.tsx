/** Freezes the board as it stands as an edition. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../../data/send.ts";
import { FormDialog, Line } from "../../../parts/form_dialog.tsx";
import { useChanging } from "../../../parts/use_changing.ts";
import type { Board } from "./reading.ts";

export function Freeze({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { change } = useChanging();
  const [year = "", month = "1"] = board.on.split("-");
  const [name, setName] = useState(`${year} Q${Math.ceil(Number(month) / 3)}`);
  const keep = () =>
    change(async () => [(await send("/api/decide/criticality/editions", { name })).batch], t("decide.criticality.frozen", { name }));
  return (
    <FormDialog title={t("decide.criticality.freeze")} wide={440} keep={keep}>
      <p className="soft">{t("decide.criticality.freezeSays", { marking: board.marking })}</p>
      <Line name={t("decide.criticality.editionName")}>
        <input value={name} required maxLength={60} onChange={(event) => setName(event.target.value)} />
      </Line>
    </FormDialog>
  );
}
