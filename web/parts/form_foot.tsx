/** How a form ends: the fault if there is one, then keep or leave. */
import { useTranslation } from "react-i18next";

interface Props {
  readonly fault: string | undefined;
  /** On the button that keeps. */
  readonly keep: string;
  readonly onLeave: () => void;
}

export function FormFoot({ fault, keep, onLeave }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button" data-kind="primary">
          {keep}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={onLeave}>
          {t("scout.cancel")}
        </button>
      </div>
    </>
  );
}
