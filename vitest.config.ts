import { defineConfig, type TestUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// Workers inherit it, so dates mean the same on every machine.
process.env["TZ"] = "UTC";

/**
 * The files that take longest, which are no large ones: without a record of an earlier run Vitest begins with the largest,
 * and at the end one core would wait for a long file on the other.
 */
const slow: readonly string[] = [
  "test/words/exports/exports",
  "test/known/then",
  "test/state/link/links-of-before",
  "test/display/holdings/dialects",
  "test/stories/pages",
  "test/display/take/behind/every-view",
  "test/tools/bench",
  "test/tools/update/series-chain",
  "test/tools/update/blocks",
  "test/display/frame/real-data",
  "test/site/page/language",
  "test/site/offline/kept",
  "test/site/take/film",
  "test/site/keys/axe",
  "test/site/layout/cut-text",
  "test/site/faults/hostile",
  "test/site/present/stories",
  "test/site/stories/own",
  "test/site/stories/playing",
  "test/site/stories/touch",
  "test/site/offline/one-file",
  "test/site/timeline/long-play",
];

/** The usual order, but for the slow files, which come first. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => slow.some((name) => moduleId.includes(`/${name}.`));
    return [...usual.filter(isSlow), ...usual.filter((file) => !isSlow(file))];
  }
}

const unit: TestUserConfig = {
  name: "unit",
  include: ["test/**/*.test.{ts,tsx}"],
  exclude: ["test/site/**", "test/browsers/**"],
  setupFiles: ["test/support/chance.ts"],
  // A test that asserts nothing is none.
  expect: { requireAssertions: true },
  // No test measures time; a busy machine must not fail one.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // No unit test changes what another one reads (the shared figures are frozen), so that the files of a process share
  // its modules: data/ is compiled once, and a core spends its time in tests.
  isolate: false,
  maxWorkers: "100%",
  // V8's young generation, MB. With Node's default of 16 a worker collects garbage four times as often and keeps more of
  // it for the slow, full collection.
  execArgv: ["--min-semi-space-size=64", "--max-semi-space-size=64"],
  sequence: { groupOrder: 0 },
};

const site: TestUserConfig = {
  name: "site",
  include: ["test/site/**/*.test.ts"],
  globalSetup: ["test/site/support/build.ts"],
  // The files of a process share one browser of each kind, and data/ is compiled once.
  isolate: false,
  // The browser shares the cores with them: three files at once took twice as long as two.
  maxWorkers: 2,
  // What a test waits for comes on a busy machine too; no test measures time.
  expect: { poll: { timeout: 10_000 } },
  testTimeout: 120_000,
  hookTimeout: 120_000,
  sequence: { groupOrder: 1 },
};

/** The journeys in every engine that is installed; run by `npm run test:browsers` alone. */
const browsers: TestUserConfig = {
  ...site,
  name: "browsers",
  include: ["test/browsers/**/*.test.ts"],
  expect: { poll: { timeout: 30_000 } },
  // The longest test takes forty steps in WebKit, and after each it waits until the page rests.
  testTimeout: 360_000,
  hookTimeout: 120_000,
};

export default defineConfig(({ mode }) => {
  if (mode === "soak") process.env["FC_RUNS"] ??= "20000";
  return {
    test: {
      reporters: ["default", ["json", { outputFile: ".cache/tests.json" }]],
      sequence: { sequencer: SlowFirst },
      projects: mode === "browsers" ? [{ test: browsers }] : [{ test: unit }, { test: site }],
    },
  };
});
