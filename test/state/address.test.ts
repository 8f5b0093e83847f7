import { describe, expect, it } from "vitest";
import { readAddress, readTheme, watchAddress, writeAddress, writeTheme } from "../../src/state/address.ts";

/** A page with an address bar and one tab's history. */
function pageAt(search: string) {
  const replaced: string[] = [];
  const events = new EventTarget();
  const location = { search, pathname: "/hashfall/", hash: "#card" };
  const history = { replaceState: (_state: unknown, _title: string, address: string) => void replaced.push(address) };
  return {
    replaced,
    events,
    page: {
      location,
      history,
      addEventListener: events.addEventListener.bind(events),
      removeEventListener: events.removeEventListener.bind(events),
    } as unknown as Window,
  };
}

const closed = () => {
  throw new Error("storage is closed");
};

describe("the address bar", () => {
  it("is written under the page's own path, and only when the query differs", () => {
    const { page, replaced } = pageAt("?layer=risk");
    writeAddress(page, "layer=risk");
    writeAddress(page, "t=2022-01&v=1");
    writeAddress(page, "");
    expect(replaced).toEqual(["/hashfall/?t=2022-01&v=1#card", "/hashfall/#card"]);
  });

  it("is read without its question mark, now and whenever the visitor goes back", () => {
    const { page, events } = pageAt("?layer=risk");
    const heard: string[] = [readAddress(page.location)];
    const stop = watchAddress(page, (query) => heard.push(query));
    events.dispatchEvent(new Event("popstate"));
    stop();
    events.dispatchEvent(new Event("popstate"));
    expect(heard).toEqual(["layer=risk", "layer=risk"]);
  });
});

it("only the first question mark is the query's own", () => {
  expect(readAddress({ search: "?a=?b" })).toBe("a=?b");
  expect(readAddress({ search: "a?b" })).toBe("a?b");
});

describe("the colours of the last visit", () => {
  it("are read where they are dark or light, and the system's for anything else", () => {
    const themes = ["dark", "light", "pink", null].map((stored) => readTheme(() => ({ getItem: () => stored })));
    expect(themes).toEqual(["dark", "light", "system", "system"]);
    expect(readTheme(closed)).toBe("system");
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
