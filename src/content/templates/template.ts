/** The kinds of folder `octant new` can write, and what a new one holds. */

/** The kinds of folder `octant new` can write. */
export const newFolders = ["source", "method", "chain", "report", "scenario", "case"] as const;

export type NewFolder = (typeof newFolders)[number];

/** File name → text, for a new folder of this name. */
export type Template = (id: string) => Readonly<Record<string, string>>;
