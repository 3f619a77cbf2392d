import { ChevronLeft, ChevronRight, Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly zoom: (factor: number) => void;
  readonly pan: (part: number) => void;
  readonly reset: () => void;
}

export function ZoomTools({ zoom, pan, reset }: Props) {
  const { t } = useTranslation();
  const tools = [
    { name: t("decide.roadmaps.earlier"), icon: ChevronLeft, act: () => pan(-0.25) },
    { name: t("decide.roadmaps.laterOn"), icon: ChevronRight, act: () => pan(0.25) },
    { name: t("decide.roadmaps.closer"), icon: ZoomIn, act: () => zoom(0.6) },
    { name: t("decide.roadmaps.wider"), icon: ZoomOut, act: () => zoom(1.6) },
    { name: t("decide.roadmaps.fit"), icon: Maximize2, act: reset },
  ];
  return (
    <div className="zoom-tools" role="group" aria-label={t("decide.roadmaps.zoom")}>
      {tools.map(({ name, icon: Icon, act }) => (
        <button
          key={name}
          type="button"
          className="button"
          data-kind="quiet"
          data-shape="square"
          aria-label={name}
          title={name}
          onClick={act}
        >
          <Icon size={15} aria-hidden="true" />
        </button>
      ))}
    </div>
  );
}
