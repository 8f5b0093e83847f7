import { describe, expect, it } from "vitest";
import { addressOf, linkTo, longestLink, readAddress, readTheme, writeTheme } from "../../../src/state/link/address.ts";
import { nothingAsked } from "../../../src/state/scenario/scenario.ts";
import { startChoices } from "../../../src/state/start.ts";

const start = startChoices(Date.UTC(2026, 8, 30));
const at = (href: string) => ({ href });
const closed = () => {
  throw new Error("storage is closed");
};

describe("the address of a view", () => {
  it("stands under the page's own, without its old query and its fragment", () => {
    const risk = { ...start, layer: "risk" as const };
    const link = (href: string) => linkTo(at(href), risk, start);
    expect(link("https://x.example/hashfall/?t=2022#rail")).toBe("https://x.example/hashfall/?layer=risk&v=1");
    expect(link("https://x.example/index.html")).toBe("https://x.example/index.html?layer=risk&v=1");
    expect(link("file:///home/me/dist/index.html#a?b")).toBe("file:///home/me/dist/index.html?layer=risk&v=1");
    expect(linkTo(at("https://x.example/?layer=risk"), start, start)).toBe("https://x.example/");
    expect(readAddress({ search: "?layer=risk" })).toBe("layer=risk");
  });

  it("of 2,000 characters holds the question, and of one more does not: the link then says how long it is", () => {
    const page = "https://x.example/";
    const asking = (letters: number) => ({ ...start, asked: { ...nothingAsked, scenario: "a".repeat(letters) } });
    const others = `${page}?sc=&v=1`.length;
    const fits = asking(longestLink - others);
    expect(addressOf(at(page), fits, start)).toHaveLength(2000);
    expect(addressOf(at(page), asking(longestLink - others + 1), start)).toBe(page);
    expect(linkTo(at(page), asking(longestLink - others + 1), start)).toHaveLength(2001);
  });
});

it("only the first question mark is the query's own", () => {
  expect(readAddress({ search: "?a=?b" })).toBe("a=?b");
  expect(readAddress({ search: "a?b" })).toBe("a?b");
});

describe("the colours of the last visit", () => {
  it("are those on the page where they are dark or light, and the system's for anything else", () => {
    const themes = ["dark", "light", "pink", undefined].map(readTheme);
    expect(themes).toEqual(["dark", "light", "system", "system"]);
  });

  it("are kept, forgotten for the system's, and a closed storage says so", () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
    expect(writeTheme(storage, "light")).toBe(true);
    expect([...kept]).toEqual([["hashfall-theme", "light"]]);
    writeTheme(storage, "system");
    expect([...kept.values()]).toEqual([]);
    expect(writeTheme(closed, "dark")).toBe(false);
  });
});
