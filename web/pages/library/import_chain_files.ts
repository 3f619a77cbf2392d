/** Files as the interface takes them: name and bytes in base64. */
import type { ChainMappingInput } from "#model";
import type { ReplyOf } from "../../data/ask.ts";

export type Preview = ReplyOf<"/api/imports/preview">;
export type MappedTable = ChainMappingInput["tables"][number];

export interface GivenFile {
  readonly name: string;
  readonly content: string;
}

export async function readFiles(files: readonly File[]): Promise<readonly GivenFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) })));
}

/** In pieces, for a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(text);
}
