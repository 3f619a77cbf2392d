/** A method as a referee reads it: question, formula, parameters, citations, worked example, the SELECT. */
import { useTranslation } from "react-i18next";
import { useAsk } from "../../data/use_ask.ts";
import { Answered } from "../../parts/answered.tsx";
import { Cited } from "../../parts/cited.tsx";
import { PlainTable } from "../../parts/plain_table.tsx";
import { useFormat } from "../../words/use_format.ts";

export function MethodReading({ id }: { id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useAsk("/api/methods/:id", { params: { id } });
  return (
    <Answered of={answer}>
      {(method) => (
        <article className="reading">
          <header>
            <p className="small soft numbers">
              {method.id} · {t("library.version", { version: method.version })}
            </p>
            <h2>{format.text(method.name)}</h2>
          </header>
          <p className="prose">{format.text(method.question)}</p>
          <section>
            <h3>{t("library.formula")}</h3>
            <pre tabIndex={0}>{method.formula}</pre>
          </section>
          {method.parameters.length > 0 && (
            <section>
              <h3>{t("library.parameters")}</h3>
              <PlainTable
                label={t("library.parameters")}
                head={[t("library.parameters"), t("library.default"), ""]}
                rows={method.parameters.map((one) => [
                  <span key="name">
                    {format.text(one.name)} <code className="soft small">{one.id}</code>
                  </span>,
                  <span key="default" className="numbers">
                    {Array.isArray(one.default) ? one.default.join(", ") : String(one.default)}
                  </span>,
                  <span key="meaning" className="soft">
                    {format.text(one.meaning)}
                  </span>,
                ])}
              />
            </section>
          )}
          <section>
            <h3>{t("library.columnsTitle")}</h3>
            <dl className="pairs">
              {method.columns.map((one) => (
                <div key={one.name} style={{ display: "contents" }}>
                  <dt>
                    <code>{one.name}</code>
                  </dt>
                  <dd>
                    {format.text(one.title)}
                    {one.unit && <span className="soft"> ({one.unit})</span>}
                    {one.meaning && <span className="soft"> {format.text(one.meaning)}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h3>{t("library.inputs")}</h3>
            <ul>
              {method.inputs.map((one) => (
                <li key={one.name}>
                  <code>{one.address}</code>
                </li>
              ))}
            </ul>
          </section>
          {method.caveats.length > 0 && (
            <section>
              <h3>{t("library.caveats")}</h3>
              <ul className="prose bullets">
                {method.caveats.map((one) => (
                  <li key={one.en}>{format.text(one)}</li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <h3>{t("library.citations")}</h3>
            <ul className="stack" style={{ gap: 6 }}>
              {method.citations.map((one) => (
                <li key={one.publication + (one.place ?? "")}>
                  <Cited citation={one} />
                </li>
              ))}
            </ul>
          </section>
          {method.workedExample && (
            <section className="stack">
              <h3>{t("library.example")}</h3>
              {[...method.workedExample.inputs, { ...method.workedExample.expected, name: t("library.expected") }].map((table) => (
                <div key={table.name} className="stack" style={{ gap: 4 }}>
                  <h4>{table.name}</h4>
                  <PlainTable
                    label={table.name}
                    head={table.columns}
                    rows={table.rows.map((row) => table.columns.map((column) => String(row[column] ?? "")))}
                  />
                </div>
              ))}
            </section>
          )}
          <section>
            <h3>{t("library.select")}</h3>
            <pre tabIndex={0}>{method.sql}</pre>
          </section>
        </article>
      )}
    </Answered>
  );
}
