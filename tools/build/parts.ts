import { resolve } from "node:path";
import type { Plugin } from "vite";

/**
 * The Vite plugin that replaces Vite's helper around each `import()` with `fetchPart` of src/kit/parts.ts, and passes
 * it the part's own script first. In builds only; the dev server loads modules directly.
 */
export function partsPlugin(): Plugin {
  let files: object = {};
  return {
    name: "hashfall:parts",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    enforce: "pre",
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          // A style sheet that is imported by itself has no script.
          resolveDependencies: (file, needed, { hostType }) =>
            hostType === "js" && file in files ? [...new Set([file, ...needed])] : needed,
        },
      },
    }),
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => `export { fetchPart as __vitePreload } from ${JSON.stringify(resolve("src/kit/parts.ts"))};`,
    },
    generateBundle: {
      order: "pre",
      handler(_, bundle) {
        files = bundle;
      },
    },
  };
}
