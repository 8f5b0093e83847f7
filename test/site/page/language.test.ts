import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect as expectNow, it } from "vitest";
import { bodies, instead } from "../support/faults.ts";
import { pseudoSite } from "../support/language/build.ts";
import { plainIn } from "../support/language/english.ts";
import { faultsOn } from "../support/language/steps.ts";
import { ways } from "../support/language/ways.ts";
import { expect, test } from "../support/test.ts";

let site: Awaited<ReturnType<typeof pseudoSite>>;
beforeAll(async () => {
  site = await pseudoSite();
}, 120_000);
afterAll(() => site.remove());

describe("a page whose words are all in brackets and 40 % longer has no plain English, nothing wider than 360, 1280 and, with the map’s layers and the replays, 1024 px, and no text that is cut or lies over other text,", () => {
  for (const way of ways) {
    test(`in ${way.name}`, async ({ openReady }) => {
      const { page } = await openReady({
        query: way.query,
        root: site.root,
        async prepare(context) {
          await instead(context, way.damaged ?? /^none$/, bodies.cut);
          await context.route(way.lost ?? /^none$/, (route) => route.fulfill({ contentType: "text/html", body: "" }));
        },
      });
      expect(await faultsOn(page, way)).toEqual([]);
    }, 120_000);
  }
});

it("the name and the description of the installed app are in brackets, too", () => {
  const { name, short_name, description } = JSON.parse(readFileSync(`${site.root}/app.webmanifest`, "utf8"));
  expectNow([name, short_name, description].flatMap(plainIn)).toEqual([]);
  expectNow(description).toMatch(/^\[.+\]$/);
});

it("plain English is what stands outside brackets and is no text of data/, no unit and no number", () => {
  expectNow(plainIn("[Shareare off] Kanada, 12,3 % · 2 EH/s, 5. Januar 2022")).toEqual([]);
  expectNow(plainIn("[heldld] held for 3 days")).toEqual(["held for"]);
  expectNow(plainIn("mean of seven nights")).toEqual(["mean of seven nights"]);
});
