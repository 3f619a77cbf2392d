/** Where the trace breaks: what is missing, for which, and the form, the page or the command that mends it. */
import { type KindName, kindNames } from "#model";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Break, Why } from "./reading.ts";

export function BreakList({ found }: { found: Why }) {
  const { t } = useTranslation();
  return (
    <section className="why-breaks" aria-labelledby="why-breaks">
      <h2 id="why-breaks">{t("decide.why.breaks")}</h2>
      {found.breaks.length === 0 ? (
        <p className="soft">{t("decide.why.unbroken")}</p>
      ) : (
        <ul>
          {found.breaks.map((one) => (
            <Broken key={`${one.code} ${one.way}`} broken={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Broken({ broken }: { broken: Break }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = kindNames.find((one): one is KindName => one === broken.enter?.kind);
  return (
    <li>
      <strong>{format.text(broken.sentence)}</strong>
      <span className="soft">{format.text(broken.remedy)}</span>
      {broken.of > 1 && (
        <span className="row small" style={{ gap: 8, flexWrap: "wrap" }}>
          {broken.subjects.map((one) => (
            <Link key={one.subject} to="/decide/why" search={{ subject: one.subject }}>
              {format.text(one.name)}
            </Link>
          ))}
        </span>
      )}
      <span className="row" style={{ gap: 8, flexWrap: "wrap" }}>
        {kind && broken.enter && (
          <EntryForm kind={kind} preset={{ [broken.enter.column]: [broken.enter.id] }} title={t("decide.why.enter")} />
        )}
        <PageLink page={broken.page}>{t("decide.why.fill")}</PageLink>
        <code>{broken.command}</code>
      </span>
    </li>
  );
}

/** A page by its address with words, as the answer names it. */
export function PageLink({ page, children }: { page: string; children: string }) {
  const [to = "", query = ""] = page.split("?");
  return (
    <Link to={to as never} search={Object.fromEntries(new URLSearchParams(query)) as never} className="button">
      {children}
    </Link>
  );
}
