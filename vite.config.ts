import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { inlinePlugin } from "./tools/build/inline.ts";
import { languagePlugin } from "./tools/build/language.ts";
import { lettersPlugin } from "./tools/build/letters.ts";
import { partsPlugin } from "./tools/build/parts.ts";
import { prerenderPlugin } from "./tools/build/prerender.ts";
import { secondCopyPlugin } from "./tools/build/second-copy.ts";
import { cardsPlugin } from "./tools/cards/plugin.ts";
import { factsPlugin } from "./tools/data/plugin.ts";
import { replaysPlugin } from "./tools/data/replays-plugin.ts";
import { headersPlugin } from "./tools/host/plugin.ts";
import { licencesPlugins } from "./tools/licences/plugin.ts";
import { offlinePlugins } from "./tools/offline/plugin.ts";
import { packagePlugin } from "./tools/package/plugin.ts";
import { palettePlugin } from "./tools/palette.ts";
import { papersPlugin } from "./tools/papers/plugin.ts";
import { notesPlugin } from "./tools/present/plugin.ts";
import { storiesPlugin } from "./tools/stories/plugin.ts";

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

let reached: ReadonlySet<string> | null = null;

/**
 * What the page needs to start is one file, whatever parts that come later share of it: small files pack worse. Of d3,
 * which is imported as one, every part takes its own way.
 */
function startChunk(id: string, graph: Graph): string | null {
  reached ??= reachedFrom(graph);
  return reached.has(id) && !/\/node_modules\/d3/.test(id) ? "start" : null;
}

function reachedFrom(graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const next = [fileURLToPath(new URL("index.html", import.meta.url))];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    next.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

const licences = licencesPlugins();

export default defineConfig({
  // The site is served under any sub-path.
  base: "./",
  plugins: [
    languagePlugin(),
    partsPlugin(),
    secondCopyPlugin(),
    lettersPlugin(),
    palettePlugin(),
    factsPlugin(),
    replaysPlugin(),
    packagePlugin(),
    storiesPlugin(),
    papersPlugin(),
    cardsPlugin(),
    notesPlugin(),
    prerenderPlugin(),
    inlinePlugin(),
    licences.page,
    headersPlugin(),
    ...offlinePlugins(() => [licences.workers]),
  ],
  worker: { plugins: () => [languagePlugin(), licences.workers] },
  build: {
    target: "es2022",
    // Fonts and pictures stay files: the page's policy admits no inline data in styles.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: startChunk }] } } },
  },
});
