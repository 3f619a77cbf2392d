/** The Admiralty grade in letters and words; whoever may write sets it. */
import { useTranslation } from "react-i18next";
import { send } from "../../data/send.ts";
import { Select } from "../../parts/select.tsx";
import type { Signal } from "./reading.ts";
import { useChanging } from "../../parts/use_changing.ts";

const letters = ["A", "B", "C", "D", "E", "F"] as const;
const digits = ["1", "2", "3", "4", "5", "6"] as const;

export function GradeForm({ signal, owner }: { signal: Signal; owner: boolean }) {
  const { t } = useTranslation();
  const { change } = useChanging();
  const { reliability, credibility, by } = signal.grade;
  const letter = letters.find((one) => one === reliability);
  const digit = digits.find((one) => one === credibility);
  const said = by === null ? t("signals.grade.nobody") : t(`signals.grade.${by}`);
  const set = (grade: { reliability?: string; credibility?: string }) =>
    void change(
      async () => (await send("/api/scout/triage", { refs: [signal.ref], ...grade })).written.map((one) => one.batch),
      t("signals.grade.set"),
    );
  const choice = (name: "reliability" | "credibility", codes: readonly string[], now: string | undefined) => (
    <Select
      label={t(`signals.grade.${name}`)}
      value={now ?? ""}
      groups={[
        {
          title: t(`signals.grade.${name}`),
          choices: [
            ...(now ? [] : [{ id: "", name: t("signals.grade.choose") }]),
            ...codes.map((one) => ({ id: one, name: `${one}: ${t(`grade.${one as "A"}`)}` })),
          ],
        },
      ]}
      onChange={(id) => id !== "" && set({ [name]: id })}
    />
  );
  return (
    <>
      <p className="soft small">{said}</p>
      <dl className="grade-pair">
        <dt>{t("signals.grade.reliability")}</dt>
        <dd>{owner ? choice("reliability", letters, letter) : letter ? `${letter}: ${t(`grade.${letter}`)}` : t("grade.none")}</dd>
        <dt>{t("signals.grade.credibility")}</dt>
        <dd>{owner ? choice("credibility", digits, digit) : digit ? `${digit}: ${t(`grade.${digit}`)}` : t("grade.none")}</dd>
      </dl>
    </>
  );
}
