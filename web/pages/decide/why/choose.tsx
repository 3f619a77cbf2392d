/** Nothing chosen, or nothing there: how to ask, with examples that work on the built-in edition. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WhySearch } from "../../../data/searches.ts";
import { useAsk } from "../../../data/use_ask.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Empty } from "../../../parts/empty.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { useFormat } from "../../../words/use_format.ts";

const examples = ["node:gallium_primary", "action:C-2-16", "technology:eu_1_1"];

export function Choose({ missing }: { missing?: string }) {
  const { t } = useTranslation();
  const setSearch = useSetSearch<WhySearch>();
  const [typed, setTyped] = useState("");
  return (
    <>
      <PageHead
        title={missing === undefined ? t("decide.why.title") : t("decide.why.nothing")}
        lead={missing === undefined ? undefined : t("decide.why.nothingWhy")}
      />
      <Empty title={missing ?? t("decide.why.none")} command={`octant decide why ${examples[0]}`}>
        {t("decide.why.noneWhy")}
      </Empty>
      <ul className="stack" style={{ gap: 8, margin: "16px 0" }}>
        {examples.map((one) => (
          <Example key={one} subject={one} />
        ))}
      </ul>
      <form
        className="toolbar"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") setSearch({ subject: typed.trim() });
        }}
      >
        <input
          className="input"
          aria-label={t("decide.why.find")}
          placeholder="cause:…"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button">
          {t("decide.why.ask")}
        </button>
      </form>
    </>
  );
}

function Example({ subject }: { subject: string }) {
  const format = useFormat();
  const found = useAsk("/api/decide/why", { query: { subject, most: 1 } }).data;
  return (
    <li>
      <Link to="/decide/why" search={{ subject }}>
        {found ? format.text(found.name) : subject}
      </Link>{" "}
      <span className="soft small">{subject}</span>
    </li>
  );
}
