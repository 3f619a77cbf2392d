/** Saying another day or status, changing all of it, or taking the last word back. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../../data/send.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { Select } from "../../../parts/select.tsx";
import { useChanging } from "../../../parts/use_changing.ts";
import { useFormat } from "../../../words/use_format.ts";
import { type Milestone, statuses } from "./reading.ts";

const nobody = "nobody";

export function SayMilestone({ milestone }: { readonly milestone: Milestone }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { change, undo } = useChanging();
  const owner = useAsk("/api/session").data?.owner ?? false;
  const own = milestone.statusBy === "milestone" ? milestone.status : null;
  const [date, setDate] = useState(milestone.date ?? "");
  const [status, setStatus] = useState<(typeof statuses)[number] | null>(own);
  if (!owner) return null;
  // Not disabled where there is nothing to keep: the focus would fall away once it is kept.
  const same = date === (milestone.date ?? "") && status === own;
  const save = () =>
    change(
      async () => {
        const body = { date: date === "" ? null : date, status };
        const { batch } = await send("/api/decide/milestones/:milestone", body, { params: { milestone: milestone.id } });
        return [batch === "" ? null : batch];
      },
      t("decide.roadmaps.kept", { name: format.text(milestone.name) }),
    );
  return (
    <section className="stack" style={{ gap: 10 }}>
      <h3>{t("decide.roadmaps.say")}</h3>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!same) void save();
        }}
      >
        <label className="number-field">
          <span className="small soft">{t("actions.due")}</span>
          <span className="field">
            <input type="date" value={date} onChange={(event) => setDate(event.target.value)} />
          </span>
        </label>
        <Select
          label={t("decide.roadmaps.statusLabel")}
          value={status ?? nobody}
          groups={[
            {
              choices: [
                { id: nobody, name: t("decide.roadmaps.status.nobody") },
                ...statuses.map((one) => ({ id: one, name: t(`decide.roadmaps.status.${one}`) })),
              ],
            },
          ]}
          onChange={(chosen) => setStatus(statuses.find((one) => one === chosen) ?? null)}
        />
        <div className="row">
          <button type="submit" className="button" data-kind="primary" aria-disabled={same || undefined}>
            {t("actions.keep")}
          </button>
          {milestone.batch !== null && (
            <button type="button" className="button" onClick={() => void undo(milestone.batch ?? "")}>
              {t("library.undo")}
            </button>
          )}
          <Whole milestone={milestone} />
        </div>
      </form>
    </section>
  );
}

/** The form of the register, with everything the milestone says now. */
function Whole({ milestone }: { readonly milestone: Milestone }) {
  const { t } = useTranslation();
  const found = useAsk("/api/desk/:kind", { params: { kind: "milestone" } }).data?.entries.find(({ id }) => id === milestone.id);
  if (found === undefined) return null;
  return (
    <EntryForm
      key={JSON.stringify(found.values)}
      kind="milestone"
      title={t("decide.roadmaps.change")}
      entry={{ id: found.id, values: found.values, label: found.label }}
    />
  );
}
