import slices from "./tools/slices.json" with { type: "json" };

// `npm run mutate` sets it; whoever only reads this file gets the first. What is mutated together, and the tests of the same folder that must notice. So a law of the
// model is held by a test that says it, and a mutant takes a second instead of a minute.
const name = process.env.SLICE ?? "shares";
const slice = slices[name];
if (slice === undefined) throw new Error(`SLICE is "${name}", which is none of ${Object.keys(slices).join(", ")}`);

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutate.config.mjs" },
  coverageAnalysis: "perTest",
  mutate: slice.mutate,
  ignorePatterns: ["/dist", "/docs", "/.cache", "/bench-out", "/test/site"],
  // Stryker reads a tsconfig.json through TypeScript's own API, which TypeScript 7 no longer has; nothing here needs it.
  tsconfigFile: "none",
  tempDirName: ".cache/stryker",
  incremental: true,
  incrementalFile: `.cache/mutation/${name}.incremental.json`,
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: `.cache/mutation/${name}.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  // A cancelled run reaches the next one of a kept thread.
  disableBail: true,
  concurrency: 2,
  dryRunTimeoutMinutes: 20,
  timeoutMS: 10_000,
  thresholds: { high: 90, low: 80, break: 80 },
};
