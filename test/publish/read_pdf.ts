/** What a reader's software finds in a PDF. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export async function readPdf(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  const tags = new Set<string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(" "));
    collect((await page.getStructTree()) as Branch | null, tags);
  }
  const [marks, { info, metadata }] = [await document.getMarkInfo(), await document.getMetadata()];
  await document.destroy();
  return {
    pages,
    tags,
    marks,
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() as string,
    plain: Buffer.from(bytes).toString("latin1"),
  };
}

interface Branch {
  readonly role?: string;
  readonly children?: readonly Branch[];
}

function collect(branch: Branch | null, tags: Set<string>): void {
  if (branch?.role !== undefined) tags.add(branch.role);
  for (const child of branch?.children ?? []) collect(child, tags);
}
