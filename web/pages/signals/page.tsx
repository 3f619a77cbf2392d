/** Signals: the inbox, the watchlists and the weekly digest. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type SignalsSearch, signalRooms } from "../../data/searches.ts";
import { useSetSearch } from "../../data/view.ts";
import { ScoutNav } from "../../parts/scout_nav.tsx";
import { Toggle } from "../../parts/toggle.tsx";
import { DigestPage } from "./digest.tsx";
import { InboxPage } from "./inbox.tsx";
import { WatchlistsPage } from "./watchlists.tsx";

export default function SignalsPage() {
  const { t } = useTranslation();
  const { show } = useSearch({ strict: false }) as SignalsSearch;
  const setSearch = useSetSearch<SignalsSearch>();
  const room = show ?? "inbox";
  const rooms = (
    <Toggle
      label={t("signals.rooms.label")}
      value={room}
      choices={(["inbox", ...signalRooms] as const).map((id) => ({ id, name: t(`signals.rooms.${id}`) }))}
      onChange={(id) => setSearch({ show: id === "inbox" ? undefined : id })}
    />
  );
  const Room = { inbox: InboxPage, watchlists: WatchlistsPage, digest: DigestPage }[room];
  return (
    <div className="sheet">
      <ScoutNav />
      <Room rooms={rooms} />
    </div>
  );
}
