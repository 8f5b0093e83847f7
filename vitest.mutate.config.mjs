import { defineConfig } from "vitest/config";
import { keptWorkers } from "./tools/build/kept-worker.mjs";
import slices from "./tools/slices.json" with { type: "json" };

process.env.TZ = "UTC";
// A law that needs more than these runs to fail is held by an example too; each run is made for every mutant.
process.env.FC_RUNS = "50";
process.env.FC_SEED = "20210703";

/** The unit tests of one slice, as Stryker runs them against each mutant. */
export default defineConfig({
  plugins: [keptWorkers],
  test: {
    include: slices[process.env.SLICE ?? "shares"].tests,
    setupFiles: ["tools/mutant-setup.mjs", "test/support/chance.ts"],
    testTimeout: 60_000,
    reporters: ["dot"],
  },
});
