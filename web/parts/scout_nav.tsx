/** The rooms of the scout, above each of its pages. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const rooms = [
  { to: "/scout", word: "scout.rooms.incubator" },
  { to: "/scout/leads", word: "scout.rooms.leads" },
  { to: "/scout/radar", word: "scout.rooms.radar" },
  { to: "/scout/signals", word: "scout.rooms.signals" },
  { to: "/scout/gaps", word: "scout.rooms.gaps" },
  { to: "/organisations", word: "scout.rooms.organisations" },
] as const;

export function ScoutNav() {
  const { t } = useTranslation();
  return (
    <nav className="lab-nav" aria-label={t("nav.scout")}>
      {rooms.map(({ to, word }) => (
        <Link
          key={to}
          to={to as never}
          search={{} as never}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
