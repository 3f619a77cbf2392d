/** Why is this here? Opens the trace of a subject both ways: from the signal to the outcome. Nothing for what has no place in the trace. */
import { Link } from "@tanstack/react-router";
import { Waypoints } from "lucide-react";
import { useTranslation } from "react-i18next";

const kinds =
  "document signal technology criticality_verdict need application chain node material figure supply fact export_control deal cause cause_type measure lever programme instrument screening_factor roadmap milestone action target action_status target_measure";
const traced: ReadonlySet<string> = new Set(kinds.split(" "));

interface Props {
  /** `kind:id`; a document by its reference: `document:cordis/101069359`. */
  readonly subject: string;
  /** True where there is room for the words. */
  readonly words?: boolean;
}

export function WhyHere({ subject, words = false }: Props) {
  const { t } = useTranslation();
  if (!traced.has(subject.slice(0, subject.indexOf(":")))) return null;
  return (
    <Link
      to="/decide/why"
      search={{ subject }}
      className="button"
      data-kind="quiet"
      data-shape={words ? undefined : "square"}
      data-why={subject}
      aria-label={words ? undefined : t("decide.why.open")}
      title={words ? undefined : t("decide.why.open")}
    >
      <Waypoints size={15} aria-hidden="true" />
      {words && t("decide.why.open")}
    </Link>
  );
}
