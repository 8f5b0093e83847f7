import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A page with fields of each kind that uses system fonts, in three alphabets; a browser without fonts crashes on it.
 */
const page = `<!doctype html><meta charset=utf-8><p>A Ж →</p>
  <select><option>Share</option></select><input type=search value=Search><input type=date value=2022-01-05>`;

const patience = 30_000;

/**
 * The version of a browser that has drawn a page with a list, a search box and a date. Rejects with a clause that says
 * whether it is missing, does not start, or crashes at its first page, and with the last line that it printed.
 */
export async function drawsAPage(path: string, args: readonly string[], environment: Environment): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), "hashfall-browser-"));
  try {
    const flags = ["--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...args, "about:blank"];
    return await draw(start(path, flags, { ...process.env, ...environment }));
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Started {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  readonly said: string[];
  /** How it ended, as a clause; never rejects. */
  readonly ended: Promise<string>;
}

function start(path: string, flags: readonly string[], env: Environment): Started {
  try {
    const child = spawn(path, flags, { env, stdio: ["ignore", "ignore", "pipe"] });
    const said: string[] = [];
    child.stderr.on("data", (part: Buffer) => said.push(part.toString()));
    return { child, said, ended: endOf(child) };
  } catch (error) {
    // The system refuses a program for another processor at once.
    throw new Error(`does not start: ${(error as NodeJS.ErrnoException).code}`);
  }
}

async function draw(started: Started): Promise<string> {
  const { child, said, ended } = started;
  let version = "a browser";
  try {
    const address = await listening(started);
    const browser = await chromium.connectOverCDP(address, { timeout: patience });
    version = `Chromium ${browser.version()}`;
    const tab = await browser.newPage();
    await tab.setContent(page, { timeout: patience });
    await tab.screenshot({ timeout: patience });
    await browser.close();
    return version;
  } catch (error) {
    if (error instanceof NotStarted) throw error;
    // Its last output comes with its end, a moment after the connection is lost.
    await Promise.race([ended, new Promise((late) => setTimeout(late, 2000))]);
    throw new Error(`starts (${version}) but dies at its first page: ${lastLine(said)}`);
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

class NotStarted extends Error {}

/** The address of the browser's debugger, which it prints once it has started. */
function listening({ child, said, ended }: Started): Promise<string> {
  return new Promise((found, failed) => {
    const giveUp = (how: string) =>
      failed(new NotStarted(how === missing ? how : `does not start, ${how}: ${lastLine(said)}`));
    const late = setTimeout(giveUp, patience, `silent for ${patience / 1000} s`);
    child.stderr?.on("data", () => {
      const address = /DevTools listening on (ws:\S+)/.exec(said.join(""))?.[1];
      if (address !== undefined) found(address);
    });
    ended.then(giveUp).finally(() => clearTimeout(late));
  });
}

const missing = "is not there";

/** How a process ended, in a clause; never rejects. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((ended) => {
    child.once("error", (error: NodeJS.ErrnoException) => {
      ended(error.code === "ENOENT" ? missing : `${error.code ?? error.message}`);
    });
    child.once("close", (code, signal) => ended(signal === null ? `exit status ${code}` : `signal ${signal}`));
  });
}

/** The last line that names what was fatal, since other processes of a browser may still write after it; else the last. */
function lastLine(said: readonly string[]): string {
  const lines = said.join("").trim().split("\n");
  return (lines.findLast((line) => line.includes("FATAL")) ?? lines.at(-1))?.trim() || "it said nothing";
}
