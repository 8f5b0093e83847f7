import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * A Content Security Policy by directive. The page's meta element, the headers and docs/hosting.md are all made from
 * it.
 */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** Inline texts of the page, allowed by their hashes. */
export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The policy of a page: its own files only, and no markup or script address from a string except through the policies
 * named under `trusted-types` (`src/workers/admitted.ts`, `src/kit/kept/admitted.ts`, `src/map/gl/admitted.ts`).
 * MapLibre needs `data:` images; nothing needs `blob:`. Any page may show this one in a frame, so that there is no
 * `frame-ancestors`; docs/hosting.md says how a host allows fewer.
 */
export function policyOf({ scripts, styles }: InlineTexts): Policy {
  return {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...scripts.map(hashOf)],
    "style-src": ["'self'", ...styles.map(hashOf)],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "worker-src": ["'self'"],
    "manifest-src": ["'self'"],
    "frame-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["hashfall", "hashfall-offline", "default"],
  };
}

/**
 * The policy of the page as one file, which asks for nothing: its own script, styles and letters by hash or as data, and
 * its two workers as data, which `src/workers/admitted.ts` admits letter by letter.
 */
export function singlePolicy({ scripts, styles }: InlineTexts): string {
  const policy: Policy = {
    ...policyOf({ scripts, styles }),
    "script-src": scripts.map(hashOf),
    "style-src": styles.map(hashOf),
    "img-src": ["data:"],
    "font-src": ["data:"],
    "connect-src": ["'none'"],
    "worker-src": ["data:"],
    "manifest-src": ["'none'"],
    "frame-src": ["'none'"],
  };
  return textOf(policy, () => true);
}

/** The policy in the page's meta element: all of it. */
export const metaPolicy = (texts: InlineTexts): string => textOf(policyOf(texts), () => true);

/**
 * The policy in a host's header. It is the same for every build, so that a host's settings need not change with a new
 * version. It therefore leaves `style-src` to the meta element, because the inline style sheet changes with each build,
 * and also `default-src`, which would replace it. A browser applies both policies, so that each can only restrict the
 * other.
 */
export function headerPolicy(boot: string = bootScript()): string {
  return textOf(policyOf({ scripts: [boot], styles: [] }), (name) => name !== "style-src" && name !== "default-src");
}

/** The inline script without comments and indentation, because every byte delays the first paint. */
export const bootScript = (): string =>
  readFileSync(resolve("src/boot.js"), "utf8")
    .replace(/^\s*(\/\/.*)?$\n?/gm, "")
    .replace(/^\s+/gm, "");

function textOf(policy: Policy, wanted: (name: string) => boolean): string {
  return Object.entries(policy)
    .filter(([name]) => wanted(name))
    .map(([name, values]) => [name, ...values].join(" "))
    .join("; ");
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
