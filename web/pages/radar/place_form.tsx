/** A person's word about where a technology stands, with the reason. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { Select } from "../../parts/select.tsx";
import { Line } from "../../parts/form_dialog.tsx";
import { useChanging } from "../../parts/use_changing.ts";
import { type Blip, rings } from "./reading.ts";

export function PlaceForm({ blip }: { blip: Blip }) {
  const { t } = useTranslation();
  const { change } = useChanging();
  const [ring, setRing] = useState<string>(blip.by !== null && blip.ring !== blip.byRule ? blip.ring : "");
  const [reason, setReason] = useState(blip.reason ?? "");
  const [blocked, setBlocked] = useState(blip.blocked ?? "");
  const place = (given: object, done: string) =>
    void change(async () => [(await send("/api/scout/radar/places", { technology: blip.technology, ...given })).batch], done);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        place({ ring: ring === "" ? null : ring, reason, blocked }, t("radar.placed"));
      }}
    >
      <h3>{t("radar.place")}</h3>
      <div className="row">
        <Select
          label={t("radar.ringWord")}
          value={ring}
          groups={[
            {
              choices: [
                { id: "", name: t("radar.byRule", { ring: t(`radar.ring.${blip.byRule}`) }) },
                ...rings.map((one) => ({ id: one, name: t(`radar.ring.${one}`) })),
              ],
            },
          ]}
          onChange={setRing}
        />
      </div>
      <Line name={t("radar.reason")}>
        <input value={reason} required={ring !== ""} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </Line>
      <Line name={t("radar.blockedHow")}>
        <input value={blocked} maxLength={1000} onChange={(event) => setBlocked(event.target.value)} />
      </Line>
      <div className="row">
        <button type="submit" className="button" data-kind="primary">
          {t("radar.keep")}
        </button>
        {blip.by !== null && (
          <button type="button" className="button" data-kind="quiet" onClick={() => place({}, t("radar.takenBack"))}>
            {t("radar.takeBack")}
          </button>
        )}
      </div>
    </form>
  );
}
