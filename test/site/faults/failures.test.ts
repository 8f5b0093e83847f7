import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, type Open, test } from "../support/test.ts";

const countries = (page: Page) => page.getByRole("table", { name: "Countries" }).getByRole("row").count();
const choose = (page: Page, layer: string) => page.getByRole("radio", { name: layer }).check({ force: true });

describe("a data file that fails", () => {
  /** The page without its figures of risk, until `mend` is called. */
  const openBroken = async (open: Open) => {
    let broken = true;
    const { page } = await open({
      prepare: (context) =>
        context.route(/facts\/risk\./, (route) =>
          broken ? route.fulfill({ status: 503, body: "" }) : route.continue(),
        ),
      expects: [/^console error: .*503.*risk/],
    });
    const notice = page.getByText("Political risk could not be loaded: the server answers 503 for facts/risk.json.");
    await expect.poll(() => notice.isVisible()).toBe(true);
    return {
      page,
      notice,
      mend: () => {
        broken = false;
      },
    };
  };

  test("disables its layer by name and keeps the page alive", async ({ open }) => {
    const { page } = await openBroken(open);
    await choose(page, "Political risk");
    await expect
      .poll(() => page.getByRole("heading", { level: 2 }).first().textContent())
      .toBe("Political risk could not be loaded.");
    await choose(page, "Hashrate share");
    await expect.poll(() => countries(page)).toBe(11);
  });

  test("comes back with Try again, and its layer names over 100 countries", async ({ open }) => {
    const { page, notice, mend } = await openBroken(open);
    mend();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => notice.count()).toBe(0);
    await choose(page, "Political risk");
    await expect.poll(() => countries(page)).toBeGreaterThan(100);
  });

  test("that is not JSON, or of a wrong shape, is named with the reason", async ({ open }) => {
    const { page } = await open({
      prepare: async (context) => {
        await context.route(/facts\/electricity\./, (route) => route.fulfill({ body: "<!doctype html>" }));
        await context.route(/facts\/events\./, (route) => route.fulfill({ body: '{"events":7}' }));
      },
    });
    const foreign = page.getByText("Electricity could not be loaded: another page came for facts/electricity.json");
    const shape = page.getByText(/^Events could not be loaded: facts\/events\.json came cut off or damaged/);
    await expect.poll(() => foreign.isVisible()).toBe(true);
    await expect.poll(() => shape.isVisible()).toBe(true);
    await expect.poll(() => page.getByRole("slider", { name: "Time" }).isVisible()).toBe(true);
  });

  test("the blocks: the hours keep the daily figures and say why", async ({ open }) => {
    const { page } = await open({
      query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
      prepare: (context) => context.route(/facts\/blocks\./, (route) => route.fulfill({ body: "damaged" })),
    });
    await expect.poll(() => page.getByText(/^The blocks could not be loaded/).isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole("heading", { level: 2 }).first().textContent())
      .toMatch(/^Kazakhstan’s internet is down; 17 answers put Bitcoin’s loss of computing power at 10 to 22\s%\.$/);
  });
});
