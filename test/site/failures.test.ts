import { describe, expect, it } from "vitest";
import { openSite } from "./support/site.ts";

describe("a data file that fails", () => {
  it("disables its layer by name, keeps the page alive, and comes back with Try again", async () => {
    let broken = true;
    const site = await openSite({
      prepare: async (context) => {
        await context.route(/facts\/risk\./, (route) =>
          broken ? route.fulfill({ status: 503, body: "" }) : route.continue(),
        );
      },
    });
    const { page } = site;
    const notice = page.getByText("Political risk could not be loaded: the server answers 503 for facts/risk.json.");
    await expect.poll(() => notice.isVisible()).toBe(true);
    await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
    await expect
      .poll(() => page.getByRole("heading", { level: 2 }).first().textContent())
      .toBe("Political risk could not be loaded.");
    await page.getByRole("radio", { name: "Hashrate share" }).check({ force: true });
    await expect.poll(() => page.getByRole("table", { name: "Countries" }).getByRole("row").count()).toBe(11);
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => notice.count()).toBe(0);
    await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
    await expect
      .poll(() => page.getByRole("table", { name: "Countries" }).getByRole("row").count())
      .toBeGreaterThan(100);
    await site.close();
  });

  it("that is not JSON, or of a wrong shape, is named with the reason", async () => {
    const site = await openSite({
      prepare: async (context) => {
        await context.route(/facts\/electricity\./, (route) => route.fulfill({ body: "<!doctype html>" }));
        await context.route(/facts\/events\./, (route) => route.fulfill({ body: '{"events":7}' }));
      },
    });
    const page = site.page.getByText("Electricity could not be loaded: another page came for facts/electricity.json");
    const shape = site.page.getByText("Events could not be loaded: facts/events.json came cut off or damaged");
    await expect.poll(() => page.isVisible()).toBe(true);
    await expect.poll(() => shape.isVisible()).toBe(true);
    expect(await site.page.getByRole("slider", { name: "Time" }).isVisible()).toBe(true);
    await site.close();
  });

  it("the blocks: the hours keep the daily figures and say why", async () => {
    const site = await openSite({
      query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
      prepare: async (context) => {
        await context.route(/facts\/blocks\./, (route) => route.fulfill({ body: "damaged" }));
      },
    });
    await expect.poll(() => site.page.getByText(/^The blocks could not be loaded/).isVisible()).toBe(true);
    expect(await site.page.getByRole("heading", { level: 2 }).first().textContent()).toBe(
      "Kazakhstan is cut off from the internet.",
    );
    await site.close();
  });
});
