/** The line beside an answer in which a person says why. */
import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly style?: CSSProperties;
}

export function ReasonField({ value, onChange, style }: Props) {
  const { t } = useTranslation();
  return (
    <label className="field" style={style}>
      <input
        aria-label={t("scout.reason")}
        placeholder={t("scout.reason")}
        value={value}
        maxLength={2000}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
