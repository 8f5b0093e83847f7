import { resolve } from "node:path";
import { build } from "vite";
import { factsPlugin } from "../data/plugin.ts";
import { palettePlugin } from "../palette.ts";
import { type Served, serve } from "../serve.ts";

/**
 * Builds a page of the bench with the same Vite and serves it: `bare` draws the countries with MapLibre alone, `step` has
 * both maps and no panels. The bare page has none of the site's headers, which would keep MapLibre's workers from it.
 */
export async function servePage(name: "bare" | "step"): Promise<Served> {
  const outDir = resolve(".cache", name);
  await build({
    configFile: false,
    root: resolve("tools/bench", name),
    base: "./",
    publicDir: name === "step" ? resolve("public") : false,
    plugins: name === "step" ? [palettePlugin(), factsPlugin({ dataDir: resolve("data") })] : [],
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  });
  return serve({ root: outDir, port: 0, ...(name === "bare" && { headers: {} }) });
}
