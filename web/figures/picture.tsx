/** A picture by the pen, with its sentence and its table twin; the engine is loaded when the first picture comes into view. */
import { lazy, Suspense, useState, type ReactNode } from "react";
import { Table2, ChartNoAxesCombined } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { PictureProps } from "./picture_props.ts";

const Canvas = lazy(() => import("./canvas.tsx"));

export function Picture({ twin, tools, note, ...picture }: PictureProps & { twin?: ReactNode; tools?: ReactNode; note?: ReactNode }) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="picture">
      {(twin || tools) && (
        <div className="toolbar" style={{ justifyContent: "flex-end" }}>
          {tools}
          {twin && (
            <button type="button" className="button" data-kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? <ChartNoAxesCombined size={15} aria-hidden="true" /> : <Table2 size={15} aria-hidden="true" />}
              {t(asTable ? "table.asPicture" : "table.asTable")}
            </button>
          )}
        </div>
      )}
      {asTable ? (
        twin
      ) : (
        <Suspense fallback={<div className="skeleton" style={{ height: picture.height }} />}>
          <Canvas {...picture} note={note} />
        </Suspense>
      )}
    </figure>
  );
}
