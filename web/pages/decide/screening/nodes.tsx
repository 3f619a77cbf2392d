/** Every node the target supplies: concentration before and after, source by source, and what hangs on the new controller. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { SubjectLink } from "../../../parts/subject_link.tsx";
import { Toggle } from "../../../parts/toggle.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import { type Case, perCent } from "./reading.ts";

type Span = readonly [number, number];

export function Nodes({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [by, setBy] = useState<"byOwner" | "byCountry">("byOwner");
  const rows = one.nodes.flatMap(({ node, name, chains, accounts }) => accounts.map((account) => ({ node, name, chains, account })));
  const risen = rows.filter(({ account }) => account.byOwner.delta[1] > 0);
  const unnamed = one.nodes.filter(({ accounts }) => accounts.length === 0);
  const span = ([low, high]: Span) =>
    low === high ? format.count(Math.round(low)) : `${format.count(Math.round(low))}–${format.count(Math.round(high))}`;
  const share = (value: number | null) => (value === null ? t("number.unknown") : perCent(value, format.language));
  return (
    <section className="stack" aria-labelledby="screening-nodes">
      <div className="row">
        <h2 id="screening-nodes">
          {one.nodes.length === 0
            ? t("decide.screening.noNodes")
            : t("decide.screening.nodesTitle", { count: one.nodes.length, risen: new Set(risen.map(({ node }) => node)).size })}
        </h2>
        <span className="push" />
        {rows.length > 0 && (
          <Toggle
            label={t("decide.screening.indexBy")}
            value={by}
            choices={[
              { id: "byOwner", name: t("decide.screening.byOwner") },
              { id: "byCountry", name: t("decide.screening.byCountry") },
            ]}
            onChange={setBy}
          />
        )}
      </div>
      {one.nodes.length === 0 && <p className="soft">{t("decide.screening.noNodesWhy")}</p>}
      {rows.length > 0 && (
        <>
          <p className="soft">{t("decide.screening.nodesLead")}</p>
          <p className="gap-key small soft">
            <span>
              <span className="dumbbell" aria-hidden="true">
                <span data-when="before" style={{ left: "20%", width: "30%" }} />
              </span>
              {t("decide.screening.before")}
            </span>
            <span>
              <span className="dumbbell" aria-hidden="true">
                <span data-when="after" style={{ left: "40%", width: "30%" }} />
              </span>
              {t("decide.screening.after")}
            </span>
          </p>
          <ul className="screening-nodes">
            {rows.map(({ node, name, chains, account }) => (
              <li key={`${node} ${account.publication} ${account.year} ${account.basis}`}>
                <span className="stack" style={{ gap: 2 }}>
                  <strong>
                    <SubjectLink subject={`node:${node}`} chain={chains[0] ?? null}>
                      {format.text(name) || node}
                    </SubjectLink>
                  </strong>
                  <span className="small soft">
                    {account.publication} {account.year} · {account.basis}
                  </span>
                  <span className="small">
                    {t("decide.screening.shares", {
                      target: one.target.name,
                      share: share(account.targetShare),
                      buyer: share(account.buyerShare),
                    })}
                  </span>
                </span>
                <span className="stack" style={{ gap: 2 }}>
                  <Dumbbell before={account[by].before} after={account[by].after} />
                  <span className="small numbers">
                    {span(account[by].before)} → {span(account[by].after)} ·{" "}
                    {t("decide.screening.change", { change: span(account[by].delta) })}
                  </span>
                </span>
                <WhyHere subject={`node:${node}`} />
              </li>
            ))}
          </ul>
          <details>
            <summary>{t("decide.screening.asTable")}</summary>
            <PlainTable
              label={t("decide.screening.asTable")}
              head={[
                t("decide.screening.node"),
                t("number.source"),
                t("decide.screening.before"),
                t("decide.screening.after"),
                t("decide.screening.changeHead"),
              ]}
              numbers={[2, 3, 4]}
              rows={rows.map(({ node, name, account }) => [
                format.text(name) || node,
                `${account.publication} ${account.year ?? ""}`,
                span(account[by].before),
                span(account[by].after),
                span(account[by].delta),
              ])}
            />
          </details>
        </>
      )}
      {unnamed.length > 0 && (
        <p className="soft">
          {t("decide.screening.unnamed", { nodes: unnamed.map(({ node, name }) => format.text(name) || node).join(", ") })}
        </p>
      )}
      <Exposures one={one} />
    </section>
  );
}

/** Two ranges on the axis from 0 to 10,000; the marks stand at 1,000 and 2,000. */
function Dumbbell({ before, after }: { before: Span; after: Span }) {
  const part = ([low, high]: Span) => ({ left: `${low / 100}%`, width: `max(6px, ${(high - low) / 100}%)` });
  return (
    <span className="dumbbell" aria-hidden="true">
      <i style={{ left: "10%" }} />
      <i style={{ left: "20%" }} />
      <span data-when="before" style={part(before)} />
      <span data-when="after" style={part(after)} />
    </span>
  );
}

function Exposures({ one }: { one: Case }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (one.exposures.length === 0) return null;
  const span = ([low, high]: Span) => (low === high ? format.percent(low) : `${format.percent(low)}–${format.percent(high)}`);
  return (
    <>
      <h3>{t("decide.screening.exposures")}</h3>
      <PlainTable
        label={t("decide.screening.exposures")}
        head={[
          t("decide.screening.endProduct"),
          t("decide.screening.dependsOn"),
          t("decide.screening.before"),
          t("decide.screening.after"),
        ]}
        numbers={[2, 3]}
        rows={one.exposures.map((each) => [
          format.text(each.name) || each.node,
          each.on === "country" ? format.country(each.party) : each.party,
          each.before === null ? t("decide.screening.nobody") : span(each.before),
          span(each.after),
        ])}
      />
    </>
  );
}
