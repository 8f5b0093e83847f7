import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** What a page may run and fetch, directive by directive; the one place from which the meta, the headers and docs/hosting.md are made. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** Texts that stand in the page itself, admitted by the hash of each. */
export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Who may show the page in a frame; docs/hosting.md says how to open it. */
const embedders = "'self'";

/**
 * The policy of a page: nothing but its own files, no markup or script address from a string except what the policies
 * named under `trusted-types` admit (`src/workers/admitted.ts`, `src/map/gl/admitted.ts`). MapLibre needs the `data:`
 * pictures; nothing needs `blob:`.
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
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["hashfall", "default"],
    "frame-ancestors": [embedders],
  };
}

/** The policy as the page's own meta holds it: all but `frame-ancestors`, which browsers heed in a header only. */
export function metaPolicy(texts: InlineTexts): string {
  return textOf(policyOf(texts), (name) => name !== "frame-ancestors");
}

/**
 * The policy as a host sends it with every answer. It is the same for every build, so that a host's settings need no
 * change with a new version: the style sheet that stands in the page changes with each build and is left to the meta,
 * and with it `default-src`, which would stand in for it. Both policies hold at once: each only narrows the other.
 */
export function headerPolicy(boot: string = bootScript()): string {
  return textOf(policyOf({ scripts: [boot], styles: [] }), (name) => name !== "style-src" && name !== "default-src");
}

/** The script that stands in the page itself, without its comments and indents: every byte of it holds up the first paint. */
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
