import { resolve } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { languagePlugin } from "../build/language.ts";
import { lettersPlugin } from "../build/letters.ts";
import { prerenderPlugin } from "../build/prerender.ts";
import { factsPlugin } from "../data/plugin.ts";
import { replaysPlugin } from "../data/replays-plugin.ts";
import { licencesPlugins } from "../licences/plugin.ts";
import { palettePlugin } from "../palette.ts";
import { storiesPlugin } from "../stories/plugin.ts";
import { fileToken, singlePlugin } from "./plugin.ts";
import { replaced } from "./replaced.ts";

const licences = licencesPlugins();

/**
 * Vite's configuration for the one file: everything that the site fetches later is in one script and one style sheet.
 * The mode `blocks` makes a second one, which holds all blocks.
 */
export default defineConfig(({ mode }) => ({
  base: "./",
  publicDir: false,
  logLevel: "warn",
  plugins: [
    languagePlugin(),
    lettersPlugin(),
    palettePlugin(),
    replacePlugin(),
    factsPlugin(),
    replaysPlugin(),
    storiesPlugin(),
    prerenderPlugin(),
    licences.page,
    singlePlugin({ blocks: mode === "blocks" }),
  ],
  worker: { plugins: () => [languagePlugin(), licences.workers] },
  // A worker's address becomes a token in the script, and the token the worker itself.
  experimental: { renderBuiltUrl: (name, { hostType }) => (hostType === "js" ? fileToken(name) : { relative: true }) },
  build: {
    target: "es2022",
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { codeSplitting: false }, checks: { pluginTimings: false, bundlerTimings: false } },
  },
}));

/** Gives each importer of a module of `replaced` the other one. */
function replacePlugin(): Plugin {
  return {
    name: "hashfall:single-replace",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (importer === undefined || !source.startsWith(".")) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const own = Object.entries(replaced).find(([site]) => found?.id === resolve(site));
      return own === undefined ? null : resolve(own[1]);
    },
  };
}
