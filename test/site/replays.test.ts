import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./support/site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  await site.page.waitForSelector("html[data-ready=all]");
});
afterAll(() => site.close());

const visit = async (query: string) => {
  await site.page.goto(site.url + query);
  await site.page.waitForSelector("html[data-ready=all]");
};
const slider = () => site.page.getByRole("slider", { name: "Time" });
const said = () => slider().getAttribute("aria-valuetext");
const button = (name: string) => site.page.getByRole("button", { name, exact: true });
const headline = () => site.page.getByRole("heading", { level: 2 }).first().textContent();

describe("the China exodus", () => {
  it("is one button away and plays by days from 1 April 2021", async () => {
    await button("China exodus").click();
    await expect.poll(said).toMatch(/^([2-9]|[12]\d|30) Apr 2021$/);
    await button("Pause").click();
    const held = await said();
    await site.page.waitForTimeout(300);
    expect(await said()).toBe(held);
  });

  it("shows provinces as circles and captions of the chronology, and the loss since the high of May", async () => {
    await visit("?span=2021-04-01..2021-12-31&t=2021-06-22");
    expect(await site.page.locator(".caption").count()).toBe(1);
    expect(await headline()).toMatch(/^The network has lost \d+\s% since its high of \d+ May 2021\.$/);
    expect(await site.page.getByText("ring: a province’s share of the world").isVisible()).toBe(true);
  });

  it("draws the counted shipments as arcs and calls them a sample", async () => {
    await visit("?span=2021-04-01..2021-12-31&t=2021-12-01");
    await expect.poll(() => site.page.getByText("arc: shipments, a sample").isVisible()).toBe(true);
  });
});

describe("a replay for those who asked for stillness", () => {
  it("is set to its start and waits there for Play", async () => {
    const still = await openSite({ reducedMotion: true });
    await still.page.waitForSelector("html[data-ready=all]");
    await still.page.getByRole("button", { name: "China exodus", exact: true }).click();
    await still.page.waitForTimeout(300);
    expect(await still.page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext")).toBe("1 Apr 2021");
    await still.close();
  });
});

describe("the Kazakhstan shutdown", () => {
  it("moves by the hour with the keyboard alone: one step, ten steps, both ends", async () => {
    await button("Kazakhstan shutdown").press("Enter");
    await expect.poll(said).toMatch(/^2 Jan 2022, (0[1-9]|1\d|2\d):00/);
    await button("Pause").press("Enter");
    await slider().focus();
    await slider().press("Home");
    expect(await said()).toMatch(/^2 Jan 2022, 00:00/);
    await slider().press("ArrowRight");
    expect(await said()).toMatch(/^2 Jan 2022, 01:00/);
    await slider().press("PageUp");
    expect(await said()).toMatch(/^2 Jan 2022, 11:00/);
    await slider().press("End");
    expect(await said()).toMatch(/^15 Jan 2022, 23:/);
    await slider().press("Home");
    expect(await said()).toMatch(/^2 Jan 2022, 00:00/);
  });

  it("plays with Space and stops with Space", async () => {
    await site.page.getByRole("application", { name: "Map" }).focus();
    await site.page.keyboard.press("Space");
    await expect.poll(said).not.toMatch(/^2 Jan 2022, 00:00/);
    await site.page.keyboard.press("Space");
    expect(await button("Play").isVisible()).toBe(true);
  });

  it("says on 6 January, 06:00, that Kazakhstan is dark, and gives the 149 blocks of the last 24 hours with their band", async () => {
    await visit("?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z");
    await expect.poll(headline).toBe("Kazakhstan is dark. The blocks hardly show it.");
    const text = await site.page.locator(".headline").textContent();
    expect(text).toContain("149 blocks");
    expect(text).toMatch(/between 15\d and 21\d\sEH\/s \(95\s%\)/);
    expect(await site.page.getByText("mark: internet, as stated").isVisible()).toBe(true);
  });

  it("speaks one sentence when the moment rests", async () => {
    await slider().press("ArrowRight");
    await slider().press("ArrowLeft");
    await expect
      .poll(() => site.page.locator("#spoken[role=status]").textContent(), { timeout: 5000 })
      .toContain("6 Jan 2022, 06:00 UTC. Kazakhstan is dark.");
  });
});
