/** Trying a deal: a short form writes DEAL.yaml, a file or pasted text does too; nothing is kept until one says so. */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../../../data/ask.ts";
import type { ScreeningSearch } from "../../../data/searches.ts";
import { downloadSent, send } from "../../../data/send.ts";
import { client } from "../../../data/use_ask.ts";
import { useView } from "../../../data/view.ts";
import { DecideNav } from "../../../parts/decide_nav.tsx";
import { FormsMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { useSay } from "../../../parts/toasts.tsx";
import { useChanging } from "../../../parts/use_changing.ts";
import { useTrouble } from "../../../words/use_trouble.ts";
import { CaseHead, CaseView } from "./case_view.tsx";
import { DealForm } from "./deal_form.tsx";
import type { Case } from "./reading.ts";
import { WhatIfLink } from "./what_if_link.tsx";

const tryPath = "/api/decide/screening/try";

export default function NewCasePage() {
  const { from } = useSearch({ strict: false }) as ScreeningSearch;
  const { as } = useView();
  const given = useQuery({
    queryKey: ["/api/decide/screening/:deal", "text", from, as],
    queryFn: async () => (await ask("/api/decide/screening/:deal", { params: { deal: from ?? "" }, query: { as } })).text,
    enabled: from !== undefined,
  });
  return (
    <div className="sheet">
      <DecideNav />
      {(from === undefined || !given.isPending) && <Trying key={from ?? ""} start={given.data ?? ""} />}
    </div>
  );
}

function Trying({ start }: { start: string }) {
  const { t } = useTranslation();
  const { on } = useSearch({ strict: false }) as ScreeningSearch;
  const { as } = useView();
  const trouble = useTrouble();
  const [text, setText] = useState(start);
  const [file, setFile] = useState("DEAL.yaml");
  const [tried, setTried] = useState<Case>();
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = async (body: string, name: string) => {
    setBusy(true);
    try {
      setTried(await send(tryPath, { text: body, file: name }, { query: { on, as } }));
      setRefused(undefined);
    } catch (error) {
      setTried(undefined);
      setRefused(trouble(error));
    } finally {
      setBusy(false);
    }
  };
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0];
    if (chosen === undefined) return;
    const read = await chosen.text();
    setText(read);
    setFile(chosen.name);
    await attempt(read, chosen.name);
  };
  return (
    <>
      {tried === undefined ? (
        <PageHead title={t("decide.screening.newTitle")} lead={t("decide.screening.newLead")} />
      ) : (
        <CaseHead one={tried} />
      )}
      <div className="toolbar">
        <Link to="/decide/screening" search={{} as never}>
          {t("decide.screening.all")}
        </Link>
        <span className="push" />
        {tried !== undefined && (
          <>
            <WhatIfLink one={tried} />
            <FormsMenu take={(form) => downloadSent(tryPath, { text, file }, "deal", { form, request: { query: { on, as } } })} />
          </>
        )}
      </div>
      <div className="screening-input">
        <DealForm onText={setText} />
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void attempt(text, file);
          }}
        >
          <h2>{t("decide.screening.yaml")}</h2>
          <label className="small">
            {t("decide.screening.upload")} <input type="file" accept=".yaml,.yml,.json" onChange={(event) => void upload(event)} />
          </label>
          <label className="stack" style={{ gap: 4 }}>
            <span className="small soft">{t("decide.screening.paste")}</span>
            <textarea rows={16} spellCheck={false} value={text} required onChange={(event) => setText(event.target.value)} />
          </label>
          <div className="row">
            <button type="submit" className="button" data-kind="primary" disabled={busy}>
              {t(busy ? "decide.screening.trying" : "decide.screening.try")}
            </button>
            <span className="small soft">{t("decide.screening.storesNothing")}</span>
          </div>
          {refused && (
            <p role="alert" className="small" style={{ color: "var(--critical)" }}>
              {refused}
            </p>
          )}
        </form>
      </div>
      {tried !== undefined && (
        <>
          <Keep text={text} file={file} />
          <CaseView one={tried} />
        </>
      )}
    </>
  );
}

function Keep({ text, file }: { text: string; file: string }) {
  const { t } = useTranslation();
  const say = useSay();
  const trouble = useTrouble();
  const { undo } = useChanging();
  const navigate = useNavigate();
  const [label, setLabel] = useState("");
  const [refused, setRefused] = useState<string>();
  const keep = async () => {
    try {
      const made = await send("/api/decide/screening", { text, file, ...(label ? { label } : {}) });
      await client.invalidateQueries();
      const { batch } = made;
      say(t("decide.screening.kept"), batch === null ? undefined : { name: t("library.undo"), run: () => void undo(batch) });
      await navigate({ to: `/decide/screening/${made.id ?? ""}` as never });
    } catch (error) {
      setRefused(trouble(error));
    }
  };
  return (
    <form
      className="screening-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label className="number-field">
        <span className="small soft">{t("decide.screening.label")}</span>
        <span className="field">
          <input value={label} placeholder="restricted+rel.DEU" onChange={(event) => setLabel(event.target.value.trim())} />
        </span>
      </label>
      <button type="submit" className="button" data-kind="primary">
        {t("decide.screening.keep")}
      </button>
      {refused && (
        <p role="alert" className="small" style={{ color: "var(--critical)" }}>
          {refused}
        </p>
      )}
    </form>
  );
}
