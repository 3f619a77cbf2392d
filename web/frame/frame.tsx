/** The frame of every page: markings above and below, rail, top bar, the page, and the drawer beside it. */
import { Outlet, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsk } from "../data/use_ask.ts";
import { useArchiveState, useSetSearch, useView, type ViewSearch } from "../data/view.ts";
import { Busy } from "../parts/answered.tsx";
import { BoardSkeleton } from "../parts/skeleton.tsx";
import { languages, speak } from "../words/words.ts";
import { DrawerOutlet, DrawerProvider } from "./drawer_outlet.tsx";
import { Help } from "./help.tsx";
import { Rail } from "./rail.tsx";
import { TopBar } from "./top_bar.tsx";
import { useMarking } from "./use_marking.ts";

const Palette = lazy(() => import("./palette.tsx"));
const Trace = lazy(() => import("./trace.tsx"));
const keptRail = "octant-rail";

export function Frame() {
  const { t, i18n } = useTranslation();
  const view = useView();
  const setSearch = useSetSearch<ViewSearch>();
  const session = useAsk("/api/session").data;
  const state = useArchiveState();
  const navigate = useNavigate();
  const [narrow, setNarrow] = useState(() => localStorage.getItem(keptRail) === "narrow");
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);

  const asked = languages.find((one) => one === view.lang);
  useEffect(() => {
    if (asked && asked !== i18n.language) void speak(asked);
  }, [asked, i18n.language]);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        setSearching(true);
      } else if (event.key === "?" && !(event.target as Element).closest("input,textarea,select")) setHelping(true);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);

  const marked = useMarking();
  const oldest = state?.editions.find((one) => one.state !== "live") ?? state?.editions[0];
  return (
    <DrawerProvider>
      <div className="frame" data-rail={narrow ? "narrow" : "wide"}>
        <a className="skip" href="#content">
          {t("skip")}
        </a>
        {marked && (
          <div className="marking" role="note">
            {marked}
          </div>
        )}
        <Rail
          narrow={narrow}
          onNarrow={(next) => {
            localStorage.setItem(keptRail, next ? "narrow" : "wide");
            setNarrow(next);
          }}
          version={session?.version}
          age={oldest && { ...oldest, observed: null }}
        />
        <TopBar session={session} onSearch={() => setSearching(true)} onHelp={() => setHelping(true)} />
        <div className="body">
          <main id="content" tabIndex={-1}>
            {session?.viewingAs && (
              <div className="banner sheet">
                <span style={{ flex: 1 }}>{t("banner.viewingAs", { marking: session.viewingAs })}</span>
                <button type="button" className="button" onClick={() => setSearch({ as: undefined })}>
                  {t("banner.stop")}
                </button>
              </div>
            )}
            <Suspense fallback={<BoardSkeleton />}>
              <Outlet />
            </Suspense>
          </main>
          {view.trace ? (
            <Suspense fallback={<Busy />}>
              <Trace figure={view.trace} />
            </Suspense>
          ) : (
            <DrawerOutlet />
          )}
        </div>
        {marked && (
          <div className="marking" data-place="below" aria-hidden="true">
            {marked}
          </div>
        )}
        {searching && (
          <Suspense fallback={<Busy />}>
            <Palette
              onClose={() => setSearching(false)}
              onHelp={() => setHelping(true)}
              go={({ to, search }) => void navigate({ to, search } as never)}
            />
          </Suspense>
        )}
        {helping && <Help onClose={() => setHelping(false)} />}
      </div>
    </DrawerProvider>
  );
}
