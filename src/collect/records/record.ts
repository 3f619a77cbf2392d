/** A record found in a file, or a place where there should have been one. */
export type Found =
  | {
      /** Where it begins, from 1. */
      readonly line: number;
      readonly value: unknown;
      /** True when its text was not UTF-8 and was taken for Windows-1252. */
      readonly recoded: boolean;
      /** Texts and attributes above it in an XML file, by path. */
      readonly above?: Readonly<Record<string, string>>;
    }
  | { readonly line: number; readonly reason: string; readonly text: string };
