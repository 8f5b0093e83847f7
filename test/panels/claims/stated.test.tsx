import renderToString from "preact-render-to-string";
import { expect, it } from "vitest";
import type { StatedRow } from "../../../src/display/claims/types.ts";
import { PricePart } from "../../../src/panels/claims/Price.tsx";
import { StatedList } from "../../../src/panels/claims/Stated.tsx";
import { filesIn } from "../../support/source-files.ts";

const row: StatedRow = {
  id: "a",
  at: 0,
  when: "1 Jan 2021",
  text: "Farms close",
  by: "The Paper",
  url: "",
  state: "ban",
  drives: false,
  open: false,
};
const list = (url: string) =>
  renderToString(<StatedList title="Said" note="" rows={[{ ...row, url }]} act={() => undefined} />);

it("a statement with an address links to it, and one without has its publisher as plain text and no empty link", () => {
  expect(list("https://x.example/a")).toContain('href="https://x.example/a"');
  expect(list("")).toContain('<span class="quiet">The Paper</span>');
  expect(list("")).not.toContain("href");
});

it("a cause of the price without an address has no empty link", () => {
  const causes = [{ text: "It fell", by: "The Paper", url: "" }];
  expect(renderToString(<PricePart view={{ path: "", now: null, caption: "", causes }} />)).not.toContain("href");
});

/** They link to this site's own views, notes and parts, whose addresses are never empty. */
const own: readonly string[] = [
  "src/panels/embed/Embed.tsx",
  "src/panels/map/Jump.tsx",
  "src/panels/present/Presenting.tsx",
  "src/panels/rail/Offers.tsx",
  "src/panels/top/Help.tsx",
];

it("one file alone, src/panels/shared/Cited.tsx, makes a link of an address that may be empty", () => {
  const linking = filesIn("src/panels").filter(([path, source]) => source.includes("href={") && !own.includes(path));
  expect(linking.map(([path]) => path)).toEqual(["src/panels/shared/Cited.tsx"]);
});
