/** The readiness levels a roadmap promises, rung by rung, and the money its measures name. */
import { useTranslation } from "react-i18next";
import { Empty } from "../../../parts/empty.tsx";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { WhyHere } from "../../../parts/why_here.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Roadmap } from "./reading.ts";
import { Sign } from "./shape.tsx";

const all = [9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

export function Levels({ found, choose }: { readonly found: Roadmap; readonly choose: (id: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const standing = new Map(found.milestones.map((one) => [one.id, one.standing]));
  return (
    <div className="stack" style={{ gap: 26 }}>
      <section className="stack" style={{ gap: 8 }} aria-labelledby="levels-title">
        <h2 id="levels-title">{t("decide.roadmaps.ladder")}</h2>
        <p className="small soft">{t("decide.roadmaps.ladderWhy")}</p>
        {found.ladders.length === 0 ? (
          <Empty title={t("decide.roadmaps.noLadder")} />
        ) : (
          <div className="ladders">
            {found.ladders.map(({ technology, rungs }) => (
              <section key={technology.id} className="ladder" aria-label={format.text(technology.name) || technology.id}>
                <h3 title={format.text(technology.name)}>{format.text(technology.name) || technology.id}</h3>
                <ol reversed>
                  {all.map((level) => {
                    const here = rungs.filter(({ trl }) => trl === level);
                    return (
                      <li key={level} data-empty={here.length === 0 || undefined}>
                        <span className="numbers soft">{level}</span>
                        <span>
                          {here.map((rung) => (
                            <button key={rung.id} type="button" className="link-like" onClick={() => choose(rung.id)}>
                              <Sign standing={standing.get(rung.id) ?? "undated"} /> {format.text(rung.name)}{" "}
                              <span className="soft">
                                {rung.date === null ? t("decide.roadmaps.standing.undated") : format.date(rung.date)}
                              </span>
                            </button>
                          ))}
                        </span>
                      </li>
                    );
                  })}
                </ol>
              </section>
            ))}
          </div>
        )}
      </section>
      <Money found={found} />
    </div>
  );
}

function Money({ found: { spending } }: { readonly found: Roadmap }) {
  const { t } = useTranslation();
  const format = useFormat();
  const number = (value: number) => value.toLocaleString(format.language === "nl" ? "nl-NL" : "en-GB");
  const unknown = t("number.unknown");
  return (
    <section className="stack" style={{ gap: 8 }} aria-labelledby="money-title">
      <h2 id="money-title">{t("decide.roadmaps.money")}</h2>
      <p className="small soft">{t("decide.roadmaps.moneyWhy")}</p>
      {spending.length === 0 ? (
        <Empty title={t("decide.roadmaps.noMoney")} />
      ) : (
        <PlainTable
          label={t("decide.roadmaps.money")}
          head={[t("decide.roadmaps.years"), t("decide.roadmaps.millions"), t("actions.instruments"), t("decide.roadmaps.measures"), ""]}
          numbers={[1]}
          rows={spending.map(({ from, to, low, high, instruments, measures }) => [
            to === null ? unknown : from === to ? to : `${from}–${to}`,
            low === null || high === null ? unknown : low === high ? number(high) : `${number(low)}–${number(high)}`,
            instruments.map(({ id, name }) => format.text(name) || id).join("; ") || "–",
            measures.map(({ id, name }) => format.text(name) || id).join("; "),
            measures[0] === undefined ? "" : <WhyHere key="why" subject={`measure:${measures[0].id}`} />,
          ])}
        />
      )}
    </section>
  );
}
