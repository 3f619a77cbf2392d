/** The landscape: its height is the money of projects seen at a level; the valleys lie where its floor is shaded. Below it, form by form, what there is. */
import { useTranslation } from "react-i18next";
import { type Form, forms, type Path, type Step } from "./reading.ts";
import { useEuro } from "./use_euro.ts";

interface Props {
  readonly found: Path;
  readonly open: number | undefined;
  readonly onOpen: (from: number) => void;
}

const height = 104;
/** Below the ground stand the names of the valleys. */
const floor = height - 20;
const countOf = (step: Step, form: Form) => step.forms.find((one) => one.form === form)?.instruments.length ?? 0;
const payingOf = (step: Step) => forms.reduce((sum, form) => sum + (form === "support" ? 0 : countOf(step, form)), 0);

export function PathPicture({ found, open, onOpen }: Props) {
  const { t } = useTranslation();
  const euro = useEuro();
  const { steps } = found;
  if (steps.length === 0) return null;
  const moneyOf = (step: Step) => Number(step.money?.amount ?? 0);
  const most = Math.max(1, ...steps.map(moneyOf));
  const at = (place: number) => ((place + 0.5) / steps.length) * 100;
  const top = (step: Step) => floor - 4 - (moneyOf(step) / most) * (floor - 32);
  const ridge = steps.map((step, place) => `${at(place)},${top(step)}`);
  const [first, last] = [steps[0], steps.at(-1)];
  const ground = `0,${floor} 0,${first ? top(first) : floor} ${ridge.join(" ")} 100,${last ? top(last) : floor} 100,${floor}`;
  return (
    <div className="table-frame path-frame" tabIndex={0} role="region" aria-label={t("decide.coverage.path.picture")}>
      <table className="path-table" aria-label={t("decide.coverage.path.picture")} style={{ ["--steps" as string]: steps.length }}>
        <thead>
          <tr>
            <th scope="col">{t("decide.coverage.path.stepHead")}</th>
            {steps.map((step) => (
              <th key={step.from} scope="col" data-valley={step.valley ?? undefined}>
                <button type="button" className="button" aria-pressed={step.from === open} onClick={() => onOpen(step.from)}>
                  {step.from === 9 ? t("decide.coverage.path.marketShort") : `${step.from} → ${step.from + 1}`}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="path-land">
            <th scope="row">{t("decide.coverage.path.money", { from: found.from ?? "" })} (EUR)</th>
            <td colSpan={steps.length}>
              <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" height={height} width="100%" aria-hidden="true">
                {steps.map((step, place) =>
                  step.valley === null ? null : (
                    <rect
                      key={step.from}
                      x={(place / steps.length) * 100}
                      y={0}
                      width={100 / steps.length}
                      height={height}
                      className="path-valley"
                      data-valley={step.valley}
                    />
                  ),
                )}
                <polygon points={ground} className="path-ground" />
                <polyline
                  points={`0,${first ? top(first) : 0} ${ridge.join(" ")} 100,${last ? top(last) : 0}`}
                  className="path-ridge"
                  vectorEffect="non-scaling-stroke"
                />
              </svg>
              {steps.map((step, place) =>
                step.money !== null ? null : (
                  <span
                    key={step.from}
                    className="path-unknown"
                    aria-hidden="true"
                    style={{ left: `${(place / steps.length) * 100}%`, width: `${100 / steps.length}%`, height: floor }}
                  />
                ),
              )}
              {steps.map((step, place) => (
                <span key={step.from} className="path-count numbers" style={{ left: `${at(place)}%`, top: top(step) - 20 }}>
                  {step.money === null ? t("number.unknown") : euro(step.money.amount).replace("EUR\u00a0", "")}
                </span>
              ))}
              {(["first", "second"] as const).map((valley) => {
                const own = steps.flatMap((step, place) => (step.valley === valley ? [place] : []));
                const [from, to] = [own[0], own.at(-1)];
                if (from === undefined || to === undefined) return null;
                return (
                  <span key={valley} className="path-name small" style={{ left: `${(at(from) + at(to)) / 2}%` }}>
                    {t(`decide.coverage.path.valley.${valley}`)}
                  </span>
                );
              })}
            </td>
          </tr>
          <tr>
            <th scope="row">{t("decide.coverage.path.paying")}</th>
            {steps.map((step) => (
              <td key={step.from} className="numbers" data-valley={step.valley ?? undefined}>
                <strong>{payingOf(step)}</strong>
              </td>
            ))}
          </tr>
          {forms.map((form) => (
            <tr key={form}>
              <th scope="row">{t(`decide.coverage.form.${form}`)}</th>
              {steps.map((step) => {
                const count = countOf(step, form);
                const lacks = step.missing.includes(form);
                return (
                  <td key={step.from} data-missing={lacks || undefined} data-valley={step.valley ?? undefined} className="numbers">
                    {lacks
                      ? t("decide.coverage.path.missing")
                      : step.perhaps.includes(form)
                        ? t("number.unknown")
                        : count === 0
                          ? "–"
                          : count}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t("decide.coverage.form.coming")}</th>
            {steps.map((step) => (
              <td key={step.from} className="numbers soft" data-valley={step.valley ?? undefined}>
                {step.coming.length === 0 ? "–" : step.coming.length}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
