// Writes hashfall.html, the page as one file, into dist/ or --out FOLDER, and its size into hashfall.json beside it, where
// the site's tab Offline reads it. With --blocks it writes hashfall-blocks.html, too, which holds all blocks.
import { parseArgs } from "node:util";
import { build } from "vite";
import { withPlainErrors } from "../plain-errors.mjs";

await withPlainErrors(async () => {
  const { blocks, out } = wanted();
  await build({
    configFile: "tools/single/config.ts",
    mode: blocks ? "blocks" : "production",
    build: { outDir: out, emptyOutDir: false },
  });
});

function wanted() {
  const options = { blocks: { type: "boolean", default: false }, out: { type: "string", default: "dist" } };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw Object.assign(new Error(`${error.message}\nnpm run build:single -- [--blocks] [--out FOLDER]`), {
      name: "Plain",
    });
  }
}
