import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import { domains, type Flag } from "./reading.ts";

/** How likely each domain is, as bars with their figures. */
export function Scores({ flag }: { flag: Flag }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ul className="bars scores">
      {[...domains, "civil" as const].map((one) => (
        <li key={one}>
          <span className={one === "civil" ? "soft" : undefined}>{t(`scout.domain.${one}`)}</span>
          <span className="bar" data-domain={one}>
            <span style={{ width: `${flag[one] * 100}%` }} />
          </span>
          <span className="end">{format.percent(flag[one])}</span>
        </li>
      ))}
    </ul>
  );
}
