// Builds the site into dist/ by vite.config.ts, as `vite build` does, and reports a full disk in one line.
import { build } from "vite";
import { withPlainErrors } from "./plain-errors.mjs";

await withPlainErrors(() => build());
