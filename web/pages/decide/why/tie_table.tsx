/** The table twin of the picture: every tie with who says so. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PlainTable } from "../../../parts/plain_table.tsx";
import { useFormat } from "../../../words/use_format.ts";
import type { Why } from "./reading.ts";
import { Says } from "./says.tsx";

export function TieTable({ found }: { found: Why }) {
  const { t } = useTranslation();
  const format = useFormat();
  const items = new Map(found.steps.flatMap((step) => step.items.map((one) => [one.subject, one] as const)));
  const place = new Map([...items.keys()].map((subject, at) => [subject, at]));
  const name = (subject: string) => {
    const one = items.get(subject);
    return (
      <Link to="/decide/why" search={{ subject }}>
        {one ? format.text(one.name) : subject}
        <span className="soft small"> {one && format.text(one.kindName)}</span>
      </Link>
    );
  };
  const ties = found.edges.toSorted(
    (left, right) => (place.get(left.from) ?? 0) - (place.get(right.from) ?? 0) || (place.get(left.to) ?? 0) - (place.get(right.to) ?? 0),
  );
  return (
    <div className="why-table">
      <PlainTable
        label={t("decide.why.ties")}
        head={[t("decide.why.from"), t("decide.why.to"), t("decide.why.saidBy")]}
        rows={ties.map((edge) => [name(edge.from), name(edge.to), <Says key="says" edge={edge} />])}
      />
    </div>
  );
}
