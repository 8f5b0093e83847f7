import { defineConfig } from "vite";
import { factsPlugin } from "./tools/data/plugin.ts";
import { palettePlugin } from "./tools/palette.ts";
import { prerenderPlugin } from "./tools/prerender.ts";

export default defineConfig({
  // The site is served under any sub-path.
  base: "./",
  plugins: [palettePlugin(), factsPlugin(), prerenderPlugin()],
  build: {
    target: "es2022",
    // Fonts and pictures stay files: the page's policy admits no inline data in styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
