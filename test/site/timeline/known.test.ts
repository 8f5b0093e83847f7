import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const later = /[^\n]{0,60}\b202[3-6]\b[^\n]{0,40}/g;

test.for(["countries", "what-if", "exposure"])(
  "known on 6 January 2022, the page names a later year than 2022 on its time axis alone, with every part open: tab %s",
  async (tab, { openReady }) => {
    const { page } = await openReady({ query: `?t=2022-01-06&known=then&pin=KAZ,IRN&tab=${tab}` });
    await expect.poll(() => page.getByRole("tabpanel").getByRole("heading").count()).toBeGreaterThan(0);
    const closed = page.locator("main details:not([open]) > summary");
    for (let left = await closed.count(); left > 0; left = await closed.count()) await closed.first().click();
    // biome-ignore lint/performance/useDomNodeTextContent: Text that is not shown, and letters without the gaps between elements, would be read too.
    const said = () => page.locator("body").innerText();
    await expect.poll(said).toContain("2021");
    // The years of the axis itself and the replay that can be chosen on it, and no other word or figure.
    await expect
      .poll(async () => (await said()).match(later))
      .toEqual(["Iran, June 2025", "2023", "2024", "2025", "2026"]);
  },
);

describe("known then on the axis", () => {
  test("on 6 January 2022 at 06:00 no later claim and no retarget is drawn, and what is empty says so", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z&known=then" });
    await page.getByRole("toolbar", { name: "Claims" }).waitFor();
    const ids = () => page.locator(".mark").evaluateAll((marks) => marks.map(({ id }) => id));
    await expect.poll(ids).toContain("mark-kz-getblock");
    await expect.poll(() => page.locator(".chart").getByText("not yet known").count()).toBe(1);
    expect(await ids()).not.toContain("mark-kz-vice-headline");
    expect(await ids()).not.toContain("mark-kz-nyt");
    expect(await page.locator(".chart .retarget").count()).toBe(0);
  });

  test("in years the chart says what was not yet published on 6 January 2022", async ({ openReady }) => {
    const { page } = await openReady({ query: "?t=2022-01-06&known=then" });
    await expect.poll(() => page.locator(".axis-chart").textContent()).toContain("not yet published on 6 Jan 2022");
  });
});
