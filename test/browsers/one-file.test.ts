import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect } from "vitest";
import { ready, walkAll } from "./support/journey.ts";
import { headline, moment } from "./support/look.ts";

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hashfall-single-"));
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)("npm", ["run", "build:single", "--", "--out", folder], { env, maxBuffer: 2 ** 26 });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

walkAll([
  [
    "the page as one file opens from the disk, plays China’s exodus, asks the simulator in its worker, and asks for no other file",
    async ({ hand }) => {
      await hand.open(pathToFileURL(join(folder, "hashfall.html")).href);
      await ready(hand);
      await hand.click(["button", "China exodus"]);
      await expect.poll(() => moment(hand)).toMatch(/^([2-9]|[12]\d|30) (Apr|May|June|July) 2021$/);
      await hand.click(["button", "Pause"]);
      await hand.click(["tab", "What if"]);
      await hand.click(["button", "Half the network for good"]);
      await expect
        .poll(() => headline(hand))
        .toBe(
          "50.0 % of the hashrate is lost worldwide, and a block comes every 20 min 1 s instead of every 10 min 0 s.",
        );
      await expect.poll(() => hand.ask(() => document.querySelectorAll(".what-if-inner").length)).toBe(1);
      const asked = await hand.ask(() => performance.getEntriesByType("resource").map(({ name }) => name));
      expect(asked.filter((name) => !/^(data|blob):/.test(name))).toEqual([]);
      expect(hand.complaints()).toEqual([]);
    },
  ],
]);
