import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

const folder = resolve(".cache/letters");

/** The page's styles use weights from 400 to 700. */
const families = {
  serif: {
    file: "node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
    features: ["ccmp", "kern", "liga", "tnum"],
    boldest: 600,
  },
  sans: {
    file: "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
    features: ["ccmp", "kern", "tnum"],
    boldest: 700,
  },
} as const;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

/** The characters of the page's own words and of the places' names: the rest of Latin is fetched where a text has it. */
export const firstCharacters = `${ascii}\u00a0–—−‘’“”…×·°±≤≥≈¢€£½²³←→↑↓∞ΣÅÇÉÖÜßãäåçèéêíñóôöøüı`;

/**
 * Cuts both families to `firstCharacters` before the build or the development server begins; styles name the results
 * `letters/serif.woff2` and `letters/sans.woff2`.
 */
export function lettersPlugin(): Plugin {
  return {
    name: "hashfall:letters",
    async config() {
      await mkdir(folder, { recursive: true });
      const names = Object.keys(families) as (keyof typeof families)[];
      const files = await Promise.all(names.map(async (name) => [name, await cut(name)] as const));
      return {
        resolve: { alias: files.map(([name, path]) => ({ find: `letters/${name}.woff2`, replacement: path })) },
      };
    },
  };
}

/** The path of a family's file, which is made if it is missing; its name holds a hash of its inputs. */
async function cut(name: keyof typeof families): Promise<string> {
  const { file, features, boldest } = families[name];
  const font = await readFile(file);
  const made = createHash("sha256")
    .update(font)
    .update(JSON.stringify([firstCharacters, features, boldest]));
  const path = `${folder}/${name}-${made.digest("hex").slice(0, 12)}.woff2`;
  const isThere = await readFile(path).then(
    () => true,
    () => false,
  );
  if (isThere) return path;
  const options = {
    targetFormat: "woff2",
    keepFeatures: features,
    variationAxes: { wght: { min: 400, max: boldest } },
  };
  const subset = await subsetFont(font, firstCharacters, options as Parameters<typeof subsetFont>[2]);
  // Two builds at once must not read a file that is half written.
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, subset);
  await rename(draft, path);
  return path;
}
