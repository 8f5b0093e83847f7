import type { Page } from "playwright-core";
import { describe } from "vitest";
import { scenarioFile } from "../../support/scenario-file.ts";
import { expect, test } from "../support/test.ts";

const title = (page: Page) => page.locator(".what-if-answer h2");
const alert = (page: Page) => page.getByRole("alert").filter({ hasText: /./ });
const word = "1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";

/** The text of a scenario file, a field a line. */
const file = (...changes: Parameters<typeof scenarioFile>): string => JSON.stringify(scenarioFile(...changes), null, 1);

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

/** Files that are no scenario, each with what is said of it. */
const refused = [
  [
    file({ target: { by: "places", places: ["XYZ"] } }),
    "shocks[0].target.places[0], line 11: is not a country or province of the map: XYZ.",
  ],
  [file({ end: "2022-01-05T10:00Z" }), "shocks[0].end, line 16: lies before the shock’s start."],
  [file({ loss: 130 }), "shocks[0].loss, line 14: is over 100."],
  [
    `{"version": 1, "name": "", "start": "2022-01-05T11:00Z", "shocks": [${"0,".repeat(99_999)}0]}`,
    "shocks, line 1: has more than 40 entries.",
  ],
  ["[1, 2]", "The scenario, line 1: is not an object with fields."],
  [file({ name: "<script>alert(1)</script>" }), "shocks[0].name, line 21: has a < or a >; a name is plain text."],
] as const;

describe("a scenario as a file", () => {
  test("is taken where it is dropped, and can be taken back", async ({ open }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word}` });
    await expect.poll(() => title(page).count()).toBe(1);
    const before = await title(page).textContent();
    await drop(page, file());
    await expect.poll(() => page.locator(".what-if-answer").textContent()).toContain("From a file");
    await expect
      .poll(() => page.evaluate(() => location.search))
      .toContain("sc=1~From_a_file~2022-01-05T11~0~1~o!RUS!100");
    await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => title(page).textContent()).toBe(before);
  });

  test("is taken in its own box, too", async ({ open }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word}` });
    await expect.poll(() => title(page).count()).toBe(1);
    await drop(page, file({}, { name: "In its box" }), ".what-if-files");
    await expect.poll(() => page.locator(".what-if-answer").textContent()).toContain("In its box");
  });

  test("is refused by field and line, and changes nothing: an unknown country, an end before its start, a loss of 130 %, 100,000 shocks, a list, markup in a name", async ({
    open,
  }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word}` });
    await expect.poll(() => title(page).count()).toBe(1);
    const before = await title(page).textContent();
    for (const [text, problem] of refused) {
      await drop(page, text);
      await expect.poll(() => alert(page).textContent()).toContain(problem);
      await expect.poll(() => title(page).textContent(), { message: problem }).toBe(before);
    }
    expect(await page.locator(".what-if script").count()).toBe(0);
  });

  test("that loses the whole network says what that means", async ({ open }) => {
    const { page } = await open({ query: "?tab=what-if" });
    await page.getByRole("button", { name: "Half the network for good" }).click();
    await expect.poll(() => title(page).count()).toBe(1);
    await drop(page, file({ target: { by: "everyone" }, end: null, return: { how: "never" } }));
    await expect
      .poll(() => title(page).textContent())
      .toBe("Without a single miner there is no block, and no retarget that could help.");
    await expect.poll(() => page.locator("#panel-what-if").textContent()).not.toMatch(/NaN|Infinity|Invalid/);
  });
});

describe("a scenario in the browser's storage", () => {
  const kept = (page: Page) => page.getByRole("list", { name: "Kept in this browser" });

  test("is there after a reload and answers again", async ({ open }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word}` });
    await page.getByRole("button", { name: "Keep in this browser" }).click();
    await expect.poll(() => kept(page).count()).toBe(1);
    await page.getByRole("button", { name: "Russia cut off" }).click();
    await expect.poll(() => page.evaluate(() => location.search)).toContain("sc=1~Russia_cut_off");
    await page.reload();
    await kept(page).getByRole("button", { name: "A test", exact: true }).click();
    await expect.poll(() => page.evaluate(() => location.search)).toContain(`sc=${word}`);
  });

  test("can be forgotten, and stays forgotten after a reload", async ({ open }) => {
    const { page } = await open({ query: `?tab=what-if&sc=${word}` });
    await page.getByRole("button", { name: "Keep in this browser" }).click();
    await kept(page).getByRole("button", { name: "Forget A test" }).click();
    await expect.poll(() => kept(page).count()).toBe(0);
    await page.reload();
    await expect.poll(() => title(page).count()).toBe(1);
    expect(await kept(page).count()).toBe(0);
  });

  test("that holds one of another version and a damaged file refuses each by name, and the question stays", async ({
    open,
  }) => {
    const texts = [file({}, { version: 9, name: "Of tomorrow" }), file({ loss: "much" }, { name: "Damaged" })];
    const { page } = await open({
      query: `?tab=what-if&sc=${word}`,
      prepare: (context) =>
        context.addInitScript((kept) => {
          // The blank page before the site has no storage.
          if (location.protocol.startsWith("http")) localStorage.setItem("hashfall-scenarios", JSON.stringify(kept));
        }, texts),
    });
    for (const [name, problem] of [
      ["Of tomorrow", "version, line 2: is not one that this page understands"],
      ["Damaged", "shocks[0].loss, line 14: is not a number: much."],
    ] as const) {
      await page.getByRole("button", { name, exact: true }).click();
      await expect.poll(() => alert(page).textContent()).toContain(problem);
      await expect.poll(() => page.evaluate(() => location.search)).toContain(`sc=${word}`);
    }
  });
});
