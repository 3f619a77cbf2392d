/** Four ways to decide, each with its key. */
import { Check, Eye, Send, X } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Select } from "../../parts/select.tsx";
import { ReasonField } from "../../parts/reason_field.tsx";
import { useFormat } from "../../words/use_format.ts";
import type { Decision, Detail } from "./reading.ts";
import type { useDeciding } from "./use_deciding.ts";

export const decisionKeys: Readonly<Record<string, Decision>> = { a: "accept", r: "reject", w: "watch", t: "route" };

const signs = { accept: Check, reject: X, watch: Eye, route: Send } as const;

interface Props {
  readonly detail: Detail;
  readonly deciding: ReturnType<typeof useDeciding>;
  readonly routing: boolean;
  readonly onRouting: (open: boolean) => void;
}

export function DecideBar({ detail, deciding, routing, onRouting }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const [reason, setReason] = useState("");
  const [service, setService] = useState(detail.services[0]?.id ?? "");
  const { flag } = detail;
  const decide = (decision: Decision) =>
    decision === "route" && !routing
      ? onRouting(true)
      : deciding.decide.mutate({ flag, decision, reason, service: decision === "route" ? service : undefined });
  return (
    <div className="decide stack">
      <div className="row" role="group" aria-label={t("scout.decide")}>
        {Object.entries(decisionKeys).map(([key, decision]) => {
          const Sign = signs[decision];
          return (
            <button
              key={key}
              type="button"
              className="button"
              data-kind={decision === "accept" ? "primary" : undefined}
              aria-pressed={flag.decision?.decision === decision}
              disabled={deciding.decide.isPending}
              onClick={() => decide(decision)}
            >
              <Sign size={14} aria-hidden="true" />
              {t(`scout.decision.${decision}`)}
              <kbd aria-hidden="true">{key}</kbd>
            </button>
          );
        })}
      </div>
      {routing && (
        <div className="row">
          {detail.services.length === 0 ? (
            <span className="soft">{t("scout.noServices")}</span>
          ) : (
            <>
              <Select
                label={t("scout.service")}
                value={service}
                groups={[{ choices: detail.services.map((one) => ({ id: one.id, name: format.text(one.name) })) }]}
                onChange={setService}
              />
              <button type="button" className="button" data-kind="primary" onClick={() => decide("route")}>
                {t("scout.routeNow")}
              </button>
            </>
          )}
          <button type="button" className="button" data-kind="quiet" onClick={() => onRouting(false)}>
            {t("scout.cancel")}
          </button>
        </div>
      )}
      <ReasonField value={reason} onChange={setReason} />
    </div>
  );
}
