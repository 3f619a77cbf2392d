/** Nodes that one country outside the Union holds, for which nobody names a cause: why is unknown. */
import { useTranslation } from "react-i18next";
import { Empty } from "../../../parts/empty.tsx";
import { EntryForm } from "../../../parts/entry_form.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Causes, shortName } from "./reading.ts";

export function Unexplained({ found, chain, q }: { found: Causes; chain: string | undefined; q: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = found.unexplained.filter(
    (one) => (!chain || one.chains.includes(chain)) && `${one.id} ${format.text(one.name)}`.toLocaleLowerCase().includes(q),
  );
  const least = format.percent(found.least);
  const counts = { held: found.looked.held, nodes: found.looked.nodes, open: found.unexplained.length, least };
  return (
    <section className="stack" style={{ gap: 8 }} aria-label={t("decide.causes.view.open")}>
      <h2 className="section-title">{t("decide.causes.openTitle", { count: shown.length })}</h2>
      <p className="soft small">{t("decide.causes.openWhy", counts)}</p>
      {shown.length === 0 ? (
        <Empty title={t("decide.causes.openNone")} />
      ) : (
        <PlainTable
          label={t("decide.causes.view.open")}
          head={[t("decide.causes.node"), t("decide.causes.heldBy"), t("decide.causes.chainsHead"), ""]}
          rows={shown.map((one) => [
            <SubjectLink key="node" subject={`node:${one.id}`} chain={one.chains[0] ?? null}>
              {format.text(one.name) || one.id}
            </SubjectLink>,
            one.held.map(({ on, low }) => `${format.country(on)} ${format.percent(low)}`).join(", "),
            one.chains.map((id) => shortName(format.text(found.chains.find((item) => item.id === id)?.name)) || id).join(", "),
            <span key="more" className="row" style={{ gap: 4 }}>
              <WhyHere subject={`node:${one.id}`} />
              <EntryForm kind="cause" preset={{ node: [one.id] }} title={t("decide.causes.nameOne")} />
            </span>,
          ])}
        />
      )}
    </section>
  );
}
