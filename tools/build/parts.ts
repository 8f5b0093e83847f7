import { resolve } from "node:path";
import type { Plugin } from "vite";

/**
 * Puts `fetchPart` of src/kit/parts.ts in the place of Vite's own helper around each `import()`, and has the build tell
 * it the part's own script first. In a build only: the development server's modules are asked for as they are.
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
          // A style that is imported by itself has no script.
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
