import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const box = (page: Page) => page.getByRole("searchbox", { name: "Find a country" });
const list = (page: Page) => page.getByRole("listbox", { name: "Find a country" });
const options = (page: Page) => list(page).getByRole("option").allTextContents();
const cards = (page: Page, name: string) => page.getByRole("region", { name, exact: true }).count();
const query = (page: Page) => page.evaluate(() => decodeURIComponent(location.search));

describe("the search", () => {
  test("uk, america, uae, ivory coast, drc, a name in Russian, in Chinese and a code each pin their country at once", async ({
    open,
  }) => {
    const { page } = await open();
    for (const [text, name] of [
      ["uk", "United Kingdom"],
      ["america", "United States"],
      ["uae", "United Arab Emirates"],
      ["ivory coast", "Côte d’Ivoire"],
      ["drc", "Congo - Kinshasa"],
      ["Казахстан", "Kazakhstan"],
      ["中国", "China"],
      ["643", "Russia"],
    ] as const) {
      await box(page).fill(text);
      await box(page).press("Enter");
      await expect.poll(() => cards(page, name)).toBe(1);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }
  });

  test("georgia is a country and a state: Enter picks neither, an arrow and Enter the first; the state says that it pins the United States", async ({
    open,
  }) => {
    const { page } = await open();
    await box(page).fill("georgia");
    await expect
      .poll(() => options(page))
      .toEqual(["Georgia GEO", "Georgiano map of its own: pins United States US-GA"]);
    const search = page.getByRole("search");
    expect(await search.getByRole("status").textContent()).toContain("“georgia” is two places");
    expect(await list(page).getByRole("option", { selected: true }).count()).toBe(0);
    await box(page).press("Enter");
    expect(await options(page)).toHaveLength(2);
    expect(await query(page)).toBe("");
    await box(page).press("ArrowDown");
    await box(page).press("Enter");
    await expect.poll(() => cards(page, "Georgia")).toBe(1);
    await box(page).fill("georgia");
    await list(page).getByRole("option", { name: "pins United States" }).click();
    await expect.poll(() => cards(page, "United States")).toBe(1);
  });

  test("kazahkstan is no name: Kazakhstan is offered, and Enter alone takes nothing", async ({ open }) => {
    const { page } = await open();
    await box(page).fill("kazahkstan");
    await expect.poll(() => options(page)).toEqual(["Kazakhstan KAZ"]);
    await expect.poll(() => page.getByRole("search").getByRole("status").textContent()).toContain("Did you mean");
    await box(page).press("Enter");
    expect(await cards(page, "Kazakhstan")).toBe(0);
    await list(page).getByRole("option", { name: "Kazakhstan" }).click();
    await expect.poll(() => cards(page, "Kazakhstan")).toBe(1);
  });

  test("the names are fetched when the box is first used and never before; without them uk is not taken for Ukraine", async ({
    open,
  }) => {
    const { page, requests } = await open({
      prepare: (context) => context.route(/facts\/names\..*json$/, (route) => route.fulfill({ status: 503 })),
      expects: [/503/],
    });
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset["ready"])).toBe("all");
    expect(requests.filter((url) => url.includes("facts/names."))).toEqual([]);
    await box(page).fill("uk");
    await expect
      .poll(() => page.getByRole("search").getByRole("status").textContent())
      .toContain("could not be fetched");
    await box(page).press("Enter");
    expect(await cards(page, "Ukraine")).toBe(0);
    await box(page).fill("kz");
    await box(page).press("Enter");
    await expect.poll(() => cards(page, "Kazakhstan")).toBe(1);
  });
});

describe("links", () => {
  test.for([
    ["?pin=kaz,uk", ["Kazakhstan", "United Kingdom"]],
    ["?pin=KZ,Russian%20Federation", ["Kazakhstan", "Russia"]],
    ["?pin=398,Russia", ["Kazakhstan", "Russia"]],
  ] as const)("%s pins %j, and nothing is said to be dropped", async ([link, names], { open }) => {
    const { page } = await open({ query: link });
    for (const name of names) await expect.poll(() => cards(page, name), { message: name }).toBe(1);
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  });

  test.for([["?pin=Georgia"], ["?pin=Narnia,zz"]] as const)(
    "%s pins nothing and is named",
    async ([link], { open }) => {
      const { page } = await open({ query: link });
      await expect.poll(() => page.getByRole("alert").textContent()).toContain(link.slice(1));
      expect(await page.locator(".cards .card").count()).toBe(0);
    },
  );

  test("a scenario’s word that names kaz and uk asks of Kazakhstan and the United Kingdom", async ({ open }) => {
    const { page } = await open({ query: "?tab=what-if&sc=1~x~2022-01-05T11~0~1~i!kaz,uk!100!0!136!0!a!!" });
    await page.getByText("Change the question").click();
    for (const name of ["Kazakhstan", "United Kingdom"])
      await expect.poll(() => page.getByRole("button", { name: `Remove ${name}` }).count(), { message: name }).toBe(1);
  });
});

describe("a scenario’s target", () => {
  test("is any name or code; Georgia is asked, Texas is told from its country", async ({ open }) => {
    const { page } = await open({ query: "?tab=what-if&sc=1~x~2022-01-05T11~0~1~o!KAZ!50!0!24!0!a!!" });
    await page.getByText("Change the question").click();
    const field = page.getByLabel("Add a place");
    const write = async (text: string) => {
      await field.fill(text);
      await field.press("Enter");
    };
    await write("Iran, Islamic Rep.");
    await expect.poll(() => page.getByRole("button", { name: "Remove Iran" }).count()).toBe(1);
    await write("四川");
    await expect.poll(() => page.getByRole("button", { name: "Remove Sichuan" }).count()).toBe(1);
    await write("Texas");
    await expect.poll(() => page.getByText("No map gives Texas a share of its own").count()).toBe(1);
    await write("Georgia");
    await expect.poll(() => page.getByText("“Georgia” can be more than one place").count()).toBe(1);
    expect(await page.getByRole("button", { name: "Remove Georgia" }).count()).toBe(0);
    await page.getByRole("button", { name: "Georgia", exact: true }).click();
    await expect.poll(() => page.getByRole("button", { name: "Remove Georgia" }).count()).toBe(1);
    await write("Kazahkstn");
    await expect.poll(() => page.getByText("Did you mean").count()).toBe(1);
  });

  test("in a file is any code or name: kaz and Viet Nam are taken, Congo is refused with both codes", async ({
    open,
  }) => {
    const { page } = await open({ query: "?tab=what-if" });
    const file = (places: readonly string[]) => ({
      name: "scenario.json",
      mimeType: "application/json",
      buffer: Buffer.from(
        JSON.stringify({
          version: 1,
          name: "By name",
          start: "2022-01-05T11:00Z",
          shocks: [
            {
              kind: "internet",
              target: { by: "places", places },
              loss: 100,
              start: "2022-01-05T11:00Z",
              end: "2022-01-11T11:00Z",
              rampHours: 0,
              return: { how: "at-once" },
            },
          ],
        }),
      ),
    });
    const input = page.getByLabel("Open a file");
    await input.setInputFiles(file(["kaz", "Viet Nam"]));
    await expect.poll(() => query(page)).toContain("i!KAZ,VNM!100");
    await input.setInputFiles(file(["Congo"]));
    await expect
      .poll(() => page.getByRole("alert").allTextContents())
      .toContainEqual(expect.stringContaining("write COD for Congo - Kinshasa, COG for Congo - Brazzaville"));
    expect(await query(page)).toContain("i!KAZ,VNM!100");
  });
});
