import type { Page } from "playwright-core";
import { describe } from "vitest";
import { findingsOn } from "../support/axe.ts";
import { giveFiles, held, openHoldings, preview, report, takeFile, takeIt } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

const count = (page: Page) => preview(page).getByRole("status");

describe("the preview", () => {
  const mixed = [
    "Site;Location;Capacity (MW);Hash Rate (EH/s);Power Price;Planned MW;Mood",
    "Rockdale;Texas;1,200;;0,05;1;good",
    "Oslo;Norwy;12;0,4;0,045;1;",
    "Colo;Ohio;50;2;0,05;;",
    "Colo;Ohio;60;2;0,05;;",
    "Total;;123,2;;;;",
  ].join("\n");

  test("shows each column with what it is taken for, and what is not used; a change is read at once", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "mixed.csv", content: mixed });
    const taken = async (header: string) =>
      preview(page)
        .getByRole("combobox", { name: `Column “${header}” is` })
        .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text);
    await expect.poll(() => taken("Capacity (MW)")).toBe("the electric power");
    await expect.poll(() => taken("Location")).toBe("country or state");
    await expect.poll(() => taken("Planned MW")).toBe("not used");
    await expect.poll(() => taken("Mood")).toBe("not used");
    await expect
      .poll(() => count(page).textContent())
      .toBe("2 of 5 rows can be taken; 1 has to be mended; 1 waits for an answer; 1 is left out.");
    await preview(page).getByRole("combobox", { name: "Column “Mood” is" }).selectOption("a note");
    await preview(page).getByRole("combobox", { name: "Column “Site” is" }).selectOption("not used");
    await preview(page).getByText("No column is taken for the site’s name: choose one.").waitFor();
    await preview(page).getByRole("combobox", { name: "Column “Site” is" }).selectOption("the site’s name");
    await takeIt(page);
    await expect
      .poll(() => held(page))
      .toEqual(["Rockdale good United States, TX – 1.2", "Colo United States, OH 2.0 50"]);
  });

  test("opens the part that was closed while the file was read, so that it is seen", async ({ open }) => {
    const page = await openHoldings(open);
    const part = page.locator("details", { has: page.getByRole("heading", { name: "My holdings" }) });
    await part.getByRole("heading", { name: "My holdings" }).click();
    await expect.poll(() => part.getAttribute("open")).toBeNull();
    await giveFiles(page, { name: "mixed.csv", content: mixed });
    await preview(page).getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => part.getByRole("status").textContent()).toMatch(/mixed\.csv/);
  });

  test("mends a refused cell in place while it is typed, and keeps the writer where he is", async ({ open }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "mixed.csv", content: mixed });
    const cell = preview(page).getByRole("textbox", { name: "Location, Row 3, Oslo" });
    await cell.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Norway");
    await preview(page).getByText("Right now: it will be taken.").waitFor();
    await expect.poll(() => cell.evaluate((element) => element === document.activeElement)).toBe(true);
    await preview(page).getByRole("radio", { name: "They are two sites: take both" }).check();
    await preview(page).getByRole("radio", { name: "It is a site: take it" }).check();
    // The total names no place, so that it has to be mended too once it is said to be a site.
    await expect.poll(() => count(page).textContent()).toBe("4 of 5 rows can be taken; 1 has to be mended.");
    await takeIt(page);
    await page.getByText("4 rows taken.").waitFor();
  });

  test("asks once how the numbers of a file are written: 1,200 beside 1,000 is 1.2 or 1200", async ({ open }) => {
    const page = await openHoldings(open);
    const two = "name;country;EH/s\nA;Norway;1,200\nB;Norway;1,000\n";
    await giveFiles(page, { name: "two.csv", content: two });
    await preview(page).getByText("“1,200”: 1,200 or 1.2?").waitFor();
    await expect.poll(() => preview(page).getByRole("button", { name: /^Take/ }).isDisabled()).toBe(true);
    await preview(page).getByRole("radio", { name: "1.234,5: decimals after a comma" }).check();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["A Norway 1.2", "B Norway 1.0"]);
  });

  test("asks for the unit of a hashrate that names none, and of a price between dollars and cents", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "units.csv", content: "name,country,hashrate,price\nA,Norway,350,45\n" });
    await preview(page).getByRole("combobox", { name: "Unit of “hashrate”" }).selectOption("PH/s");
    await preview(page).getByRole("combobox", { name: "Unit of “price”" }).selectOption("US $/MWh");
    await preview(page).getByRole("cell", { name: "4.5", exact: true }).waitFor();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["A Norway 0.35"]);
  });

  test("left by Escape or by Cancel takes nothing, and what was held before stays", async ({ open }) => {
    const page = await openHoldings(open);
    await takeFile(page, { name: "a.csv", content: "name,country,EH/s\nA,Norway,1" });
    for (const leave of ["Escape", "Cancel"]) {
      await giveFiles(page, { name: "b.csv", content: "name,country,EH/s\nB,Norway,2" });
      await preview(page).waitFor();
      if (leave === "Escape") await page.keyboard.press("Escape");
      else await preview(page).getByRole("button", { name: "Cancel", exact: true }).click();
      await preview(page).waitFor({ state: "detached" });
      await page.getByText("Nothing was taken from b.csv.").waitFor();
      await expect.poll(() => held(page)).toEqual(["A Norway 1.0"]);
    }
  });

  test("of a clean file is taken by one press of Enter; the same file again is asked about, and may take the first one’s place", async ({
    open,
  }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "a.csv", content: "name,country,EH/s\nA,Norway,1" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Take 1 site");
    await page.keyboard.press("Enter");
    await page.getByText("1 row taken.").waitFor();
    await giveFiles(page, { name: "a.csv", content: "name,country,EH/s\na,NOR,3" });
    await preview(page).getByText("You hold a site of this name, country and state already.").waitFor();
    await preview(page).getByRole("radio", { name: "Take it instead of the one I hold" }).check();
    await takeIt(page);
    await expect.poll(() => held(page)).toEqual(["a Norway 3.0"]);
  });

  const screens = [
    ["dark", 1280],
    ["light", 360],
  ] as const;
  test.for(screens)(
    "has nothing that axe finds, and is no wider than the screen: %s, %i px",
    async ([theme, width], { open }) => {
      const page = await openHoldings(open, { theme, width, height: 640 });
      await giveFiles(page, { name: "mixed.csv", content: mixed });
      await preview(page).waitFor();
      await expect.poll(() => findingsOn(page), { timeout: 30_000 }).toEqual([]);
      const box = await preview(page).evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
      expect(box[0]).toBeLessThanOrEqual(box[1] ?? 0);
      await expect.poll(() => preview(page).getByRole("button", { name: /^Take/ }).isVisible()).toBe(true);
    },
  );
});

describe("a part that is owned", () => {
  test("of half a percent for a whole file counts 0.5 % of each site, and the report says so", async ({ open }) => {
    const page = await openHoldings(open);
    await giveFiles(page, { name: "a.csv", content: "name,country,EH/s,MW\nA,Norway,50,\nB,Norway,,400" });
    await preview(page).getByLabel("Part of it all that is mine, %").fill("0.5");
    await takeIt(page);
    await expect
      .poll(() => held(page))
      .toEqual(["A mine are 0.5 % of 50 EH/s Norway 0.25", "B mine are 0.5 % of 400 MW Norway – 2"]);
    await report(page).getByText("Counted by the part that you own: A 0.5 %, B 0.5 %.").waitFor();
  });

  test("of 0.5 % of Riot counts its sites by that part", async ({ open }) => {
    const page = await openHoldings(open);
    await page.getByLabel("Part of it that I own, % (empty: all of it)").fill("0.5");
    await page.getByLabel("Start from a public company’s sites").selectOption("Riot Platforms (Riot Blockchain)");
    await page.getByRole("button", { name: "Add these sites" }).click();
    await report(page)
      .getByText(/^Counted by the part that you own: .* 0\.5 %/)
      .waitFor();
  });
});
