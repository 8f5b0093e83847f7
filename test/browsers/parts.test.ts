import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Target } from "./support/hand.ts";
import { type Walk, walkAll } from "./support/journey.ts";
import { headline, moment, query, words } from "./support/look.ts";

const again: Target = ["button", "Try again"];
const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const claims = (walk: Walk) => walk.hand.ask(() => document.querySelectorAll(".claim-face").length);

/** Each part that comes later: where it is asked for, what fails, and what is seen when it has come. */
const parts: readonly {
  readonly what: string;
  readonly query: string;
  readonly broken: RegExp;
  readonly come: (walk: Walk) => Promise<boolean>;
}[] = [
  {
    what: "the Exposure tab’s script",
    query: "?tab=exposure",
    broken: /assets\/Exposure-[^/]*\.js/,
    come: async ({ hand }) => (await words(hand, ".exposure")).includes("My holdings"),
  },
  {
    what: "the Exposure tab’s style",
    query: "?tab=exposure",
    broken: /assets\/Exposure-[^/]*\.css/,
    come: async ({ hand }) => (await words(hand, ".exposure")).includes("My holdings"),
  },
  {
    what: "a script that the What if tab shares with other parts",
    query: "?tab=what-if",
    broken: /assets\/answer-[^/]*\.js/,
    come: async ({ hand }) => (await hand.count(["button", "Half the network for good"])) === 1,
  },
  {
    what: "the What if tab’s script",
    query: "?tab=what-if",
    broken: /assets\/WhatIf-[^/]*\.js/,
    come: async ({ hand }) => (await hand.count(["button", "Half the network for good"])) === 1,
  },
  {
    what: "the Sources tab’s script",
    query: "?tab=sources",
    broken: /assets\/Sources-[^/]*\.js/,
    come: async ({ hand }) => (await headline(hand)) === "Every figure, its source and its licence",
  },
  {
    what: "the hours beside the chain",
    query: kazakhstan,
    broken: /assets\/Hours-[^/]*\.js/,
    come: async ({ hand }) => (await hand.ask(() => document.querySelectorAll(".claims-part > *").length)) > 3,
  },
  {
    what: "a script under every one of them",
    query: "?item=precedents",
    // What the map stands on stays: it would say so itself, with a button of its own.
    broken: /assets\/(?!index|map|d3-|Fine)[^/]*\.js/,
    come: async ({ hand }) =>
      (await hand.ask(() => document.querySelectorAll("#shocks table, #shocks svg").length)) > 0,
  },
];

/**
 * A second site in a folder of its own: the same, as it would be after a change that reaches every script. A name is
 * kept by the engines for as long as it lives, so that what has changed has to have another.
 */
async function laterSite(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "hashfall-later-"));
  await cp("dist", root, { recursive: true });
  const scripts = (await readdir(join(root, "assets"))).filter((name) => name.endsWith(".js"));
  const later = (name: string) => name.replace(/\.js$/, "later.js");
  for (const file of ["index.html", ...scripts.map((name) => `assets/${name}`)]) {
    let text = await readFile(join(root, file), "utf8");
    for (const name of scripts) text = text.replaceAll(name, later(name));
    await writeFile(join(root, file), text);
  }
  for (const name of scripts) await rename(join(root, "assets", name), join(root, "assets", later(name)));
  return root;
}

walkAll([
  ...parts.map(
    ({ what, query: address, broken, come }) =>
      [
        `${what}: answered 503 twice, it comes with the third request, by “Try again”`,
        async (walk: Walk) => {
          const { hand, faults, visit } = walk;
          faults.put(broken, { status: 503 });
          await visit(address);
          await expect.poll(() => words(hand, "[role=alert]")).toContain("could not be loaded: HTTP 503.");
          await hand.click(again);
          await expect.poll(() => words(hand, "[role=alert]")).toContain("could not be loaded: HTTP 503.");
          expect(await come(walk)).toBe(false);
          faults.lift();
          await hand.click(again);
          await expect.poll(() => come(walk)).toBe(true);
          expect(await words(hand, "[role=alert]")).toBe("");
        },
      ] as const,
  ),
  [
    "the part for days and hours: cut off in the middle, it says so on the axis and comes by itself",
    async (walk) => {
      walk.faults.put(/assets\/Fine-[^/]*\.js/, "cut");
      await walk.visit(kazakhstan);
      await expect
        .poll(() => words(walk.hand, ".axis-note"))
        .toContain("could not be loaded (no answer) and is asked for again");
      expect(await claims(walk)).toBe(0);
      walk.faults.lift();
      await expect.poll(() => claims(walk)).toBeGreaterThan(0);
      expect(await words(walk.hand, ".axis-note")).not.toContain("could not be loaded");
    },
  ],
  [
    "the simulator’s worker: the answer stands without its runs, which come when they are drawn again",
    async ({ hand, faults, visit }) => {
      faults.put(/assets\/fan-[^/]*\.js/, { status: 503 });
      await visit("?tab=what-if");
      await hand.click(["button", "Half the network for good"]);
      await expect.poll(() => words(hand, ".what-if-fan")).toContain("could not be drawn here");
      faults.lift();
      await hand.click(["button", "Draw the runs"]);
      await expect.poll(() => hand.ask(() => document.querySelectorAll(".what-if-inner").length)).toBe(1);
    },
  ],
  [
    "a file of facts is asked for at a new address after it failed",
    async ({ hand, faults, visit, site }) => {
      faults.put(/facts\/risk\.[^/]*\.json$/, { status: 503 });
      await visit();
      await expect
        .poll(() => words(hand, "[role=alert]"))
        .toContain("Political risk could not be loaded: the server answers 503");
      // The first address stays broken, as one that a cache has kept.
      await hand.click(again);
      await expect.poll(() => words(hand, "[role=alert]")).toBe("");
      expect(site.asked.filter((address) => /facts\/risk/.test(address)).at(-1)).toMatch(/\.json\?retry=1$/);
    },
  ],
  [
    "a page whose parts are gone says that a newer one is out, goes on, and reloads as the newer one at the same view",
    async ({ hand, visit, site }) => {
      await visit("?t=2021-08-15&pin=KAZ&v=1");
      const root = await laterSite();
      await site.replace(root, [/assets\/(Exposure|WhatIf)-/]);
      await hand.click(["tab", "Exposure"]);
      await expect.poll(() => words(hand, ".notices")).toContain("A newer version of this page is out.");
      await expect.poll(() => words(hand, ".panel")).toContain("could not be loaded: HTTP 404.");
      // What it has goes on.
      await hand.click(["tab", "Countries"]);
      await hand.focus(["slider", "Time"]);
      await hand.press("ArrowRight");
      await expect.poll(() => moment(hand)).toMatch(/^(1 )?Sept 2021|Sep/);
      const before = await moment(hand);
      await site.replace(root, []);
      await hand.click(["button", "Reload"]);
      await expect.poll(() => hand.ask(() => document.documentElement.dataset["ready"])).toBe("all");
      await expect
        .poll(() => hand.ask(() => [...document.scripts].some(({ src }) => /index-.*later\.js$/.test(src))))
        .toBe(true);
      await expect.poll(() => moment(hand)).toBe(before);
      expect(await query(hand)).toContain("pin=KAZ");
      await expect.poll(() => words(hand, ".notices")).toBe("");
      await rm(root, { recursive: true });
    },
  ],
]);
