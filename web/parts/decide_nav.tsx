/** The rooms of the desk, above each of its pages. */
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

const rooms = [
  { to: "/decide", word: "decide.rooms.board" },
  { to: "/decide/criticality", word: "decide.rooms.criticality" },
  { to: "/decide/applications", word: "decide.rooms.applications" },
  { to: "/decide/causes", word: "decide.rooms.causes" },
  { to: "/decide/coverage", word: "decide.rooms.coverage" },
  { to: "/decide/portfolio", word: "decide.rooms.portfolio" },
  { to: "/decide/roadmaps", word: "decide.rooms.roadmaps" },
  { to: "/decide/actions", word: "decide.rooms.actions" },
  { to: "/decide/targets", word: "decide.rooms.targets" },
  { to: "/decide/screening", word: "decide.rooms.screening" },
] as const;

export function DecideNav() {
  const { t } = useTranslation();
  const nav = useRef<HTMLElement>(null);
  // On a narrow screen the rooms scroll sideways: the one we are in is in sight.
  useEffect(() => {
    // What it gives back is no clean-up: browsers differ in it.
    nav.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);
  return (
    <nav ref={nav} className="lab-nav" aria-label={t("nav.decide")}>
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
