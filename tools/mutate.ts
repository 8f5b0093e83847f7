import { spawnSync } from "node:child_process";
import slices from "./slices.json";

/**
 * Runs Stryker over the named slices, or all: `npm run mutate -- network`. Each slice must reach the bound of
 * `stryker.config.mjs` by itself; the exit status is 1 where one does not. Results of unchanged code are kept in
 * `.cache/mutation/`.
 */
export function main(names: readonly string[]): void {
  const wanted = names.length === 0 ? Object.keys(slices) : names;
  const unknown = wanted.filter((name) => !Object.hasOwn(slices, name));
  if (unknown.length > 0) {
    console.error(`no such slice: ${unknown.join(", ")}; there are ${Object.keys(slices).join(", ")}`);
    process.exitCode = 2;
    return;
  }
  const below = wanted.filter((name) => {
    const { status } = spawnSync("npx", ["stryker", "run"], {
      stdio: "inherit",
      env: { ...process.env, SLICE: name },
    });
    return status !== 0;
  });
  if (below.length === 0) return;
  console.error(`not killed often enough, or not run: ${below.join(", ")}`);
  process.exitCode = 1;
}
