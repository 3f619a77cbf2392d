/** One node: who supplies it by which source, what is printed about it, and the trade of its codes. */
import { Link } from "@tanstack/react-router";
import { FlaskConical } from "lucide-react";
import { useTranslation } from "react-i18next";
import { BasketMark } from "../../parts/basket_mark.tsx";
import { Chip } from "../../parts/chip.tsx";
import { Cited } from "../../parts/cited.tsx";
import { Drawer } from "../../parts/drawer.tsx";
import { Figure } from "../../parts/figure.tsx";
import { Grade } from "../../parts/grade.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { WhyHere } from "../../parts/why_here.tsx";
import { useFormat } from "../../words/use_format.ts";
import { draftWith, writeDraft } from "../what_if/draft.ts";
import { AttachedFigures } from "./attached_figures.tsx";
import type { Chain, NodeReading } from "./reading.ts";
import { Supplies } from "./supplies.tsx";

/** What limits supply first, then how long it holds and takes, then the rest. */
const order: Readonly<Record<string, number>> = Object.fromEntries(
  [
    "restriction",
    "stock",
    "time_to_recover",
    "lead_time",
    "minimum_share",
    "reliance",
    "concentration",
    "capacity",
    "trade_difference",
    "note",
  ].map((kind, place) => [kind, place]),
);

interface Props {
  readonly reading: NodeReading;
  readonly nodes: ReadonlyMap<string, NodeReading>;
  readonly chain: Chain;
  readonly onOpen: (node: string) => void;
  readonly onClose: () => void;
}

/** The country that leads stops delivering it; where nobody is known to lead, it stops itself. */
function stopOf({ node, leading }: NodeReading) {
  const country = leading?.providerKind === "country" && /^[A-Z]{3}$/.test(leading.provider) ? { country: leading.provider } : {};
  return { kind: "stop" as const, ...country, nodes: [node.id] };
}

export function NodeDrawer({ reading, nodes, chain, onOpen, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { node, supplies, facts } = reading;
  const links = (of: "from" | "to", relation: (one: string) => boolean) =>
    chain.linkList
      .filter((link) => link[of] === node.id && relation(link.relation))
      .map((link) => ({ link, other: of === "from" ? link.to : link.from }));
  const goes = (one: string) => one === "goes_into";
  const groups = [
    [t("chains.needs"), links("to", goes)],
    [t("chains.feeds"), links("from", goes)],
    [t("chains.related"), [...links("to", (one) => !goes(one)), ...links("from", (one) => !goes(one))]],
  ] as const;
  return (
    <Drawer
      title={format.text(node.name)}
      kicker={`${t(`kind.${node.kind}`)} · ${t("chains.tier")} ${node.tier}`}
      about={node.id}
      onClose={onClose}
    >
      <div className="stack" style={{ gap: 22 }}>
        {format.text(node.note) && <p>{format.text(node.note)}</p>}
        <div>
          <Link to="/what-if" search={{ s: writeDraft(draftWith(stopOf(reading), { chains: ["all"] })) } as never} className="button">
            <FlaskConical size={14} aria-hidden="true" /> {t("chains.whatIf")}
          </Link>
          <WhyHere subject={`node:${node.id}`} words />
        </div>
        {node.material && (
          <div>
            <Link
              to="/entities/$kind/$name"
              params={{ kind: "material", name: node.material.replace(/^material:/, "") }}
              className="chip"
              data-tone="accent"
            >
              {t("chains.material")}
            </Link>
          </div>
        )}
        <Supplies supplies={supplies} />
        {facts.length > 0 && (
          <section className="stack" style={{ gap: 10 }}>
            <h3>{t("chains.facts")}</h3>
            <ul className="stack" style={{ gap: 12 }}>
              {facts
                .toSorted((a, b) => (order[a.kind] ?? 9) - (order[b.kind] ?? 9))
                .map((one) => (
                  <li key={one.id} className="fact">
                    <div className="row">
                      <Chip tone={one.kind === "restriction" ? "warning" : "plain"}>
                        {t(`factKind.${one.kind as "note"}`, { defaultValue: one.kind })}
                      </Chip>
                      {one.year && <span className="soft numbers">{one.year}</span>}
                      {one.label !== "public" && <Chip tone="critical">{one.marking}</Chip>}
                    </div>
                    <p>{format.text(one.text) || [one.subject, one.value, one.unit].filter(Boolean).join(" ")}</p>
                    <div className="row">
                      <Cited citation={one.citation} source={one.source} />
                      <Grade grade={one.confidence} citation={one.citation} />
                    </div>
                  </li>
                ))}
            </ul>
          </section>
        )}
        <section className="stack" style={{ gap: 8 }}>
          <h3>{t("chains.products")}</h3>
          {node.hs6.length === 0 && <p className="soft">{t("chains.noCodes")}</p>}
          <ul className="stack" style={{ gap: 6 }}>
            {node.hs6.map((code) => {
              const row = chain.dependencies?.rows.find((one) => one.product === code);
              const about = chain.dependencies;
              return (
                <li key={code} className="row">
                  <Link to="/dependencies" search={{ product: code }} className="numbers">
                    {code}
                  </Link>
                  {row?.basket && <BasketMark materials={[{ name: node.name }]} />}
                  {row ? (
                    <>
                      <Verdict dependent={row.dependent} />
                      <span className="soft">
                        {format.country(row.top_supplier)}{" "}
                        <Figure
                          figure={about && `${about.about.prefix}/${about.bloc}/${about.year}/${code}/top_share`}
                          full={row.top_share}
                          year={about?.year}
                          age={about?.about.age}
                        >
                          {format.percent(row.top_share)}
                        </Figure>
                      </span>
                    </>
                  ) : (
                    <Figure>{null}</Figure>
                  )}
                </li>
              );
            })}
          </ul>
          {node.cn8.length > 0 && <p className="small soft numbers">CN8 {node.cn8.join(", ")}</p>}
        </section>
        <AttachedFigures node={node.id} chain={chain} />
        {groups.map(
          ([title, found]) =>
            found.length > 0 && (
              <section key={title} className="stack" style={{ gap: 6 }}>
                <h3>
                  {title} <span className="soft numbers">{found.length}</span>
                </h3>
                <ul className="row" style={{ gap: 6 }}>
                  {found.map(({ link, other }) => (
                    <li key={link.id}>
                      <button
                        type="button"
                        className="chip kind"
                        onClick={() => onOpen(other)}
                        title={link.relation === "goes_into" ? undefined : t(`relation.${link.relation}`)}
                      >
                        {format.text(nodes.get(other)?.node.name)}
                        {link.relation === "can_replace" && (
                          <span className="soft">
                            {t("chains.replaces", {
                              degree: link.degree === null ? t("number.unknown") : format.percent(Number(link.degree) / 100),
                              days: link.daysToQualify ?? t("number.unknown"),
                            })}
                          </span>
                        )}
                        {link.need !== null && link.need !== "essential" && (
                          <span className="soft">{t(`chains.need.${link.need as "negligible"}`)}</span>
                        )}
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Drawer>
  );
}
