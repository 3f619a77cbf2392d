/** What the board is compared with: the first of the quarter, a day of one's own, or a frozen edition of criticality. */
import { useTranslation } from "react-i18next";
import type { BoardSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Select } from "../../../parts/select.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Board } from "./reading.ts";

export function Compare({ board, search }: { board: Board; search: BoardSearch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<BoardSearch>();
  const chosen = board.edition?.id ?? (search.since === undefined ? "quarter" : "day");
  const choose = (id: string) =>
    setSearch(
      id === "quarter"
        ? { since: undefined, edition: undefined }
        : id === "day"
          ? { since: board.since, edition: undefined }
          : { since: undefined, edition: id },
      { replace: true },
    );
  const editions = board.editions.map(({ id, name, date }) => ({
    id,
    name: t("decide.board.editionOn", { name, date: format.date(date) }),
  }));
  return (
    <div className="toolbar">
      <span className="small soft">{t("decide.board.compare")}</span>
      <Select
        label={t("decide.board.compare")}
        value={chosen}
        groups={[
          {
            choices: [
              { id: "quarter", name: t("decide.board.compareQuarter") },
              { id: "day", name: t("decide.board.compareDay") },
            ],
          },
          ...(editions.length === 0 ? [] : [{ title: t("decide.board.compareEditions"), choices: editions }]),
        ]}
        onChange={choose}
      />
      {chosen === "day" && (
        <label className="field on-day">
          <span className="visually-hidden">{t("decide.board.compareOn")}</span>
          <input
            type="date"
            value={board.since}
            max={board.on}
            onChange={(event) => event.target.value !== "" && setSearch({ since: event.target.value }, { replace: true })}
          />
        </label>
      )}
      {board.edition !== null && <span className="small soft">{t("decide.board.inEdition", { name: board.edition.name })}</span>}
    </div>
  );
}
