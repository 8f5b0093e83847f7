import { type Cell, makeCell } from "../cell.ts";
import { workerAddress } from "./admitted.ts";

/** Why a page cannot be kept: a browser without service workers, an address without https, a frame or an embed. */
export type Unable = "browser" | "insecure" | "framed";

/** Whether the page is kept in the browser, to open without a network. */
export type Keeping =
  | { readonly state: "unknown" | "none" | "coming" | "refused" }
  | { readonly state: "unable"; readonly why: Unable }
  /** The browser did not take it, with its reason: a full disk, a failed file, forbidden storage. */
  | { readonly state: "failed"; readonly reason: string }
  /** `newer` is true while a newer version of the site is kept beside it and waits. */
  | { readonly state: "kept"; readonly newer: boolean };

/** Whether the page is kept, as far as the page knows; the functions below update it. */
export const keepingCell: Cell<Keeping> = makeCell<Keeping>({ state: "unknown" });

const refusal = "hashfall-offline";

/** Why this page cannot be kept; null where it can. */
export function whyUnable(): Unable | null {
  if (window.top !== window || "embed" in document.documentElement.dataset) return "framed";
  if (!window.isSecureContext) return "insecure";
  return self.origin === "null" || !("serviceWorker" in navigator) ? "browser" : null;
}

/** Whether the visitor has removed the kept page and did not ask for it again. */
function isRefused(): boolean {
  try {
    return localStorage.getItem(refusal) === "no";
  } catch {
    return false;
  }
}

function refuse(isWanted: boolean): void {
  try {
    if (isWanted) localStorage.removeItem(refusal);
    else localStorage.setItem(refusal, "no");
  } catch {
    // Without storage the page is kept again at the next visit.
  }
}

/** Finds out whether the page is kept, and follows it from then on. */
export async function lookForNewer(): Promise<void> {
  const why = whyUnable();
  if (why !== null) return keepingCell.set({ state: "unable", why });
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  if (registration === undefined) return keepingCell.set({ state: isRefused() ? "refused" : "none" });
  follow(registration);
}

/** Keeps the page unless the visitor refused it before; with `asked`, in any case. Failures are values of the cell. */
export async function keepPage(asked = false): Promise<void> {
  const why = whyUnable();
  if (why !== null) return keepingCell.set({ state: "unable", why });
  if (asked) refuse(true);
  else if (isRefused()) return keepingCell.set({ state: "refused" });
  try {
    const made: ServiceWorkerRegistration | undefined = await navigator.serviceWorker.register(workerAddress());
    if (made !== undefined) follow(made);
  } catch (error) {
    keepingCell.set({ state: "failed", reason: (error as Error).message });
  }
}

let followed: ServiceWorkerRegistration | null = null;

function follow(registration: ServiceWorkerRegistration): void {
  tell(registration);
  if (followed === registration) return;
  followed = registration;
  const watch = (worker: ServiceWorker | null) =>
    worker?.addEventListener("statechange", () => {
      if (worker.state === "redundant" && registration.active === null) {
        keepingCell.set({ state: "failed", reason: "" });
      } else tell(registration);
    });
  watch(registration.installing);
  registration.addEventListener("updatefound", () => {
    watch(registration.installing);
    tell(registration);
  });
}

function tell({ active, waiting, installing }: ServiceWorkerRegistration): void {
  if (active !== null) keepingCell.set({ state: "kept", newer: waiting !== null });
  else if (installing !== null || waiting !== null) keepingCell.set({ state: "coming" });
}

/**
 * Asks the site itself for a file, past all caches, and waits 15 s at most: a network without access to the internet may
 * never answer. Rejects where no answer comes.
 */
export const askSite = (address: string): Promise<Response> =>
  fetch(address, { cache: "no-store", signal: AbortSignal.timeout(15_000) });

/** Asks the site for a newer version: `coming` while one is fetched, `unanswered` where the site did not answer. */
export async function lookForUpdate(): Promise<"coming" | "none" | "unanswered"> {
  try {
    // The browser does not always reject an update that got no answer, so the site itself is asked first.
    const answer = await askSite(String(workerAddress()));
    if (!answer.ok || !/javascript/.test(answer.headers.get("Content-Type") ?? "")) return "unanswered";
    await followed?.update();
    return followed?.installing == null ? "none" : "coming";
  } catch {
    return "unanswered";
  }
}

/**
 * Replaces the kept page by the newer version that waits, and calls `changed` when it is in its place. Resolves to the
 * number of other open windows of the page. If there is one or more, nothing is changed, because those windows would
 * lose files that they still need.
 */
export async function takeNewer(changed: () => void): Promise<number> {
  const waiting = followed?.waiting;
  if (waiting === null || waiting === undefined) return 0;
  const channel = new MessageChannel();
  const answered = new Promise<number>((resolve) => {
    channel.port1.onmessage = ({ data }: MessageEvent<number>) => resolve(data);
  });
  navigator.serviceWorker.addEventListener("controllerchange", changed, { once: true });
  waiting.postMessage("take over", [channel.port2]);
  const others = await answered;
  if (others > 0) navigator.serviceWorker.removeEventListener("controllerchange", changed);
  return others;
}

/**
 * Removes the kept page and all its files. The page is not kept again before the visitor asks. A failure is a value of
 * the cell.
 */
export async function forgetPage(): Promise<void> {
  refuse(false);
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    registration?.active?.postMessage("forget");
    await registration?.unregister();
    for (const name of await ownCaches(registration)) await caches.delete(name);
    followed = null;
    keepingCell.set({ state: "refused" });
  } catch (error) {
    keepingCell.set({ state: "failed", reason: (error as Error).message });
  }
}

/** The names of this site's caches, which end with its address: other sites of the origin may have their own. */
async function ownCaches(registration: ServiceWorkerRegistration | undefined): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => registration !== undefined && name.endsWith(registration.scope));
}

/** How many files the browser keeps of the page, and their bytes; null where it does not say. */
export async function keptSize(): Promise<{ readonly files: number; readonly bytes: number } | null> {
  try {
    let [files, bytes] = [0, 0];
    for (const name of await ownCaches(await navigator.serviceWorker.getRegistration())) {
      const cache = await caches.open(name);
      for (const answer of await cache.matchAll()) {
        files += 1;
        bytes += (await answer.blob()).size;
      }
    }
    return { files, bytes };
  } catch {
    return null;
  }
}
