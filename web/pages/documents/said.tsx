/** Who said it: publisher, table, hash and the files it was read from. */
import { useTranslation } from "react-i18next";
import { useFormat } from "../../words/use_format.ts";
import type { Shown } from "./answer.ts";

export function Said({ shown, said }: { shown: Shown; said: NonNullable<Shown["said"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section aria-labelledby="document-said" className="said">
      <h2 id="document-said">{t("document.said")}</h2>
      <p>
        {shown.publisher}
        {said.fetchedAt && `, ${t("age.fetched", { when: format.date(said.fetchedAt) })}`}
      </p>
      <p className="soft small">
        {t("document.licence")}: {shown.licence.url ? <a href={shown.licence.url}>{shown.licence.name}</a> : shown.licence.name}
      </p>
      <p className="soft small">
        {t("document.table")}: <code>{said.address}</code> <code title={said.hash}>{said.hash.slice(0, 12)}</code>
      </p>
      <ul className="small">
        {said.files.map((file) => (
          <li key={file.sha256}>
            {file.address ? <a href={file.address}>{file.file}</a> : file.file}{" "}
            <code className="soft" title={file.sha256}>
              sha256 {file.sha256.slice(0, 12)}
            </code>
          </li>
        ))}
      </ul>
      <p className="soft small">
        <code>octant show {shown.ref}</code>
      </p>
    </section>
  );
}
