import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { budgetsFor, faultsIn, sizesOf } from "../../../tools/sizes/sizes.ts";

describe("the budgets of sizes", () => {
  it("name a part of 5,100 bytes that is 100 over, one of 3,001 without a budget, and a budget without a part", () => {
    const sizes = { "map.js": 5100, "new.js": 3001, "small.js": 3000, "page.js": 900 };
    expect(faultsIn(sizes, { "map.js": 5000, "gone.js": 4000, "page.js": 1000 })).toEqual([
      "map.js has 5,100 bytes, 100 more than its budget",
      "new.js has 3,001 bytes and no budget",
      "gone.js has a budget and is not built",
    ]);
  });

  it("are made from 10,000 bytes as 10,300, from 3,001 as 3,100, and not from 3,000", () => {
    expect(budgetsFor({ "a.js": 3001, "b.js": 10_000, "c.js": 3000 })).toEqual({ "b.js": 10_300, "a.js": 3100 });
  });

  it("add up two parts of one name, and count 7 bytes of letters as 7", () => {
    const root = mkdtempSync(join(tmpdir(), "hashfall-sizes-"));
    try {
      mkdirSync(join(root, "assets"));
      const files = {
        "index.html": "<style>p{}</style>",
        "sw.js": "",
        "assets/part-Ab_-1234.js": "a",
        "assets/part-zzzzzzzz.js": "b",
        "assets/sans-2c12eead259a-BASX2XIR.woff2": "letters",
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
      const sizes = sizesOf(root);
      expect(Object.keys(sizes)).toEqual(["index.html", "styles in index.html", "sw.js", "part.js", "sans.woff2"]);
      // A gzipped letter has 21 bytes.
      expect([sizes["part.js"], sizes["sans.woff2"]]).toEqual([42, 7]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
