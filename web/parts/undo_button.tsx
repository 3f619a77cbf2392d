/** The way back beside what was said. */
import { Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";

interface Props {
  readonly onUndo: () => void;
  /** What is taken back, where several ways back stand in one table. */
  readonly of?: string;
}

export function UndoButton({ onUndo, of }: Props) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className="button"
      data-kind="quiet"
      onClick={onUndo}
      aria-label={of === undefined ? undefined : `${t("library.undo")}: ${of}`}
    >
      <Undo2 size={14} aria-hidden="true" />
      {t("library.undo")}
    </button>
  );
}
