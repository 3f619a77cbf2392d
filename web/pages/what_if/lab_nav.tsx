/** The three rooms of the laboratory. The scenario at hand goes along. */
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const rooms = [
  { to: "/what-if", word: "lab.rooms.scenario" },
  { to: "/what-if/compare", word: "lab.rooms.compare" },
  { to: "/what-if/exposure", word: "lab.rooms.exposure" },
] as const;

interface Held {
  readonly s?: string;
  readonly scenario?: string;
  readonly with?: string;
}

export function LabNav() {
  const { t } = useTranslation();
  const held = useSearch({ strict: false }) as Held;
  return (
    <nav className="lab-nav" aria-label={t("nav.whatIf")}>
      {rooms.map(({ to, word }) => (
        <Link
          key={to}
          to={to}
          search={searchFor(to, held) as never}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}

function searchFor(to: (typeof rooms)[number]["to"], { s, scenario, with: sides }: Held): Held {
  const own = s === undefined ? {} : { s };
  if (to !== "/what-if/compare") return scenario === undefined ? own : { ...own, scenario };
  const compared = sides ?? scenario;
  return compared === undefined ? own : { ...own, with: compared };
}
