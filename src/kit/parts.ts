import { makeCell } from "./cell.ts";

/** Whether the site has a newer page than this one, whose files may be gone; learnt when a file of the page fails. */
export const newerPage = makeCell(false);

/** Files that have come, and how often others could not be had. */
const come = new Set<string>();
const failures = new Map<string, number>();

/** Where to ask for a file now: a failure may be kept for its address, so after each the address is a new one. */
export function addressNow(file: string): string {
  const again = failures.get(file);
  return again === undefined ? file : `${file}?retry=${again}`;
}

/**
 * Notes that a file could not be had. `reason` is what is known of it, `HTTP 404` or `not JSON`; a file that is gone,
 * or another in its place, is what a page finds that is older than its site.
 */
export function missed(file: string, reason: string): void {
  failures.set(file, (failures.get(file) ?? 0) + 1);
  // To learn nothing is no fault of its own.
  if (/^(HTTP 4|not JSON|not a script)/.test(reason)) lookForNewer().catch(() => {});
}

/**
 * Loads the page anew, as the site has it now, at an address of this page. What the history holds beside the address
 * stays, since not all that is shown has to be in it.
 */
export function reloadAt(address: string): void {
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // A history that takes no more writes has an earlier view of this page.
  }
  location.reload();
}

/**
 * Every `import()` of the page runs through this function, which the build puts in the place of Vite's own. `load`
 * imports the part; `files` are the part's script, then the scripts and styles that it needs, by their addresses from
 * `importer`. Rejects with a reason in short words: `HTTP 503`, `no answer`, `not a script`.
 *
 * Firefox and WebKit keep a module that could not be fetched as failed for as long as the page lives. So what a part
 * needs is fetched before anything is imported, and a part that failed is imported from a new address.
 *
 * Who asks for a part that is on its way waits for the same files. All of them are asked for at once; where one of them could
 * not be had before, or there is no line, one after the other, so that a part that cannot come costs one request.
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
  // Each asks with its own `load`: the build leaves out of it what its caller does not use of the part.
  return fetched.then(() => importPart(load, part));
}

/** The files of parts on their way, by the address of the part's script. */
const coming = new Map<string, Promise<void>>();

async function fetchAll(part: string, scripts: readonly string[], styles: readonly string[]): Promise<void> {
  // A part that needs no other script is imported at once.
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
    // Without a line it need not be asked why.
    if (!navigator.onLine) throw missedFile(part, "no answer");
    await fetchScript(part, true);
    // The file is there by now.
    missed(part, "");
    return importNow(load, part).catch(() => {
      throw missedFile(part, "it could not be started");
    });
  }
}

/** Whether the part that is asked for is fetched and not started. */
let ahead = false;
const never = <Part>(): Promise<Part> => new Promise(() => {});

/**
 * Brings the scripts of a part to where its import finds them at once, and starts nothing; what cannot be had now is
 * asked for again when the part is wanted. The development server has no scripts to fetch: there it is imported.
 */
export function fetchOnly(part: () => Promise<unknown>): void {
  ahead = true;
  part().catch(() => null);
  ahead = false;
}

const importNow = <Part>(load: () => Promise<Part>, part: string): Promise<Part> =>
  failures.has(part) ? import(/* @vite-ignore */ addressNow(part)) : load();

/** Brings a script to where an import finds it at once: the imports of other scripts name it by its own address. */
async function fetchScript(file: string, anew: boolean): Promise<void> {
  if (come.has(file)) return;
  const cache = failures.has(file) ? "reload" : "default";
  const response = await fetch(anew ? addressNow(file) : file, { cache }).catch(() => null);
  if (response === null) throw missedFile(file, "no answer");
  if (!response.ok) throw missedFile(file, `HTTP ${response.status}`);
  if (response.headers.get("Content-Type")?.includes("html")) throw missedFile(file, "not a script");
  await response.blob();
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

/** Why a file that an engine refused without a word could not be had: asks for it once more, and notes the failure. */
const whyMissed = (file: string): Promise<Error> =>
  navigator.onLine
    ? fetchScript(file, true).then(
        () => missedFile(file, "it could not be started"),
        (fault: Error) => fault,
      )
    : Promise.resolve(missedFile(file, "no answer"));

function missedFile(file: string, reason: string): Error {
  missed(file, reason);
  return new Error(reason);
}

/** A page that is not newer now is not looked at again for so long, ms. */
const patience = 60_000;
let looked = Number.NEGATIVE_INFINITY;

/** Compares this page's own script with the one that the site's page names today. */
async function lookForNewer(): Promise<void> {
  if (performance.now() - looked < patience) return;
  looked = performance.now();
  const response = await fetch(location.pathname, { cache: "no-store" });
  const page = response.ok ? await response.text() : "";
  const own = new URL(import.meta.url).pathname.split("/").pop() ?? "";
  // A page that is not this site's at all, such as a hotel's, says nothing about its age.
  if (page.includes("data-newest") && !page.includes(own)) newerPage.set(true);
}
