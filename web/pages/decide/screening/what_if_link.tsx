/** The acquisition as a scenario in What if. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { draftFrom, writeDraft } from "../../what_if/draft.ts";
import type { Case } from "./reading.ts";

export function WhatIfLink({ one }: { one: Case }) {
  const { t } = useTranslation();
  if (one.scenario === null || one.scenario === undefined) return null;
  return (
    <Link to="/what-if" search={{ s: writeDraft(draftFrom(one.scenario)) } as never} className="button">
      {t("decide.screening.whatIf")}
    </Link>
  );
}
