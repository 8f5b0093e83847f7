import { access, readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { findBrowser } from "../../../tools/browser.ts";
import type { EngineName } from "./hand.ts";

/** An engine that is installed, or why it is not tried. */
export type Found =
  | { readonly engine: EngineName; readonly path: string; readonly environment: Environment }
  | { readonly engine: EngineName; readonly missing: string };

type Environment = Readonly<Record<string, string>>;

/** Every engine on this machine, Chromium for comparison. With $BROWSERS=required one that is missing is an error. */
export async function findEngines(): Promise<readonly Found[]> {
  const found = await Promise.all([chromium(), firefox(), webkit()]);
  const missing = found.flatMap((one) => ("missing" in one ? [one.missing] : []));
  if (missing.length > 0 && process.env["BROWSERS"] === "required") throw new Error(missing.join("\n"));
  return found;
}

async function chromium(): Promise<Found> {
  const { path, environment } = await findBrowser();
  return { engine: "Chromium", path, environment };
}

async function firefox(): Promise<Found> {
  const engine = "Firefox";
  const path = process.env["FIREFOX"] ?? (await onPath("firefox-esr")) ?? (await onPath("firefox"));
  if (path === null || (await onPath("Xvfb")) === null) {
    return { engine, missing: "Firefox or Xvfb is not installed (Debian: apt-get install firefox-esr xvfb libpci3)" };
  }
  return { engine, path, environment: {} };
}

async function webkit(): Promise<Found> {
  const engine = "WebKit";
  const path = await onPath("WebKitWebDriver");
  if (path === null || (await onPath("Xvfb")) === null) {
    return { engine, missing: "WebKit or Xvfb is not installed (Debian: apt-get install webkit2gtk-driver xvfb)" };
  }
  return { engine, path, environment: { MINI_BROWSER: await miniBrowser() } };
}

/** The window that the driver opens; Debian puts it beside WebKit's own programs. */
async function miniBrowser(): Promise<string> {
  for (const folder of ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"]) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter((one) => one.startsWith("webkit2gtk-4."))) {
      const file = join(folder, name, "MiniBrowser");
      if (await there(file)) return file;
    }
  }
  throw new Error("WebKitWebDriver is installed without its MiniBrowser");
}

async function onPath(name: string): Promise<string | null> {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter).filter(Boolean)) {
    if (await there(join(folder, name))) return join(folder, name);
  }
  return null;
}

const there = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
