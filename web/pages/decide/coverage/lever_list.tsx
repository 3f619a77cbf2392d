/** Levers: what can be done besides paying, by the kind of cause it acts on. */
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CoverageSearch } from "../../../data/searches.ts";
import { useSetSearch } from "../../../data/view.ts";
import { Chip } from "../../../parts/chip.tsx";
import { Cited } from "../../../parts/cited.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { ExportMenu } from "../../../parts/export_menu.tsx";
import { PageHead } from "../../../parts/page_head.tsx";
import { SearchField } from "../../../parts/search_field.tsx";
import { Select } from "../../../parts/select.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Lever, Levers } from "./reading.ts";

const all = "all";

export function LeverList({ found }: { found: Levers }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { cause, q = "" } = useSearch({ strict: false }) as CoverageSearch;
  const setSearch = useSetSearch<CoverageSearch>();
  const wanted = q.trim().toLocaleLowerCase();
  const shown = found.levers.filter(
    (one) =>
      (cause === undefined || one.causeTypes.some(({ id }) => id === cause)) &&
      `${one.id} ${format.text(one.name)} ${format.text(one.text)} ${one.instruments.map(({ name }) => format.text(name)).join(" ")}`
        .toLocaleLowerCase()
        .includes(wanted),
  );
  const bare = found.causeTypes.filter(({ levers }) => levers === 0);
  return (
    <>
      <PageHead
        title={t(bare.length === 0 ? "decide.coverage.levers.titleAll" : "decide.coverage.levers.title", {
          count: found.levers.length,
          types: found.causeTypes.length,
          bare: bare.length,
        })}
        lead={t("decide.coverage.levers.lead")}
      />
      {found.levers.length === 0 ? (
        <Empty title={t("decide.coverage.levers.none")}>{t("decide.coverage.levers.noneWhy")}</Empty>
      ) : (
        <>
          <div className="toolbar">
            <SearchField
              label={t("decide.coverage.levers.find")}
              value={q}
              onChange={(text) => setSearch({ q: text || undefined }, { replace: true })}
            />
            <Select
              label={t("decide.coverage.levers.causeType")}
              value={cause ?? all}
              groups={[
                {
                  choices: [
                    { id: all, name: t("decide.coverage.levers.allTypes") },
                    ...found.causeTypes.map(({ id, name, levers }) => ({ id, name: `${format.text(name)} (${levers})` })),
                  ],
                },
              ]}
              onChange={(id) => setSearch({ cause: id === all ? undefined : id })}
            />
            <span className="push" />
            <span className="soft small" role="status">
              {t("decide.coverage.levers.shown", { shown: shown.length, total: found.total })}
            </span>
            <EntryForm kind="lever" title={t("decide.coverage.levers.add")} preset={cause === undefined ? {} : { cause_type: [cause] }} />
            <ExportMenu path="/api/decide/levers" request={{ query: { causeType: cause } }} />
          </div>
          {shown.length === 0 ? (
            <Empty title={t("decide.coverage.levers.nothing")} />
          ) : (
            <ul className="lever-list">
              {shown.map((one) => (
                <LeverCard key={one.id} lever={one} />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  );
}

/** As the columns of a register hold it. */
function valuesOf({ name, text, causeTypes, instruments, actions }: Lever) {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const words = (property: string, { en, nl }: Lever["name"]) => ({
    ...(en === undefined ? {} : { [`${property}_en`]: [en] }),
    ...(nl === undefined ? {} : { [`${property}_nl`]: [nl] }),
  });
  return {
    ...words("name", name),
    ...words("text", text),
    cause_type: ids(causeTypes),
    instrument: ids(instruments),
    action: ids(actions),
  };
}

function LeverCard({ lever }: { lever: Lever }) {
  const { t } = useTranslation();
  const format = useFormat();
  const setSearch = useSetSearch<CoverageSearch>();
  const links = (kind: string, list: readonly { id: string; name: Lever["name"] }[]) =>
    list.map(({ id, name }, place) => (
      <span key={id}>
        {place > 0 && "; "}
        <SubjectLink subject={`${kind}:${id}`}>{format.text(name) || id}</SubjectLink>
      </span>
    ));
  return (
    <li>
      <div className="row">
        <h2>{format.text(lever.name)}</h2>
        {lever.label !== "public" && <Chip>{lever.marking}</Chip>}
        {lever.citation?.evidence === "recalled" && <Chip tone="unknown">{t("gaps.recalled")}</Chip>}
        <span className="push" />
        <EntryForm
          kind="lever"
          title={t("decide.coverage.levers.change")}
          entry={{ id: lever.id, label: lever.label, values: valuesOf(lever) }}
        />
        <WhyHere subject={`lever:${lever.id}`} />
      </div>
      <p>{format.text(lever.text)}</p>
      <p className="row lever-causes">
        <span className="small soft">{t("decide.coverage.levers.actsOn")}</span>
        {lever.causeTypes.map(({ id, name }) => (
          <button key={id} type="button" className="chip" onClick={() => setSearch({ cause: id })}>
            {format.text(name) || id}
          </button>
        ))}
      </p>
      {lever.instruments.length > 0 && (
        <p className="small">
          <span className="soft">{t("decide.coverage.levers.instruments")}</span> {links("instrument", lever.instruments)}
        </p>
      )}
      <details className="small">
        <summary>
          {t("decide.coverage.levers.more", {
            actions: lever.actions.length,
            causes: lever.causes.length,
            measures: lever.measures.length,
          })}
        </summary>
        {(["action", "cause", "measure"] as const).map((kind) => {
          const list = { action: lever.actions, cause: lever.causes, measure: lever.measures }[kind];
          return list.length === 0 ? null : (
            <p key={kind}>
              <span className="soft">{t(`decide.coverage.levers.kinds.${kind}`)}</span> {links(kind, list)}
            </p>
          );
        })}
        <Cited citation={lever.citation} source={lever.source} />
        {lever.citation?.caveat && <p className="soft">{lever.citation.caveat}</p>}
      </details>
    </li>
  );
}
