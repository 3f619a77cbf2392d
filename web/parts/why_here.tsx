/** Why is this here? Opens the trace of a subject both ways: from the signal to the outcome. */
import { Link } from "@tanstack/react-router";
import { Waypoints } from "lucide-react";
import { useTranslation } from "react-i18next";

export function WhyHere({ subject }: { readonly subject: string }) {
  const { t } = useTranslation();
  return (
    <Link
      to={"/decide/why" as never}
      search={{ subject } as never}
      className="button"
      data-kind="quiet"
      data-shape="square"
      aria-label={t("decide.why.open")}
      title={t("decide.why.open")}
    >
      <Waypoints size={15} aria-hidden="true" />
    </Link>
  );
}
