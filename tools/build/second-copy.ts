import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const mark = "?parts";

/**
 * The Vite plugin that gives the readers of stories a copy of valibot of their own. The package is one module, so that
 * whatever a part that comes later uses of it would be in the start page. In builds only.
 */
export function secondCopyPlugin(): Plugin {
  return {
    name: "hashfall:second-copy",
    apply: "build",
    enforce: "pre",
    resolveId: {
      filter: { id: /^valibot$/ },
      async handler(source, importer) {
        if (importer === undefined || !/\/src\/facts\/stories\//.test(importer)) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found === null ? null : `${found.id}${mark}`;
      },
    },
    load: {
      filter: { id: /node_modules\/valibot\/.*\?parts$/ },
      handler: (id) => readFileSync(id.slice(0, -mark.length), "utf8"),
    },
  };
}
