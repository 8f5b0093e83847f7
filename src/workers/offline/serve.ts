import { keptFiles, usedPaths, usedVersion } from "virtual:kept";
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";

/** The part of a service worker's own scope that is used here; the page's types do not know it. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    matchAll(options: {
      readonly type: "window";
      readonly includeUncontrolled: boolean;
    }): Promise<readonly { readonly url: string; readonly frameType: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "fetch", listener: (event: Event & { readonly request: Request }) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(
    type: "activate",
    listener: (event: Event & { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
}
const scope = self as unknown as Scope;

/**
 * The name of the cache for large files, each of which is kept when the page first fetches it. It contains a version of
 * those files, so that changed files get a new cache, and ends with the site's address, as Workbox's names do, because
 * another site of the same origin may have a cache too.
 */
const usedCache = `hashfall-used-${usedVersion}-${scope.registration.scope}`;
/** Whether the visitor has removed the kept page: until its windows are closed this worker keeps nothing more. */
let forgotten = false;

/**
 * Whether the page is kept: the browser may stop this worker, and a new worker no longer knows that the visitor removed
 * the page.
 */
const isKept = async (): Promise<boolean> =>
  (await caches.keys()).some((name) => name.includes("precache") && name.endsWith(scope.registration.scope));

// A request that bypasses all caches, such as the check for a newer version, gets the site's own answer.
scope.addEventListener("fetch", (event) => {
  if (forgotten || event.request.cache === "no-store") event.stopImmediatePropagation();
});

// The page is the same file for every link, and a part that is fetched again after a failure is the same part.
precacheAndRoute([...keptFiles], { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();
clientsClaim();

registerRoute(
  ({ url }) => usedPaths.includes(url.href.replace(/\?.*$/, "").slice(scope.registration.scope.length)),
  new CacheFirst({
    cacheName: usedCache,
    matchOptions: { ignoreSearch: true },
    plugins: [{ cacheWillUpdate: async ({ response }) => ((await isKept()) ? response : null) }],
  }),
);

scope.addEventListener("activate", (event) => {
  const outdated = async () => {
    const isOurs = (name: string) => name.startsWith("hashfall-used-") && name.endsWith(scope.registration.scope);
    const names = (await caches.keys()).filter((name) => isOurs(name) && name !== usedCache);
    await Promise.all(names.map((name) => caches.delete(name)));
  };
  event.waitUntil(outdated());
});

// A newer version waits until the page asks for it, and it comes only where no other window would lose its files.
scope.addEventListener("message", (event) => {
  if (event.data === "forget") forgotten = true;
  if (event.data !== "take over") return;
  const take = async () => {
    // A waiting worker controls no window yet. The preview of a frame in the dialog does not count as a window.
    const windows = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
    const own = windows.filter(
      ({ url, frameType }) => url.startsWith(scope.registration.scope) && frameType !== "nested",
    );
    const others = own.length - 1;
    event.ports[0]?.postMessage(others);
    if (others <= 0) await scope.skipWaiting();
  };
  void take();
});
