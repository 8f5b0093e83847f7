import { headerPolicy } from "./policy.ts";

type Headers = Readonly<Record<string, string>>;

/** What every answer of a host bears, whatever the file. */
export function safetyHeaders(): Headers {
  return {
    "Content-Security-Policy": headerPolicy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}

/** Files that bear their content's hash in their name never change; every other address is asked for anew. */
export const caching = { forever: "public, max-age=31536000, immutable", anew: "no-cache" } as const;

/** The folders of dist/ in which the build gives every file a hash. */
export const hashedFolders = ["assets", "facts"] as const;

const hashed = new RegExp(`^(${hashedFolders.join("|")})/[^/]+[.-][\\w-]{8,}\\.\\w+$`);

/** How long browsers may keep a file of the site, by its path below the site's root: `assets/map-2IXqh-3b.js`. */
export const cachingOf = (path: string): string => (hashed.test(path) ? caching.forever : caching.anew);
