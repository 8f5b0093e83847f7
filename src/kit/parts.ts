import { makeCell } from "./cell.ts";

/**
 * Whether the site has a newer version than this page, so that files of this version may be gone; checked when a file
 * of the page fails.
 */
export const newerPage = makeCell(false);

/** Addresses of the files that have come; `failures` counts failed requests by address. */
const come = new Set<string>();
const failures = new Map<string, number>();

/**
 * The address to fetch a file from. After each failure it is a new one, because browsers may remember a failure for its
 * address.
 */
export function addressNow(file: string): string {
  const again = failures.get(file);
  return again === undefined ? file : `${file}?retry=${again}`;
}

/**
 * Why a part of the page could not be fetched: the HTTP status of the answer; `silent`: there was no answer; `foreign`:
 * a web page came instead of a script; `broken`: the script came and could not be started. `src/words/en.ts` has the
 * sentences.
 */
export type PartReason = number | "silent" | "foreign" | "broken";

/** The error for a part that could not be fetched. Its message is for developers. */
export class PartFault extends Error {
  readonly reason: PartReason;
  constructor(reason: PartReason) {
    super(`${reason}`);
    this.reason = reason;
  }
}

/** Why an `import()` failed; `broken` for an error that is not from `fetchPart`. */
export const partReasonOf = (error: unknown): PartReason => (error instanceof PartFault ? error.reason : "broken");

/**
 * Records that a file could not be fetched. Where `isStale`, an update of the site may be the cause, and the check for a
 * newer version starts.
 */
export function missed(file: string, isStale: boolean): void {
  failures.set(file, (failures.get(file) ?? 0) + 1);
  // A failed check changes nothing.
  if (isStale) checkVersion().catch(() => {});
}

/**
 * Reloads the page at another address of this page. The state of the history entry stays, because it holds choices that
 * the address does not.
 */
export function reloadAt(address: string): void {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // The browser refuses further writes; the reload then opens the address as it is.
  }
  location.reload();
}

/**
 * Loads a part of the page; the build replaces Vite's own preload function with it, so that every `import()` runs
 * through it. `load` imports the part; `files` are the part's script, then the scripts and styles that it needs, as
 * addresses relative to `importer`. Rejects with an error whose reason `partReasonOf` gives.
 *
 * Firefox and WebKit remember a module that could not be fetched as failed until the page closes. Therefore all files
 * are fetched before the import, and a part that failed is imported from a new address.
 *
 * Callers of a part that is already loading share its requests. All files are requested at once; after an earlier
 * failure, or offline, one after the other, so that an unavailable part costs one request.
 *
 * @public The build names it.
 */
export function fetchPart<Part>(load: () => Promise<Part>, files: readonly string[], importer: string): Promise<Part> {
  const addresses = files.map((file) => new URL(file, importer).href);
  const styles = addresses.filter((address) => address.endsWith(".css"));
  const [part = "", ...scripts] = addresses.filter((address) => !styles.includes(address));
  if (ahead) {
    return Promise.all([part, ...scripts].map((file) => fetchScript(file, file === part))).then(() => never());
  }
  const fetched = coming.get(part) ?? fetchAll(part, scripts, styles).finally(() => coming.delete(part));
  coming.set(part, fetched);
  // Each caller imports by its own `load`: the build has removed from it the exports that this caller does not use.
  return fetched.then(() => importPart(load, part));
}

/** The requests of parts that are loading, by the address of the part's script. */
const coming = new Map<string, Promise<void>>();

async function fetchAll(part: string, scripts: readonly string[], styles: readonly string[]): Promise<void> {
  // A part without other scripts is imported at once.
  const first = scripts.length === 0 ? [] : [part, ...scripts];
  const asks = [
    ...first.map((file) => ({ file, ask: () => fetchScript(file, file === part) })),
    ...styles.map((file) => ({ file, ask: () => fetchStyle(file) })),
  ];
  if (navigator.onLine && !asks.some(({ file }) => failures.has(file))) {
    await Promise.all(asks.map(({ ask }) => ask()));
    return;
  }
  for (const { ask } of asks) await ask();
}

async function importPart<Part>(load: () => Promise<Part>, part: string): Promise<Part> {
  try {
    return await importNow(load, part);
  } catch {
    // Offline, the reason is known.
    if (!navigator.onLine) throw missedFile(part, "silent");
    await fetchScript(part, true);
    // The file has come; count the failed import, so that the next uses a new address.
    missed(part, false);
    return importNow(load, part).catch(() => {
      throw missedFile(part, "broken");
    });
  }
}

/** True while `fetchOnly` calls a part: its scripts are fetched but not run. */
let ahead = false;
const never = <Part>(): Promise<Part> => new Promise(() => {});

/**
 * Fetches the scripts of a part into the browser's cache without running them; a failure is ignored and retried when
 * the part is needed. The development server imports the part instead.
 */
export function fetchOnly(part: () => Promise<unknown>): void {
  ahead = true;
  part().catch(() => null);
  ahead = false;
}

const importNow = <Part>(load: () => Promise<Part>, part: string): Promise<Part> =>
  failures.has(part) ? import(/* @vite-ignore */ addressNow(part)) : load();

/**
 * Fetches a script into the cache for a later import. With `anew` it uses the new address after a failure; scripts
 * imported by others keep their own address.
 */
async function fetchScript(file: string, anew: boolean): Promise<void> {
  if (come.has(file)) return;
  const cache = failures.has(file) ? "reload" : "default";
  const response = await fetch(anew ? addressNow(file) : file, { cache }).catch(() => null);
  if (response === null) throw missedFile(file, "silent");
  if (!response.ok) throw missedFile(file, response.status);
  if (response.headers.get("Content-Type")?.includes("html")) throw missedFile(file, "foreign");
  await response.blob().catch(() => {
    throw missedFile(file, "silent");
  });
  come.add(file);
}

function fetchStyle(file: string): Promise<void> {
  if (come.has(file)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = addressNow(file);
  document.head.append(link);
  return new Promise((resolve, reject) => {
    link.onload = () => {
      come.add(file);
      resolve();
    };
    link.onerror = () => {
      link.remove();
      void whyMissed(file).then(reject);
    };
  });
}

/**
 * The reason why a style sheet failed, which the browser does not tell: fetches the file once more, and records the
 * failure.
 */
const whyMissed = (file: string): Promise<Error> =>
  navigator.onLine
    ? fetchScript(file, true).then(
        () => missedFile(file, "broken"),
        (fault: Error) => fault,
      )
    : Promise.resolve(missedFile(file, "silent"));

function missedFile(file: string, reason: PartReason): PartFault {
  missed(file, reason === "foreign" || (Number(reason) >= 400 && Number(reason) < 500));
  return new PartFault(reason);
}

/** Least time between two checks for a newer version, ms. */
const patience = 60_000;
let looked = Number.NEGATIVE_INFINITY;

/** Checks whether the site's page still names this page's own script. */
async function checkVersion(): Promise<void> {
  if (performance.now() - looked < patience) return;
  looked = performance.now();
  const response = await fetch(location.pathname, { cache: "no-store" });
  const page = response.ok ? await response.text() : "";
  const own = new URL(import.meta.url).pathname.split("/").pop() ?? "";
  // A page of another kind, such as a hotel's sign-in, says nothing about the version.
  if (page.includes("data-newest") && !page.includes(own)) newerPage.set(true);
}
