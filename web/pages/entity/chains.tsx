import { Link } from "@tanstack/react-router";
import { Network } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Entity } from "./answer.ts";

export function EntityChains({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (entity.chains.length === 0) return <Empty title={t("entity.noChain")} command={t("entity.noChainHow").split(": ").at(-1) ?? ""} />;
  return (
    <div className="board">
      {entity.chains.map((one) => (
        <Card key={one.id + (one.node ?? "")} title={format.text(one.name)} wide={6}>
          <Link to="/chains/$id" params={{ id: one.id }} search={one.node ? { node: one.node } : {}} className="button" data-kind="primary">
            <Network size={15} aria-hidden="true" />
            {t("chains.open")}
          </Link>
        </Card>
      ))}
    </div>
  );
}
