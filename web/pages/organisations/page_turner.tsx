import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { OrganisationsSearch } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";

/** To the page before and the next; nothing for a single page. */
export function PageTurner({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation();
  const setSearch = useSetSearch<OrganisationsSearch>();
  if (pages < 2) return null;
  const turn = (to: number) => setSearch({ page: to === 1 ? undefined : to });
  return (
    <nav className="row" style={{ marginBlock: 12 }} aria-label={t("organisations.pages")}>
      <button type="button" className="button" disabled={page <= 1} aria-label={t("organisations.before")} onClick={() => turn(page - 1)}>
        <ChevronLeft size={14} aria-hidden="true" />
      </button>
      <span className="small soft">{t("table.of", { shown: page, total: pages })}</span>
      <button
        type="button"
        className="button"
        disabled={page >= pages}
        aria-label={t("organisations.after")}
        onClick={() => turn(page + 1)}
      >
        <ChevronRight size={14} aria-hidden="true" />
      </button>
    </nav>
  );
}
