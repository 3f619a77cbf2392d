/** The rooms of the desk, above each of its pages. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const rooms = [
  { to: "/decide/actions", word: "decide.rooms.actions" },
  { to: "/decide/targets", word: "decide.rooms.targets" },
] as const;

export function DecideNav() {
  const { t } = useTranslation();
  return (
    <nav className="lab-nav" aria-label={t("nav.decide")}>
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
