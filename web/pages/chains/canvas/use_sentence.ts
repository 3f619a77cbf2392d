/** What a node or a group is, in a sentence: said to who cannot see it, and shown under the pointer. */
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { NodeState } from "../canvas_props.ts";
import type { Caption } from "./captions.ts";
import type { Words } from "./drawing.ts";
import type { Scene } from "./scene.ts";
import type { Units } from "./units.ts";

interface About {
  readonly scene: Scene;
  readonly captions: readonly Caption[];
  readonly words: Words;
  readonly states: readonly (NodeState | undefined)[] | undefined;
}

export type Sentence = (units: Units, unit: number) => string;

export function useSentence({ scene, captions, words, states }: About): Sentence {
  const { t } = useTranslation();
  return useCallback(
    (units, unit) => {
      const one = units.list[unit];
      if (!one) return "";
      const group = scene.groups[one.group];
      if (group) {
        const touched = states ? group.members.filter((node) => states[node] !== undefined).length : 0;
        return [
          t("canvas.group", { kind: words.kind(group.kind), count: group.members.length, tier: group.tier }),
          ...(states ? [t("canvas.touched", { count: touched })] : []),
          t("canvas.groupOpens"),
        ].join("; ");
      }
      const caption = captions[one.node];
      if (!caption) return "";
      const restrictions = scene.readings[one.node]?.facts.filter((fact) => fact.kind === "restriction").length ?? 0;
      const state = states?.[one.node];
      return [
        caption.name,
        words.kind(caption.kind),
        caption.told,
        ...(caption.disagree ? [t("canvas.disagree")] : []),
        ...(restrictions > 0 ? [t("canvas.restrictions", { count: restrictions })] : []),
        ...(states ? [state ? levelOf(state) : t("canvas.untouched")] : []),
        ...(state?.hit ? [t("canvas.hit")] : []),
        t("canvas.inputs", { count: scene.inputs[one.node]?.length ?? 0 }),
        t("canvas.outputs", { count: scene.outputs[one.node]?.length ?? 0 }),
      ].join("; ");

      function levelOf({ level, low, high }: NodeState): string {
        if (high - low < 0.005) return t("canvas.level", { level: words.percent(level) });
        return t("canvas.between", { low: words.percent(low), high: words.percent(high) });
      }
    },
    [scene, captions, words, states, t],
  );
}
