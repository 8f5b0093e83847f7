import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, firefox, type Locator, type Page } from "playwright-core";
import { browserArguments } from "../../../tools/browser.ts";
import { openDisplay } from "./display.ts";
import { handedInto } from "./downloads.ts";
import type { EngineName, Hand, HandedOut, Target } from "./hand.ts";
import { patience } from "./hand.ts";

/** How a window is opened in a started engine. */
export interface Engine {
  open(): Promise<Hand>;
  close(): Promise<void>;
}

/** What an engine is started from: its program, and whether it draws WebGL, which takes a core where it is software. */
export interface Start {
  readonly path: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly webgl: boolean;
}

/** Chromium over its own protocol. */
export async function startChromium({ path, environment, webgl }: Start): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: path,
    args: webgl ? [...browserArguments] : [...browserArguments, "--disable-3d-apis"],
    env: { ...process.env, ...environment },
  });
  return { open: () => openWindow("Chromium", browser, downloaded), close: () => browser.close() };
}

/** The Firefox that is installed, over WebDriver BiDi, in a window on a screen of its own: WebGL needs one. */
export async function startFirefox({ path, webgl }: Start): Promise<Engine> {
  const display = await openDisplay();
  const downloads = mkdtempSync(join(tmpdir(), "hashfall-firefox-"));
  const end = () => {
    display.close();
    rmSync(downloads, { recursive: true, force: true });
  };
  const starting = firefox.launch({
    channel: "moz-firefox",
    executablePath: path,
    headless: false,
    downloadsPath: downloads,
    timeout: 60_000,
    env: { ...process.env, DISPLAY: display.name, LIBGL_ALWAYS_SOFTWARE: "1" },
    firefoxUserPrefs: {
      "webgl.disabled": !webgl,
      "webgl.force-enabled": webgl,
      "webgl.forbid-software": false,
      // Dark, as the other engines are asked to be.
      "layout.css.prefers-color-scheme.content-override": 0,
      // A menu or a tip of the browser's own would take the focus from the page.
      "browser.translations.enable": false,
    },
  });
  starting.catch(end);
  const browser = await starting;
  tolerate(browser, "emulation.setMediaFeaturesOverride");
  return {
    // An ESR tells of a file without the number by which Playwright knows it: the folder is looked at instead.
    open: () => openWindow("Firefox", browser, (_, doIt) => handedInto(downloads, doIt)),
    close: async () => {
      await browser.close();
      end();
    },
  };
}

/**
 * Answers a command that the installed Firefox does not know yet with nothing. Playwright sends it for every window
 * (colours and motion that are to be emulated), and an ESR is older than the Firefox that Playwright is made for.
 */
function tolerate(browser: Browser, command: string): void {
  const inside = browser as unknown as {
    _connection: {
      toImpl(one: unknown): { _browserSession: { send(name: string, value: unknown): Promise<unknown> } };
    };
  };
  const session = inside._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (name, value) =>
    send(name, value).catch((error: Error) => {
      if (name === command && error.message.includes("unknown command")) return {};
      throw error;
    });
}

/** How a page's file is had once something is done. */
type Downloading = (page: Page, doIt: () => Promise<void>) => Promise<HandedOut>;

async function openWindow(engine: EngineName, browser: Browser, downloading: Downloading): Promise<Hand> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
    acceptDownloads: true,
    // Firefox is told by a preference.
    ...(engine === "Chromium" ? { colorScheme: "dark" as const } : {}),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  const handedOut: Hand["handedOut"] = (doIt) => downloading(page, doIt);
  return { ...handOn(engine, page, complaints), handedOut, close: () => context.close() };
}

function handOn(engine: EngineName, page: Page, complaints: string[]): Omit<Hand, "handedOut" | "close"> {
  const all = ([role, name]: Target) => {
    const named = page.getByRole(role, typeof name === "string" ? { name, exact: true } : { name });
    // The head of a fold is pressed like a button.
    return role === "button" && typeof name !== "string"
      ? named.or(page.locator("summary").filter({ hasText: name }))
      : named;
  };
  const first = (target: Target) => all(target).first();
  return {
    engine,
    open: async (url) => {
      complaints.length = 0;
      await page.goto(url, { waitUntil: "domcontentloaded" });
    },
    back: async () => void (await page.goBack()),
    resize: (width, height) => page.setViewportSize({ width, height }),
    ask: (question, argument) => page.evaluate(question as never, argument as never) as never,
    count: async (target) => (await visible(all(target))).length,
    text: async (target) => wordsOf(first(target)),
    click: (target) => clickOn(first(target)),
    focus: (target) => first(target).focus(),
    write: (target, text) => first(target).fill(text),
    choose: async (target, option) => void (await first(target).selectOption({ label: option })),
    attach: (selector, path) => page.locator(selector).setInputFiles(path),
    press: (key) => page.keyboard.press(key),
    point: (x, y) => page.mouse.move(x, y),
    clickAt: (x, y) => page.mouse.click(x, y),
    drag: async (from, to) => {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 5 });
      await page.mouse.up();
    },
    reload: async () => void (await page.reload()),
    picture: () => page.screenshot(),
    complaints: () => complaints,
  };
}

async function visible(locator: Locator): Promise<readonly Locator[]> {
  const found = await locator.all();
  const seen = await Promise.all(found.map((one) => one.isVisible()));
  return found.filter((_, index) => seen[index]);
}

/** What a field holds, or the words of anything else. */
async function wordsOf(locator: Locator): Promise<string> {
  await locator.waitFor();
  return locator.evaluate((element) =>
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
      ? element.value
      : (element.textContent ?? ""),
  );
}

/** A choice that is drawn by its label is pressed there, as a person does. */
async function clickOn(locator: Locator): Promise<void> {
  await locator.waitFor({ state: "attached" });
  const label = locator.locator("xpath=self::input[@type='radio' or @type='checkbox']/ancestor::label");
  await ((await label.count()) > 0 ? label : locator).click();
}

async function downloaded(page: Page, doIt: () => Promise<void>): Promise<HandedOut> {
  const [download] = await Promise.all([page.waitForEvent("download"), doIt()]);
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return { name: download.suggestedFilename(), text: Buffer.concat(pieces).toString() };
}
