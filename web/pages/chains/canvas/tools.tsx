/** Nearer, further away, the whole chain, groups closed again, and the picture as a file. */
import { Expand, Group as Fold, Image, Minus, Plus } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useSay } from "../../../parts/toasts.tsx";
import { type Drawn, pngOf, save, svgOf } from "./picture.ts";
import type { Stage } from "./stage.ts";

interface Props {
  readonly stage: Stage;
  readonly picture: { readonly name: string; readonly label: string; readonly drawn: Drawn } | undefined;
}

export function Tools({ stage, picture }: Props) {
  const { t, i18n } = useTranslation();
  const say = useSay();
  const leave = async (form: string) => {
    if (!picture) return;
    const name = `${picture.name}.${form}`;
    const told = {
      title: picture.label,
      says: picture.drawn.captions.map((one) => `${one.name}: ${one.told}`).join("; "),
      language: i18n.language,
    };
    const blob = form === "svg" ? new Blob([svgOf(picture.drawn, told)], { type: "image/svg+xml" }) : await pngOf(picture.drawn);
    if (!blob) return;
    save(blob, name);
    say(t("canvas.drawn", { file: name }));
  };
  const acts = [
    { word: t("canvas.zoomIn"), Sign: Plus, act: () => stage.zoom(1.3) },
    { word: t("canvas.zoomOut"), Sign: Minus, act: () => stage.zoom(1 / 1.3) },
    { word: t("chains.fit"), Sign: Expand, act: () => stage.fitAll() },
    ...(stage.read().opened > 0 ? [{ word: t("canvas.fold"), Sign: Fold, act: () => stage.foldGroups() }] : []),
  ];
  return (
    <div className="canvas-tools" role="group" aria-label={t("canvas.tools")}>
      {acts.map(({ word, Sign, act }) => (
        <button key={word} type="button" onClick={act} aria-label={word} title={word}>
          <Sign size={15} aria-hidden="true" />
        </button>
      ))}
      {picture && (
        <MenuTrigger>
          <Button aria-label={t("canvas.picture")}>
            <Image size={15} aria-hidden="true" />
          </Button>
          <Popover className="popover" offset={4} placement="top start">
            <Menu aria-label={t("canvas.picture")} onAction={(key) => void leave(String(key))} style={{ outline: "none" }}>
              <MenuItem id="svg" className="option">
                {t("canvas.svg")}
              </MenuItem>
              <MenuItem id="png" className="option">
                {t("canvas.png")}
              </MenuItem>
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  );
}
