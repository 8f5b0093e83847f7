import { headerPolicy } from "./policy.ts";

type Headers = Readonly<Record<string, string>>;

/** The headers of every answer, for any file. */
export function safetyHeaders(): Headers {
  return {
    "Content-Security-Policy": headerPolicy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Access-Control-Allow-Origin": "*",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  };
}

/**
 * The values of `Cache-Control`: a file with a hash of its content in its name never changes; every other file is
 * revalidated.
 */
export const caching = { forever: "public, max-age=31536000, immutable", anew: "no-cache" } as const;

/** The folders of dist/ whose files all have a hash in their names. */
export const hashedFolders = ["assets", "facts"] as const;

const hashed = new RegExp(`^(${hashedFolders.join("|")})/[^/]+[.-][\\w-]{8,}\\.\\w+$`);

/** The `Cache-Control` of a file, by its path below the site's root: `assets/map-2IXqh-3b.js`. */
export const cachingOf = (path: string): string => (hashed.test(path) ? caching.forever : caching.anew);
