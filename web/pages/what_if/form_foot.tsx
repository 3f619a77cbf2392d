/** How a form of the panel ends: the fault if there is one, then set or leave. */
import { useTranslation } from "react-i18next";

export function FormFoot({ fault, onLeave }: { readonly fault: string | undefined; readonly onLeave: () => void }) {
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
          {t("lab.set")}
        </button>
        <button type="button" className="button" data-kind="quiet" onClick={onLeave}>
          {t("lab.leave")}
        </button>
      </div>
    </>
  );
}
