// Builds the site into dist/ by vite.config.ts, as `vite build` does, and tells a full disk in one line.
import { build } from "vite";
import { told } from "./told.mjs";

await told(() => build());
