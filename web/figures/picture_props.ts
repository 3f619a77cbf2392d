import type { ShapeName, Table } from "#model";

export interface PictureProps {
  readonly shape: ShapeName;
  readonly table: Table;
  readonly height: number;
  readonly names?: Readonly<Record<string, string>> | undefined;
  readonly marks?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly thresholds?: Readonly<Record<string, number>> | undefined;
  readonly most?: number | undefined;
  /** A mark was chosen; its name as drawn. */
  readonly onChoose?: ((name: string) => void) | undefined;
}
