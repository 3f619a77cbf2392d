/** The fonts of print: static weights of Inter and Source Serif 4, from their packages. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const weights = {
  inter: ["400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold"],
  "source-serif-4": ["400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic", "700Bold"],
} as const;

/** Folders with one TrueType file each. Typst also searches the fonts of the system; these names are found here first. */
export function fontFolders(): string[] {
  const require = createRequire(import.meta.url);
  return Object.entries(weights).flatMap(([family, names]) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/${family}/package.json`));
    return names.map((name) => join(folder, name));
  });
}
