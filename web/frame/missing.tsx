import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Trouble } from "../parts/answered.tsx";
import { PageHead } from "../parts/page_head.tsx";

export function Missing() {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <PageHead title={t("problem.notFound")} lead={t("problem.notFoundRemedy")} />
      <Link to="/" className="button" data-kind="primary">
        {t("nav.overview")}
      </Link>
    </div>
  );
}

export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="sheet">
      <PageHead title={t("problem.title")} />
      <Trouble error={error} retry={reset} />
    </div>
  );
}
