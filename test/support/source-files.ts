import { readdirSync, readFileSync } from "node:fs";

/** Every source file of the folders, with its text: scripts and styles. */
export function filesIn(...folders: readonly string[]): readonly (readonly [path: string, source: string])[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|mjs|js|css)$/.test(name))
      .map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, "utf8")] as const),
  );
}
