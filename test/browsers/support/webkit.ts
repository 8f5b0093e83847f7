import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, By, Key, Origin, type WebDriver, type WebElement } from "selenium-webdriver";
import { openDisplay } from "./display.ts";
import { handedInto } from "./downloads.ts";
import { type Hand, patience, type Role, said, type Target, until } from "./hand.ts";
import type { Engine, Start } from "./playwright.ts";
import { freePort } from "./port.ts";

/**
 * WebKitGTK over WebDriver, in its MiniBrowser on a screen of its own. A window is one browser, with a home of its own
 * that goes with it.
 */
export async function startWebKit(found: Start): Promise<Engine> {
  const display = await openDisplay();
  const home = mkdtempSync(join(tmpdir(), "hashfall-webkit-"));
  const downloads = join(home, "downloads");
  mkdirSync(join(home, ".config"), { recursive: true });
  mkdirSync(downloads);
  writeFileSync(join(home, ".config", "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const port = await freePort();
  const complaints: string[] = [];
  const driver = spawn(found.path, [`--port=${port}`], {
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, ".config"),
      DISPLAY: display.name,
      LIBGL_ALWAYS_SOFTWARE: "1",
      LANG: "en_GB.UTF-8",
      TZ: "UTC",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [driver.stdout, driver.stderr]) {
    stream.on("data", (piece: Buffer) =>
      complaints.push(
        ...String(piece)
          .split("\n")
          .filter((line) => /CONSOLE.*ERROR/.test(line)),
      ),
    );
  }
  await until("WebKitWebDriver", async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => null);
    return answer?.ok ? true : null;
  });
  return {
    open: async () => handOn(await openWindow(port, found), downloads, complaints),
    close: async () => {
      driver.kill();
      display.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The driver now and then never answers, because the browser that it started is gone; asked once more, it does. */
async function openWindow(port: number, start: Start): Promise<WebDriver> {
  const first = askForWindow(port, start);
  first.catch(() => {});
  const late = new Promise<null>((given) => setTimeout(given, patience, null));
  return (await Promise.race([first, late])) ?? askForWindow(port, start);
}

function askForWindow(port: number, { environment, webgl }: Start): Promise<WebDriver> {
  const binary = environment["MINI_BROWSER"] ?? "";
  // Full screen has no bar of tools, which would be wider than a phone.
  const args = [
    "--automation",
    "--full-screen",
    "--enable-write-console-messages-to-stdout=true",
    `--enable-webgl=${webgl}`,
  ];
  return Promise.resolve(
    new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({
        browserName: "MiniBrowser",
        // The driver now and then waits for a load that is over, before every command, for five minutes.
        pageLoadStrategy: "none",
        "webkitgtk:browserOptions": { binary, args },
      })
      .build(),
  );
}

function handOn(driver: WebDriver, downloads: string, complaints: string[]): Hand {
  const all = (target: Target) => elementsOf(driver, target);
  const first = (target: Target) => until(said(target), async () => (await all(target))[0] ?? null);
  const ask: Hand["ask"] = (question, argument) =>
    driver.executeScript(`return (${question})(arguments[0]);`, argument ?? null) as never;
  const resize = async (width: number, height: number) => {
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    await until(`a window of ${width} × ${height}`, () =>
      ask(([w, h]) => (innerWidth === w && innerHeight === h ? true : null), [width, height] as const),
    );
  };
  const mouse = () => driver.actions({ async: true });
  return {
    engine: "WebKit",
    open: async (url) => {
      complaints.length = 0;
      await arrive(driver, () => driver.get(url));
      await resize(1280, 800);
    },
    // The driver waits in vain for the load of a page that comes back as it was left.
    back: async () => {
      const before = await ask(() => location.href);
      await ask(() => void setTimeout(() => history.back()));
      await until("the page before", () => ask((left) => (location.href === left ? null : true), before));
    },
    resize,
    ask,
    count: async (target) => (await all(target)).length,
    text: async (target) => {
      const element = await first(target);
      return driver.executeScript(
        "const one = arguments[0]; return 'value' in one && one.localName !== 'button' ? one.value : one.textContent",
        element,
      );
    },
    click: async (target) => clickOn(driver, await first(target)),
    focus: async (target) => driver.executeScript("arguments[0].focus()", await first(target)),
    write: async (target, text) => {
      const element = await first(target);
      await element.clear();
      await element.sendKeys(text);
    },
    choose: async (target, option) => {
      const list = await first(target);
      await until(`the option ${option}`, async () => {
        for (const one of await list.findElements(By.css("option"))) {
          if ((await one.getText()).trim() !== option) continue;
          await one.click();
          return true;
        }
        return null;
      });
    },
    attach: async (selector, path) => (await driver.findElement(By.css(selector))).sendKeys(path),
    press: (key) =>
      driver
        .actions({ async: true })
        .sendKeys(keys[key] ?? key)
        .perform(),
    point: (x, y) => mouse().move({ x, y, origin: Origin.VIEWPORT }).perform(),
    clickAt: (x, y) => mouse().move({ x, y, origin: Origin.VIEWPORT }).click().perform(),
    drag: ([x, y], [toX, toY]) =>
      mouse()
        .move({ x, y, origin: Origin.VIEWPORT })
        .press()
        .move({ x: Math.round((x + toX) / 2), y: Math.round((y + toY) / 2), origin: Origin.VIEWPORT })
        .move({ x: toX, y: toY, origin: Origin.VIEWPORT })
        .release()
        .perform(),
    reload: () => arrive(driver, () => driver.navigate().refresh()),
    handedOut: (doIt) => handedInto(downloads, doIt),
    picture: async () => Buffer.from(await driver.takeScreenshot(), "base64"),
    complaints: () => complaints,
    close: () => driver.quit(),
  };
}

/** Goes to another page and waits until it stands in the old one's place and has been read; what it fetches may be late. */
async function arrive(driver: WebDriver, go: () => Promise<void>): Promise<void> {
  await driver.executeScript("window.left = true");
  await go();
  await until("the next page", () =>
    driver
      .executeScript<true | null>("return !('left' in window) && document.readyState !== 'loading' ? true : null")
      // Between two pages there is none to ask.
      .catch(() => null),
  );
}

const keys: Readonly<Record<string, string>> = {
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Space: Key.SPACE,
};

/** Where elements of a role are looked for; the engine itself is asked for their names. */
const selectors: Readonly<Record<Role, string>> = {
  alert: "[role=alert]",
  application: "[role=application]",
  button: "button:not([role]), [role=button], summary",
  checkbox: "input[type=checkbox]",
  combobox: "select",
  heading: "h1, h2, h3, h4",
  link: "a[href]",
  radio: "input[type=radio]",
  region: "section, [role=region]",
  searchbox: "[role=searchbox], input[type=search]",
  switch: "[role=switch]",
  slider: "[role=slider], input[type=range]",
  spinbutton: "input[type=number]",
  tab: "[role=tab]",
  table: "table, [role=table]",
  textbox: "input:not([type]), input[type=text], textarea",
};

/** What can be seen of a role and bears a name: nearly fitting in the page, exactly as the engine tells its helpers. */
async function elementsOf(driver: WebDriver, [role, name]: Target): Promise<readonly WebElement[]> {
  const [words, pattern] = typeof name === "string" ? [name, ""] : ["", name.source];
  const near = await driver.executeScript<WebElement[]>(nearly, selectors[role], words, pattern);
  const named = await Promise.all(near.map(async (one) => ({ one, is: (await one.getAccessibleName()).trim() })));
  return named.filter(({ is }) => (typeof name === "string" ? is === name : name.test(is))).map(({ one }) => one);
}

/** Runs in the page. */
const nearly = `
  const [selector, words, pattern] = arguments;
  const label = (one) => [...(one.labels ?? [])].map(({ textContent }) => textContent).join(" ");
  const by = (one) => (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
  const plain = (text) => text.replace(/\\s+/g, "");
  return [...document.querySelectorAll(selector)].filter((one) => {
    const told = [one.getAttribute("aria-label") ?? "", by(one), label(one), one.caption?.textContent ?? "", one.textContent, one.title ?? ""];
    if (!plain(told.join(" ")).includes(plain(words))) return false;
    if (!told.some((one) => new RegExp(pattern).test(one.trim()))) return false;
    return one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  });
`;

/** A choice that is drawn by its label is pressed there, as a person does. */
async function clickOn(driver: WebDriver, element: WebElement): Promise<void> {
  const target = await driver.executeScript<WebElement>(
    "const one = arguments[0]; const target = /^(radio|checkbox)$/.test(one.type) ? (one.closest('label') ?? one) : one;" +
      "target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }); return target",
    element,
  );
  await target.click();
}
