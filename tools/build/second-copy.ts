import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

const mark = "?parts";

/** The packages with a second copy, and the files that get it; a package that a copy imports is copied too. */
const copies: readonly { readonly name: string; readonly importers: RegExp }[] = [
  { name: "valibot", importers: /\/src\/facts\/stories\// },
  { name: "d3-geo", importers: /\/src\/map\/svg\/globe\.ts$/ },
  { name: "d3-array", importers: /\/d3-geo\/.*\?parts$/ },
];

/**
 * The Vite plugin that gives parts of the page that are fetched later their own copy of a package. Such a package is
 * one module, so without a copy the start page would hold everything that any part uses of it. In builds only.
 */
export function secondCopyPlugin(): Plugin {
  return {
    name: "hashfall:second-copy",
    apply: "build",
    enforce: "pre",
    resolveId: {
      filter: { id: new RegExp(`^(${copies.map(({ name }) => name).join("|")})$`) },
      async handler(source, importer = "") {
        if (!copies.some(({ name, importers }) => name === source && importers.test(importer))) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found === null ? null : `${found.id}${mark}`;
      },
    },
    load: {
      filter: { id: /node_modules\/.*\?parts$/ },
      handler: (id) => readFileSync(id.slice(0, -mark.length), "utf8"),
    },
  };
}
