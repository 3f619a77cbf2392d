import type { AnswerOf } from "../../data/ask.ts";

export type Radar = AnswerOf<"/api/scout/radar">;
export type Blip = Radar["blips"][number];
export type Ring = Blip["ring"];
export const rings = ["act", "prepare", "watch", "note"] as const satisfies readonly Ring[];
export type Forecasts = AnswerOf<"/api/scout/forecasts">;
export type Question = Forecasts["questions"][number];

/** How a move is drawn: as on the picture. */
export function signOf(blip: Pick<Blip, "move">, compared: boolean): Blip["move"] {
  return compared || blip.move === "blocked" ? blip.move : "unchanged";
}
