import { Archive, CircleDot, CircleHelp, FlaskConical, Package } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../words/use_format.ts";
import { Chip, type Tone } from "./chip.tsx";

export interface Age {
  readonly state: "live" | "cached" | "built_in" | "sample" | "unknown";
  readonly observed: string | null;
  readonly fetchedAt: string | null;
}

const signs = { live: CircleDot, cached: Archive, built_in: Package, sample: FlaskConical, unknown: CircleHelp };
const tones: Record<Age["state"], Tone> = { live: "good", cached: "plain", built_in: "accent", sample: "warning", unknown: "unknown" };

/** How old and how real: a shape, a word, the year it is about and the day it came. */
export function AgeBadge({ age, short = false }: { age: Age; short?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Sign = signs[age.state];
  const parts = [t(`state.${age.state}`)];
  if (!short && age.observed) parts.push(age.observed);
  if (!short && age.fetchedAt && age.state !== "built_in") parts.push(t("age.fetched", { when: format.date(age.fetchedAt) }));
  return (
    <Chip tone={tones[age.state]} title={t(`stateMeaning.${age.state}`)}>
      <Sign size={12} aria-hidden="true" />
      {parts.join(" · ")}
    </Chip>
  );
}
