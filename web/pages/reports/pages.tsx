import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { AnswerOf } from "../../data/ask.ts";

type Preview = AnswerOf<"/api/reports/:id/preview">;

/** The pages as pictures, cut from one; what is read aloud and copied is in the PDF, which is tagged. */
export function Pages({ preview, language }: { preview: Preview; language: string }) {
  const { t } = useTranslation();
  const addresses = useMemo(
    () => preview.pages.map((page) => URL.createObjectURL(new Blob([cut(preview.svg, page)], { type: "image/svg+xml" }))),
    [preview],
  );
  useEffect(
    () => () => {
      for (const address of addresses) URL.revokeObjectURL(address);
    },
    [addresses],
  );
  return (
    <ol className="sheets" lang={language}>
      {preview.pages.map((page, place) => (
        <li key={page.viewBox}>
          <img
            className="paper"
            src={addresses[place]}
            width={page.width}
            height={page.height}
            loading="lazy"
            alt={`${preview.title}. ${t("reports.page", { page: place + 1, total: preview.pages.length })}`}
          />
          <span className="small soft numbers">{t("reports.page", { page: place + 1, total: preview.pages.length })}</span>
        </li>
      ))}
    </ol>
  );
}

/** Typst draws the white of every page at the top left corner, over what the first page says; our paper is white already. */
const white = /<path class="typst-shape" fill="#ffffff" fill-rule="nonzero" d="M 0 0v [\d.]+ h [\d.]+ v -[\d.]+ Z "\/>/g;

/** The same picture with the frame of one page. */
function cut(svg: string, page: Preview["pages"][number]): string {
  return svg
    .replace(white, "")
    .replace(
      /^(<svg[^>]*?) viewBox="[^"]*" width="[^"]*" height="[^"]*"/,
      `$1 viewBox="${page.viewBox}" width="${page.width}" height="${page.height}"`,
    );
}
