import { gate, readyState } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

test("offline with What if unfetched: playback goes on and throws nothing, the tab says what it lacks, and it comes with the line", async ({
  open,
}) => {
  const { page } = await open({
    query: "?t=2021-05-13&span=2021-04-01..2021-12-31",
    // The files of pages before it must not stand in its cache.
    alone: true,
    expects: [/Failed to load/],
  });
  await expect.poll(() => readyState(page)).toBe("all");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.context().setOffline(true);
  await page.getByRole("tab", { name: "What if" }).click();
  await expect.poll(() => page.getByRole("tabpanel").textContent()).toMatch(/could not be (fetched|loaded)/);
  const moment = () => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
  const before = await moment();
  await expect.poll(moment).not.toBe(before);
  await page.context().setOffline(false);
  await expect.poll(() => page.getByRole("heading", { name: "What if a country went dark?" }).count()).toBe(1);
});

const replay = "?sc=1~x~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!&replay=2022-01-07T12:00Z,2022-01-02..2022-01-24,10";

test.for([
  ["panels never come", /assets\/WhatIf-.*\.js/, false],
  ["panels break off", /assets\/WhatIf-.*\.js/, true],
  ["model never comes", /assets\/make-modelled-.*\.js/, false],
] as const)(
  "a replay whose %s, then offline: the axis says so, few requests fail, and it comes with the line",
  async ([, files, broken], { open }) => {
    const [cut, back] = [gate(), gate()];
    const asked: string[] = [];
    const { page } = await open({
      query: replay,
      expects: [/Failed to load/],
      held: { files, broken, cut: cut.opened, back: back.opened, asked: (file) => asked.push(file) },
    });
    await expect.poll(() => readyState(page)).toBe("all");
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    const failed: string[] = [];
    page.on("requestfailed", (request) => failed.push(request.url()));
    await page.context().setOffline(true);
    cut.open();
    await expect
      .poll(() => page.getByText("could not be loaded (no answer) and is asked for again").count())
      .toBeGreaterThan(0);
    // The part's script, at most for each of its watchers; other scripts were on their way.
    expect(failed.filter((url) => files.test(url)).length).toBeLessThan(3);
    back.open();
    await page.context().setOffline(false);
    const moment = () => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
    await expect.poll(moment).toMatch(/scenario time, modelled$/);
  },
);

test("a replay's part that does not come is asked for by all who want it together, after 4 s, then after 8 s", async ({
  open,
}) => {
  const asked: number[] = [];
  const others: string[] = [];
  const { page } = await open({
    query: replay,
    expects: [/Failed to load/],
    prepare: (context) =>
      context.route(/assets\/WhatIf-.*\.js/, (route) => {
        asked.push(Date.now());
        return route.abort();
      }),
  });
  await expect.poll(() => asked.length, { timeout: 5000 }).toBe(1);
  page.on("request", (request) => !/WhatIf-.*\.js/.test(request.url()) && others.push(request.url()));
  // The panels that want the part come one after the other, share its waits, and wait 4 s, then 8 s.
  const longest = () => Math.max(...asked.slice(1).map((moment, index) => moment - (asked[index] ?? 0)));
  await expect.poll(longest, { timeout: 30_000 }).toBeGreaterThan(6000);
  expect(asked.length).toBeLessThan(6);
  expect(others.filter((url) => /\.(js|css)/.test(url) && url.includes("retry"))).toEqual([]);
});
