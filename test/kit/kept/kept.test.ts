import { afterEach, describe, expect, it, vi } from "vitest";
import { whyUnable } from "../../../src/kit/kept/kept.ts";

/** A window, above it another or none, that is an embed or not, and with service workers unless they are left out. */
function stand({ embed = false, framed = false, secure = true, origin = "https://a.example", workers = true } = {}) {
  const window: Record<string, unknown> = { isSecureContext: secure };
  window["top"] = framed ? {} : window;
  vi.stubGlobal("window", window);
  vi.stubGlobal("self", { origin });
  vi.stubGlobal("document", { documentElement: { dataset: embed ? { embed: "1" } : {} } });
  vi.stubGlobal("navigator", workers ? { serviceWorker: {} } : {});
}

afterEach(() => vi.unstubAllGlobals());

describe("a page may be kept", () => {
  it("in a window of its own at an https address", () => {
    stand();
    expect(whyUnable()).toBeNull();
  });

  it.each([
    ["as an embed", { embed: true }, "framed"],
    ["inside another page", { framed: true }, "framed"],
    ["at an address without https", { secure: false }, "insecure"],
    ["with an opaque origin, as in a sandbox", { origin: "null" }, "browser"],
    ["in a browser without service workers", { workers: false }, "browser"],
  ] as const)("but not %s", (_, options, why) => {
    stand(options);
    expect(whyUnable()).toBe(why);
  });
});
