import { keptFiles, usedPaths, usedVersion } from "virtual:kept";
import { clientsClaim } from "workbox-core";
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";

/** The part of a service worker's own scope that is used here; the page's types do not know it. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { matchAll(options: { readonly type: "window" }): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "fetch", listener: (event: Event & { readonly request: Request }) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(
    type: "activate",
    listener: (event: Event & { waitUntil(done: Promise<unknown>): void }) => void,
  ): void;
}
const scope = self as unknown as Scope;

/** The cache of the large files that are kept once they have been used; its name changes with them. */
const usedCache = `hashfall-used-${usedVersion}`;

// Who asks past all caches, such as the check for a newer version, gets the site's own answer.
scope.addEventListener("fetch", (event) => {
  if (event.request.cache === "no-store") event.stopImmediatePropagation();
});

// The page is the same file for every link, and a part that is fetched again after a failure is the same part.
precacheAndRoute([...keptFiles], { ignoreURLParametersMatching: [/./], cleanURLs: false });
cleanupOutdatedCaches();
clientsClaim();

registerRoute(
  ({ url }) => usedPaths.includes(url.href.replace(/\?.*$/, "").slice(scope.registration.scope.length)),
  new CacheFirst({ cacheName: usedCache, matchOptions: { ignoreSearch: true } }),
);

scope.addEventListener("activate", (event) => {
  const outdated = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("hashfall-used-") && name !== usedCache);
    await Promise.all(names.map((name) => caches.delete(name)));
  };
  event.waitUntil(outdated());
});

// A newer version waits until the page asks for it, and it comes only where no other window would lose its files.
scope.addEventListener("message", (event) => {
  if (event.data !== "take over") return;
  const take = async () => {
    const others = (await scope.clients.matchAll({ type: "window" })).length - 1;
    event.ports[0]?.postMessage(others);
    if (others <= 0) await scope.skipWaiting();
  };
  void take();
});
