/** What stands written on each node, in the reader's language, made once for a chain. */
import { countryColours } from "#figure";
import type { Format } from "../../../words/use_format.ts";
import type { NodeKind, NodeReading } from "../reading.ts";
import type { Scene } from "./scene.ts";

export interface Caption {
  readonly name: string;
  readonly kind: NodeKind;
  /** `China 94 %`, or the word for unknown. */
  readonly share: string;
  /** The same with the country an organisation has its seat in. */
  readonly told: string;
  /** 0–1; null: nobody prints it. */
  readonly amount: number | null;
  /** The country's own colour; undefined where it has none. */
  readonly colour: string | undefined;
  readonly country: string | null;
  readonly restricted: boolean;
  readonly disagree: boolean;
}

export function captionsOf(scene: Scene, format: Format, unknown: string): readonly Caption[] {
  return scene.readings.map(({ node, leading, facts, disagree }: NodeReading) => ({
    name: format.text(node.name),
    kind: node.kind,
    share: leading ? `${whoOf(leading, format)} ${format.percent(leading.amount / 100)}` : unknown,
    told: leading
      ? `${whoOf(leading, format)}${leading.providerKind === "organisation" && leading.country ? ` (${format.country(leading.country)})` : ""} ${format.percent(leading.amount / 100)}`
      : unknown,
    amount: leading ? leading.amount / 100 : null,
    colour: leading?.country ? countryColours[leading.country] : undefined,
    country: leading?.country ?? null,
    restricted: facts.some((one) => one.kind === "restriction"),
    disagree,
  }));
}

function whoOf(leading: NonNullable<NodeReading["leading"]>, format: Format): string {
  return leading.providerKind === "organisation" ? leading.provider : format.country(leading.country ?? leading.provider);
}
