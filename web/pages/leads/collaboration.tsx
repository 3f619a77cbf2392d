import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { ExportMenu } from "../../parts/export_menu.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";
import { Europe } from "./europe.tsx";

/** Who works with whom in a technology, from the projects and works they share: a map, and the table that says the same. */
export function Collaboration({ technology }: { technology: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const found = useAsk("/api/collaboration", { query: { technology } });
  return (
    <section className="stack" style={{ gap: 8 }}>
      <h3>{t("leads.collaboration")}</h3>
      <Answered of={found}>
        {(answer) => {
          const [first] = answer.links;
          if (first === undefined) return <p className="soft">{t("leads.noCollaboration")}</p>;
          const sentence = t("leads.collaborationSentence", {
            documents: format.count(answer.documents),
            from: format.country(first.from),
            to: format.country(first.to),
            count: format.count(first.documents),
          });
          return (
            <>
              <p className="small soft">{sentence}</p>
              <Europe
                sentence={sentence}
                countries={answer.countries}
                links={answer.links.slice(0, 150)}
                title={(code) => {
                  const one = answer.countries.find(({ country }) => country === code);
                  return t("leads.collaborationCountry", {
                    country: format.country(code),
                    documents: format.count(one?.documents ?? 0),
                    organisations: format.count(one?.organisations ?? 0),
                  });
                }}
                linkTitle={(from, to, documents) =>
                  t("leads.together", { from: format.country(from), to: format.country(to), count: documents })
                }
              />
              <PlainTable
                label={t("leads.collaboration")}
                head={[t("leads.country"), t("leads.with"), t("leads.projects"), t("leads.pairs")]}
                rows={answer.links
                  .slice(0, 12)
                  .map((one) => [format.country(one.from), format.country(one.to), format.count(one.documents), format.count(one.pairs)])}
                numbers={[2, 3]}
              />
              <div className="row">
                <ExportMenu path="/api/collaboration" request={{ query: { technology } }} />
                {answer.unplaced > 0 && <span className="small soft">{t("leads.unplaced", { count: answer.unplaced })}</span>}
              </div>
            </>
          );
        }}
      </Answered>
    </section>
  );
}
