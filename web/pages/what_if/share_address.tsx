import { Link2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSay } from "../../parts/toasts.tsx";

/** The address holds the whole scenario; whoever opens it sees the same, as far as they may see the chains. */
export function ShareAddress() {
  const { t } = useTranslation();
  const say = useSay();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say(t("lab.copied"));
    } catch {
      say(t("lab.notCopied"));
    }
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      <Link2 size={14} aria-hidden="true" />
      {t("lab.copyAddress")}
    </button>
  );
}
