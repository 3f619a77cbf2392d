/** What the commands of measures and portfolio say in words. */
import type { Words } from "#model";

export const effectWords = {
  second_source: { en: "second source", nl: "tweede bron" },
  stockpile: { en: "stock", nl: "voorraad" },
  recycling: { en: "recycling", nl: "recycling" },
  capacity: { en: "capacity", nl: "capaciteit" },
  trl: { en: "readiness", nl: "gereedheid" },
} as const satisfies Record<string, Words>;

export const unweighedWords = {
  faulty: { en: "a value is wrong", nl: "een waarde klopt niet" },
  no_effect_said: { en: "effect unknown", nl: "effect onbekend" },
  trl_only: { en: "readiness only", nl: "alleen gereedheid" },
  not_on_these_chains: { en: "not on these chains", nl: "niet op deze ketens" },
  share_unknown: { en: "share unknown", nl: "aandeel onbekend" },
  stock_unknown: { en: "days unknown", nl: "dagen onbekend" },
  cost_unknown: { en: "cost unknown", nl: "kosten onbekend" },
  no_outside_supplier: { en: "nobody outside named", nl: "niemand van buiten genoemd" },
} as const satisfies Record<string, Words>;

export const standingWords = {
  chosen: { en: "in", nl: "erin" },
  required: { en: "in, because needed", nl: "erin, want nodig" },
  worthless: { en: "cuts nothing here", nl: "vermindert hier niets" },
  unpaid: { en: "no line may pay", nl: "geen regel mag betalen" },
  shut: { en: "ruled out", nl: "uitgesloten" },
  beaten: { en: "beaten", nl: "verslagen" },
} as const satisfies Record<string, Words>;

export function range(low: number | null, high: number | null): string | null {
  if (low === null && high === null) return null;
  const said = (value: number | null) => (value === null ? "?" : String(Math.round(value * 100) / 100));
  return low === high ? said(low) : `${said(low)}–${said(high)}`;
}

interface Baseline {
  readonly stops: number;
  readonly days: number;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

export function measuresKey({ stops, days, low, mid, high }: Baseline): Words {
  const at = (value: number) => value.toFixed(1);
  return {
    en: `cut_%: how much of expected exposure goes, from end to end (middle). Expected exposure: ${at(mid)} % (${at(low)}–${at(high)}) of a year's output of the end products, averaged over ${stops} stops of ${days} days, one per node. Empty is unknown.`,
    nl: `cut_%: hoeveel van de verwachte blootstelling verdwijnt, van einde tot einde (midden). Verwachte blootstelling: ${at(mid)} % (${at(low)}–${at(high)}) van een jaar productie van de eindproducten, gemiddeld over ${stops} stops van ${days} dagen, één per schakel. Leeg is onbekend.`,
  };
}
