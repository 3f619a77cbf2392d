/** What is said between the house and the thread that typesets. */
export interface TypesetJob {
  readonly main: string;
  /** Path from the root of the document → text. */
  readonly files: Readonly<Record<string, string>>;
  /** Folders with TrueType files. */
  readonly fonts: readonly string[];
  readonly make: { readonly kind: "pdf"; readonly standard: string; readonly creationSeconds: number } | { readonly kind: "svg" };
}

export type TypesetAnswer =
  | { readonly made: true; readonly pages: number; readonly bytes: Uint8Array }
  | { readonly made: false; readonly file: string; readonly line: number; readonly reason: string; readonly hint: string };
