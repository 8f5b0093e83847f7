// Runs a TypeScript tool with Vite's loader: node tools/run.mjs tools/serve.ts [arguments]
import { resolve } from "node:path";
import { runnerImport } from "vite";
import { withPlainErrors } from "./plain-errors.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined) throw new Error("name a tool: node tools/run.mjs tools/serve.ts");
await withPlainErrors(async () => {
  const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: "warn" });
  await module.main(args);
});
