import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSite } from "./support/site.ts";

const title = (page: Page) => page.locator(".what-if-answer h2");
const alert = (page: Page) => page.getByRole("alert");
const word = "1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";

/** A scenario file: all of Russia for a week, unless told otherwise. */
function file(shock: Record<string, unknown> = {}, whole: Record<string, unknown> = {}): string {
  const one = {
    kind: "own",
    target: { by: "places", places: ["RUS"] },
    loss: 100,
    start: "2022-01-05T11:00Z",
    end: "2022-01-12T11:00Z",
    rampHours: 0,
    return: { how: "at-once" },
    ...shock,
  };
  return JSON.stringify(
    { version: 1, name: "From a file", start: "2022-01-05T11:00Z", shocks: [one], ...whole },
    null,
    1,
  );
}

/** Drops a file on the page, as a hand would. */
async function drop(page: Page, text: string, on = "main"): Promise<void> {
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "dropped.json", { type: "application/json" }));
    return data;
  }, text);
  await page.dispatchEvent(on, "dragover", { dataTransfer: transfer });
  await page.dispatchEvent(on, "drop", { dataTransfer: transfer });
}

describe("a scenario as a file", () => {
  it("is taken where it is dropped, and can be taken back", async () => {
    const site = await openSite({ query: `?tab=what-if&sc=${word}`, webgl: false });
    const { page } = site;
    await expect.poll(() => title(page).count()).toBe(1);
    const before = await title(page).textContent();
    await drop(page, file());
    await expect.poll(() => page.locator(".what-if-answer").textContent()).toContain("From a file");
    await expect
      .poll(() => page.evaluate(() => location.search))
      .toContain("sc=1~From_a_file~2022-01-05T11~0~1~o!RUS!100");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => title(page).textContent()).toBe(before);
    await drop(page, file({}, { name: "In its box" }), ".what-if-files");
    await expect.poll(() => page.locator(".what-if-answer").textContent()).toContain("In its box");
    expect(site.errors).toEqual([]);
    await site.close();
  });

  it.each([
    [
      "an unknown country",
      file({ target: { by: "places", places: ["XYZ"] } }),
      "shocks[0].target.places[0], line 11: is not a country or province of the map: XYZ.",
    ],
    [
      "an end before its start",
      file({ end: "2022-01-05T10:00Z" }),
      "shocks[0].end, line 16: lies before the shock’s start.",
    ],
    ["a loss over 100 %", file({ loss: 130 }), "shocks[0].loss, line 14: is over 100."],
    [
      "a hundred thousand shocks",
      `{"version": 1, "name": "", "start": "2022-01-05T11:00Z", "shocks": [${"0,".repeat(99_999)}0]}`,
      "shocks, line 1: has more than 40 entries.",
    ],
    ["a wrong shape", "[1, 2]", "The scenario, line 1: is not an object with fields."],
    [
      "markup in a shock's name",
      file({ name: "<script>alert(1)</script>" }),
      "shocks[0].name, line 21: has a < or a >; a name is plain text.",
    ],
  ])("with %s is refused by field and line, and changes nothing", async (_what, text, problem) => {
    const site = await openSite({ query: `?tab=what-if&sc=${word}`, webgl: false });
    const { page } = site;
    await expect.poll(() => title(page).count()).toBe(1);
    const before = await title(page).textContent();
    await drop(page, text);
    await expect.poll(() => alert(page).textContent()).toContain(problem);
    expect(await title(page).textContent()).toBe(before);
    expect(await page.locator(".what-if script").count()).toBe(0);
    expect(site.errors).toEqual([]);
    await site.close();
  });

  it("that loses the whole network says what that means", async () => {
    const site = await openSite({ query: "?tab=what-if", webgl: false });
    const { page } = site;
    await page.getByRole("button", { name: "Half the network for good" }).click();
    await expect.poll(() => title(page).count()).toBe(1);
    await drop(page, file({ target: { by: "everyone" }, end: null, return: { how: "never" } }));
    await expect
      .poll(() => title(page).textContent())
      .toBe("Without a single miner there is no block, and no retarget that could help.");
    expect(await page.locator("#panel-what-if").textContent()).not.toMatch(/NaN|Infinity|Invalid/);
    await site.close();
  });
});

describe("a scenario in the browser's storage", () => {
  it("is there after a reload, answers again, and can be forgotten", async () => {
    const site = await openSite({ query: `?tab=what-if&sc=${word}`, webgl: false });
    const { page } = site;
    await page.getByRole("button", { name: "Keep in this browser" }).click();
    await page.getByRole("button", { name: "Russia cut off" }).click();
    await page.reload();
    const kept = page.getByRole("list", { name: "Kept in this browser" });
    await kept.getByRole("button", { name: "A test", exact: true }).click();
    await expect.poll(() => page.evaluate(() => location.search)).toContain(`sc=${word}`);
    await kept.getByRole("button", { name: "Forget A test" }).click();
    await expect.poll(() => kept.count()).toBe(0);
    await page.reload();
    await expect.poll(() => title(page).count()).toBe(1);
    expect(await kept.count()).toBe(0);
    await site.close();
  });

  it("that is of another version, or damaged, is refused by name", async () => {
    const other = file({}, { version: 9, name: "Of tomorrow" });
    const damaged = file({ loss: "much" }, { name: "Damaged" });
    const site = await openSite({
      query: `?tab=what-if&sc=${word}`,
      webgl: false,
      prepare: (context) =>
        context.addInitScript(
          (texts) => localStorage.setItem("hashfall-scenarios", JSON.stringify(texts)),
          [other, damaged],
        ),
    });
    const { page } = site;
    await page.getByRole("button", { name: "Of tomorrow", exact: true }).click();
    await expect
      .poll(() => alert(page).textContent())
      .toContain("version, line 2: is not one that this page understands");
    await page.getByRole("button", { name: "Damaged", exact: true }).click();
    await expect.poll(() => alert(page).textContent()).toContain("shocks[0].loss, line 14: is not a number: much.");
    expect(await page.evaluate(() => location.search)).toContain(`sc=${word}`);
    await site.close();
  });
});
