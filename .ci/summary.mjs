// Prints "N passed, N failed" from a Vitest JSON report; a test file that could not even start counts as one failure.
import { existsSync, readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
const report = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
const broken =
  report?.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0) ?? [];
const passed = report?.numPassedTests ?? 0;
const failed = (report?.numFailedTests ?? 0) + broken.length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
