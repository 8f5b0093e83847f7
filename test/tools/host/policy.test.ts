import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examples, netlify, withExamples } from "../../../tools/host/examples.ts";
import { cachingOf, safetyHeaders } from "../../../tools/host/headers.ts";
import { headerPolicy, metaPolicy, policyOf } from "../../../tools/host/policy.ts";

/** A policy's text as its directives. */
const directives = (text: string) =>
  new Map(text.split("; ").map((part) => [part.split(" ", 1)[0] ?? "", part] as const));

describe("the policy", () => {
  const policy = policyOf({ scripts: ["boot()"], styles: ["a{}"] });

  it("begins with nothing, admits blob:, eval and another origin nowhere, and forbids nobody to frame the page", () => {
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(policy).not.toHaveProperty("frame-ancestors");
    expect(JSON.stringify(policy)).not.toMatch(/blob:|unsafe|\*|https?:/);
  });

  it("admits the page's own script by its hash: sha256 of boot() begins with MeZS", () => {
    const hash = policy["script-src"]?.find((one) => one.startsWith("'sha256-"));
    expect(hash).toBe("'sha256-MeZS89WlF0u+o0hCvHTBt4q1WHU+U+sJKgbdRUc36mY='");
  });

  it("of the header is the meta's, directive by directive, without what hangs on the style sheet", () => {
    const meta = directives(metaPolicy({ scripts: ["boot()"], styles: ["a{}"] }));
    const header = directives(headerPolicy("boot()"));
    expect([...header.keys()].filter((name) => !meta.has(name))).toEqual([]);
    expect([...meta.keys()].filter((name) => !header.has(name))).toEqual(["default-src", "style-src"]);
    for (const [name, part] of header) if (meta.has(name)) expect(meta.get(name)).toBe(part);
  });
});

describe("docs/hosting.md", () => {
  const page = readFileSync("docs/hosting.md", "utf8");

  it("shows the settings as tools/host/ makes them now; npm run hosting writes them anew", () => {
    expect(withExamples(page)).toBe(page);
  });

  it.each(["nginx", "caddy", "netlify", "cloudfront"])(
    "the settings for %s bear every header of the own server",
    (host) => {
      const example = examples()[host] ?? "";
      for (const [name, value] of Object.entries(safetyHeaders())) {
        if (host === "cloudfront" && name === "X-Content-Type-Options") continue;
        expect(example).toContain(value);
      }
      expect(example).toMatch(/nosniff|ContentTypeOptions/);
    },
  );

  it("has a part for each host that it promises", () => {
    for (const host of ["nginx", "Caddy", "Netlify", "S3", "GitHub Pages"])
      expect(page).toMatch(new RegExp(`^## .*${host}`, "m"));
  });
});

describe("how long a file is kept", () => {
  it.each([
    ["assets/map-2IXqh-3b.js", true],
    ["assets/source-serif-4-latin-wght-normal-DMe4EKeb.woff2", true],
    ["facts/risk.a89e7c5fb0.json", true],
    ["facts/risk.json", false],
    ["geo/degrees-50m.json", false],
    ["index.html", false],
    ["assets/a/b-12345678.js", false],
  ])("%s for good: %s", (path, forever) => {
    expect(cachingOf(path)).toBe(forever ? "public, max-age=31536000, immutable" : "no-cache");
  });

  it("Netlify's file gives every folder of hashed files its own line", () => {
    expect(netlify()).toContain("/assets/*\n  Cache-Control: public, max-age=31536000, immutable");
    expect(netlify()).toContain("/facts/*\n  Cache-Control: public, max-age=31536000, immutable");
  });
});
