import { defineConfig } from "vitest/config";

// Workers inherit it, so dates mean the same on every machine.
process.env["TZ"] = "UTC";

export default defineConfig({
  test: {
    reporters: ["default", ["json", { outputFile: ".cache/tests.json" }]],
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/site/**"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "site",
          include: ["test/site/**/*.test.ts"],
          globalSetup: ["test/site/support/build.ts"],
          // A browser that draws WebGL in software takes a core for itself.
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
