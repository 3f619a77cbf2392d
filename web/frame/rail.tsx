import { Link } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { AgeBadge, type Age } from "../parts/age_badge.tsx";
import { Mark } from "../parts/mark.tsx";
import { places } from "./places.ts";

interface Props {
  readonly narrow: boolean;
  readonly onNarrow: (narrow: boolean) => void;
  readonly version: string | undefined;
  readonly age: Age | undefined;
}

export function Rail({ narrow, onNarrow, version, age }: Props) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t("nav.label")}>
      <Link to="/" className="brand" aria-label={t("product")}>
        <Mark />
        <span className="word">Octant</span>
      </Link>
      <ul>
        {places.map(({ to, word, fold, Sign }) => (
          <li key={to}>
            <Link
              to={to}
              className="place"
              activeOptions={{ exact: to === "/", includeSearch: false }}
              activeProps={{ "aria-current": "page" }}
              title={narrow ? t(word) : undefined}
            >
              <Sign size={17} strokeWidth={1.8} aria-hidden="true" />
              <span className="word">{t(word)}</span>
              <span className="fold" aria-hidden="true">
                {t(fold)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="foot">
        {age && !narrow && (
          <div>
            <AgeBadge age={age} />
          </div>
        )}
        <button
          type="button"
          className="button"
          data-kind="quiet"
          style={{ justifyContent: "flex-start" }}
          onClick={() => onNarrow(!narrow)}
          aria-label={t(narrow ? "nav.wide" : "nav.narrow")}
        >
          {narrow ? <PanelLeftOpen size={16} aria-hidden="true" /> : <PanelLeftClose size={16} aria-hidden="true" />}
          <span className="word soft small">{version && `Octant ${version}`}</span>
        </button>
      </div>
    </nav>
  );
}
