/** The feeds of an OPML list, with the folders they stand in. */
import type { DraftRow, TextFile } from "#collect";
import { plainText } from "#model";
import { allAt, attribute, type Element, isElement } from "./elements.ts";

export function feedsIn(file: TextFile): DraftRow[] {
  return (file.records ?? []).flatMap(({ line, value }) =>
    isElement(value) ? outlines(value, []).map((row) => ({ ...row, source_file: file.name, source_line: String(line) })) : [],
  );
}

function outlines(outline: Element, folders: readonly string[]): DraftRow[] {
  const title = plainText(attribute(outline, "title") || attribute(outline, "text"));
  const address = attribute(outline, "xmlUrl");
  const inside = allAt(outline, "outline").filter(isElement);
  if (address === "")
    return inside.flatMap((one) =>
      outlines(
        one,
        [...folders, title].filter((folder) => folder !== ""),
      ),
    );
  return [
    { address, title: title || null, site: attribute(outline, "htmlUrl") || null, folder: folders.join(" › ") || null },
    ...inside.flatMap((one) => outlines(one, folders)),
  ];
}
