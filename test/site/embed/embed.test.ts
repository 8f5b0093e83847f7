import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Frame, Page } from "playwright-core";
import { inject } from "vitest";
import { expect, test } from "../support/test.ts";

/** A page of another origin whose body is given, with a script that keeps the messages it hears. */
async function hosted(body: (origin: string) => string) {
  const server = createServer((request, response) => {
    if (request.url !== "/") return response.writeHead(204).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    const script =
      "heard=[];addEventListener('message',({origin,source,data})=>heard.push({origin,data,frame:[...document.querySelectorAll('iframe')].find((one)=>one.contentWindow===source)?.id}))";
    return response.end(`<!doctype html><title>News</title><script>${script}</script>${body(origin)}`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, close: () => void server.close() };
}

interface Heard {
  readonly origin: string;
  readonly frame: string;
  readonly data: {
    readonly verb: string;
    readonly query?: string;
    readonly height?: number;
    readonly playing?: boolean;
  };
}

const heardOf = async (page: Page, frame: string, verb: string): Promise<readonly Heard[]> => {
  const heard = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  return heard.filter((one) => one.frame === frame && one.data.verb === verb);
};
const last = async (page: Page, frame: string, verb: string) => (await heardOf(page, frame, verb)).at(-1)?.data;
const say = (page: Page, frame: string, message: object, times = 1) =>
  page.evaluate(
    ([id, data, count]) => {
      const around = document.getElementById(id as string) as HTMLIFrameElement;
      for (let sent = 0; sent < Number(count); sent += 1) around.contentWindow?.postMessage(data, "*");
    },
    [frame, message, times] as const,
  );
const frameOf = async (page: Page, id: string): Promise<Frame> => {
  const frame = await (await page.locator(`#${id}`).elementHandle())?.contentFrame();
  if (frame === null || frame === undefined) throw new Error(`no frame ${id}`);
  await frame.locator("html[data-ready=all]").waitFor();
  return frame;
};
const titleIn = (frame: Frame) => frame.getByRole("heading", { level: 1 });

const sizes = [
  [320, 240],
  [320, 420],
  [400, 300],
  [600, 400],
  [700, 560],
  [800, 450],
  [1200, 600],
] as const;
/** Both replays at their start, in their middle and at their end, a scenario, two pins, and the start. */
const views = [
  ..."t=2022-01-02 t=2022-01-06T12:00Z t=2022-01-15T23:00Z".split(" ").map((at) => `${at}&span=2022-01-02..2022-01-15`),
  ..."t=2021-04-01 t=2021-07-01 t=2021-12-31".split(" ").map((at) => `${at}&span=2021-04..2021-12`),
  "tab=what-if&sc=1~Half~2026-09-30T00~0~1~o!USA!50!0!!0!n!!",
  "t=2021-08&pin=KAZ,USA",
  "",
];

/** What is wrong with a frame that should have a size: what scrolls, what is cut, what lies over a name of the map. */
const faultsIn = (frame: Frame, width: number, height: number) =>
  frame.evaluate(
    ([wide, high]) => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      const boxOf = (one: Element | null) => one?.getBoundingClientRect() ?? new DOMRect();
      const boxes = (selector: string) => [...document.querySelectorAll(selector)].map(boxOf);
      const buttons = boxes("#stage .tool").filter((box) => box.width > 0);
      const isOver = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const names = boxes("#map svg.world text").filter((name) => name.width > 0);
      const basis = ".legend-title > :last-child";
      const parts = ["h1", ".legend-bands", ".play", ".embed-open", basis].map((part) =>
        boxOf(document.querySelector(part)),
      );
      return [
        ...(innerWidth === wide && innerHeight === high ? [] : [`is ${innerWidth} × ${innerHeight}`]),
        ...(scrollWidth > wide || scrollHeight > high ? [`scrolls to ${scrollWidth} × ${scrollHeight}`] : []),
        ...(boxOf(document.querySelector(".map-box")).height < (wide === 700 ? 0.35 * high : 64) ? ["a low map"] : []),
        ...(boxes(".axis[data-claims=false] .axis-claims").some(({ height }) => height > 0) ? ["bare claims"] : []),
        ...parts.flatMap((part, at) =>
          part.height === 0 || part.bottom > high || part.right > wide ? [`part ${at} is cut`] : [],
        ),
        ...names.flatMap((name) => (buttons.some((button) => isOver(button, name)) ? ["a name is covered"] : [])),
      ];
    },
    [width, height] as const,
  );

/** Notes in every frame each use of storage and each cookie. */
const watchStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const used: string[] = [];
    Object.assign(window, { used });
    for (const name of ["getItem", "setItem", "removeItem"] as const) {
      const usual = Storage.prototype[name] as (...given: unknown[]) => unknown;
      Object.assign(Storage.prototype, {
        [name](this: Storage, ...given: unknown[]) {
          used.push(name);
          return usual.apply(this, given);
        },
      });
    }
    Object.defineProperty(Document.prototype, "cookie", { get: () => "", set: () => used.push("cookie") });
    IDBFactory.prototype.open = () => {
      used.push("indexedDB");
      throw new Error("not here");
    };
  });

test("in a page of another origin two frames, one in a sandbox, show headline, map, time and sources at 320 px, store nothing, let Tab through, and heed only their host's messages", async ({
  open,
}) => {
  const site = inject("site");
  const host = await hosted((origin) => {
    const frame = (id: string, more: string) =>
      `<iframe id="${id}" title="${id}" src="${site}?embed=1&host=${origin}" width="320" height="480" ${more}></iframe>`;
    return `<button>before</button>${frame("plain", "")}${frame("boxed", 'sandbox="allow-scripts"')}<button>after</button>`;
  });
  const { page } = await open({
    prepare: watchStorage,
    expects: [new RegExp(`^request elsewhere: ${host.origin}/`)],
  });
  await page.goto(host.origin);
  const [plain, boxed] = [await frameOf(page, "plain"), await frameOf(page, "boxed")];
  for (const frame of [plain, boxed]) {
    await expect.poll(() => titleIn(frame).textContent()).toMatch(/hashrate/);
    expect(await frame.getByRole("application", { name: "Map" }).isVisible()).toBe(true);
    expect(await frame.getByRole("slider", { name: "Time" }).filter({ visible: true }).count()).toBe(1);
    expect(await frame.getByRole("contentinfo").last().textContent()).toMatch(/Sources: /);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await frame.evaluate(() => (window as unknown as { used: string[] }).used)).toEqual([]);
  }
  // Messages: each frame says that it is ready, and answers for itself alone.
  await expect.poll(async () => (await heardOf(page, "plain", "ready"))[0]?.origin).toBe(new URL(site).origin);
  await expect.poll(async () => (await heardOf(page, "boxed", "ready"))[0]?.origin).toBe("null");
  await say(page, "plain", { hashfall: 1, verb: "state", query: "layer=risk" });
  await expect.poll(async () => (await last(page, "plain", "state"))?.query).toBe("layer=risk&v=1");
  await expect.poll(() => titleIn(plain).textContent()).toMatch(/risk/);
  expect(await titleIn(boxed).textContent()).toMatch(/hashrate/);
  expect(await plain.getByRole("link", { name: "Open in Hashfall" }).getAttribute("href")).toBe(
    `${site}?layer=risk&v=1`,
  );
  // Not heeded: a frame beside it, a broken query, 10,000 messages of which few are answered. The frame counts what comes
  // to it, so that what is looked at below is looked at after the sibling's message has come.
  await plain.evaluate(() => {
    const came = Object.assign(window, { came: [] as string[] }).came;
    addEventListener("message", ({ source, data }) => {
      if (data?.verb === "play") came.push(source === parent ? "host" : "sibling");
    });
  });
  await boxed.evaluate(() => parent.frames[0]?.postMessage({ hashfall: 1, verb: "play", playing: true }, "*"));
  const cameFrom = (whom: string) =>
    plain.evaluate(
      (source) => (window as unknown as { came: string[] }).came.filter((one) => one === source).length,
      whom,
    );
  await expect.poll(() => cameFrom("sibling")).toBe(1);
  await say(page, "plain", { hashfall: 1, verb: "state", query: "layer=nonsense" });
  const began = await page.evaluate(() => performance.now());
  await say(page, "plain", { hashfall: 1, verb: "height" }, 10_000);
  await say(page, "plain", { hashfall: 1, verb: "play", playing: "yes" }, 10_000);
  await expect.poll(() => cameFrom("host")).toBe(10_000);
  // The frame answers at most 30 in each of its seconds, of which one may have begun before; and it tells heights unasked.
  const seconds = Math.ceil((await page.evaluate((from) => performance.now() - from, began)) / 1000);
  await page.waitForFunction((from) => performance.now() > from + 1100, await page.evaluate(() => performance.now()));
  expect((await heardOf(page, "plain", "height")).length).toBeLessThan(Math.min(30 * (seconds + 1) + 10, 1000));
  expect(await plain.getByRole("button", { name: "Play" }).count()).toBe(1);
  expect(await plain.getByRole("button", { name: "Pause" }).count()).toBe(0);
  await say(page, "plain", { hashfall: 1, verb: "play", playing: true });
  await expect.poll(() => plain.getByRole("button", { name: "Pause" }).count()).toBe(1);
  expect((await last(page, "plain", "state"))?.query).toContain("layer=risk");
  await say(page, "plain", { hashfall: 1, verb: "play", playing: false });
  // The height that it asks for shows everything.
  const height = (await last(page, "boxed", "height"))?.height ?? 0;
  await page.evaluate((tall) => document.getElementById("boxed")?.setAttribute("height", String(tall)), height);
  await expect.poll(() => boxed.evaluate(() => innerHeight)).toBe(height);
  expect(await boxed.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
  // Whatever the view, nothing scrolls, is cut or lies over a name in any frame from 320 × 240 px on.
  for (const query of views) {
    const answers = async () => (await heardOf(page, "plain", "state")).length;
    const before = await answers();
    await say(page, "plain", { hashfall: 1, verb: "state", query });
    await expect.poll(answers).toBeGreaterThan(before);
    for (const [width, height] of sizes) {
      await page.evaluate(
        ([wide, high]) => Object.assign(document.getElementById("plain") ?? {}, { width: wide, height: high }),
        [width, height],
      );
      await expect.poll(() => faultsIn(plain, width, height), { message: `${query} ${width} × ${height}` }).toEqual([]);
    }
  }
  // P presents on the whole page; a frame has no place for it, and what it tells of its view after P has none either.
  await boxed.getByRole("application", { name: "Map" }).press("p");
  await say(page, "boxed", { hashfall: 1, verb: "play", playing: true });
  await expect.poll(async () => (await last(page, "boxed", "state"))?.playing).toBe(true);
  expect((await last(page, "boxed", "state"))?.query).not.toContain("present");
  expect(await boxed.getByRole("progressbar").count()).toBe(0);
  await say(page, "boxed", { hashfall: 1, verb: "play", playing: false });
  expect(await boxed.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
  await expect.poll(() => titleIn(boxed).isVisible()).toBe(true);
  // Tab goes in and comes out again.
  await page.getByRole("button", { name: "before" }).focus();
  const visited = new Set<string>();
  for (let press = 0; press < 60 && !visited.has("after"); press += 1) {
    await page.keyboard.press("Tab");
    visited.add(await page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || ""));
  }
  expect([...visited]).toEqual(["plain", "boxed", "after"]);
  host.close();
}, 60_000);

test("the tab Embed gives the code of a frame with its title, its link and the chosen size, shows the frame, and refuses a site that is none", async ({
  openReady,
}) => {
  const { page, url } = await openReady({ query: "?layer=risk" });
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("tab", { name: "Embed" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Size").selectOption({ label: "360 × 480 px" });
  await dialog.getByLabel("Colours").selectOption({ label: "Light" });
  const field = dialog.getByLabel("Site that may steer");
  await field.fill("news.example");
  await dialog.getByText("Write the site’s address without a path").waitFor();
  await field.fill("https://news.example/");
  const code = dialog.getByLabel("Code of the frame");
  await expect.poll(() => code.inputValue()).toContain("host=https://news.example");
  const frame = page.frameLocator(".embed-preview iframe");
  await frame.getByRole("heading", { level: 1 }).getByText("risk").waitFor();
  expect(await frame.locator("html").getAttribute("data-theme")).toBe("light");
  // The code is read as an article would read it.
  const article = await page.context().newPage();
  await article.setContent(await code.inputValue());
  const framed = article.locator("iframe");
  expect(await framed.getAttribute("src")).toBe(`${url}?layer=risk&v=1&embed=light&host=https://news.example`);
  expect(await framed.getAttribute("title")).toMatch(/^Map of Bitcoin mining: .*risk/);
  expect([await framed.getAttribute("width"), await framed.getAttribute("height")]).toEqual(["360", "480"]);
  expect(await article.getByRole("link").getAttribute("href")).toBe(`${url}?layer=risk&v=1`);
});
