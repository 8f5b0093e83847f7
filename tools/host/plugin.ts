import type { Plugin } from "vite";
import { netlify } from "./examples.ts";

/** The Vite plugin that writes `_headers` into dist/, from which Netlify and Cloudflare Pages take their headers. */
export function headersPlugin(): Plugin {
  return {
    name: "hashfall:headers",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: netlify() });
    },
  };
}
