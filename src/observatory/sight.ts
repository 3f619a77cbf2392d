/** What an operation is given: who looks, at what, with which content and which outside world. */
import type { Archive, View } from "#archive";
import type { Content } from "#content";
import type { Effects, Reader } from "#model";
import { type Memory, rememberingView } from "./memory.ts";

/** What all readers share. */
export interface House {
  readonly archive: Archive;
  readonly content: Content;
  readonly memory: Memory;
  readonly effects: Effects;
  /** Version of the product, for lineage. */
  readonly code: string;
  /** The data folder. */
  readonly folder: string;
}

/** The same through one reader's eyes. */
export interface Sight extends House {
  readonly reader: Reader;
  readonly view: View;
}

export function sightOf(house: House, reader: Reader, effects: Effects = house.effects): Sight {
  return { ...house, effects, reader, view: rememberingView(house.archive.as(reader), house.memory) };
}
