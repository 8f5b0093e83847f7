import { afterEach, describe, expect, it, vi } from "vitest";
import { whyUnable } from "../../../src/kit/kept/kept.ts";

/** A window with an address, above it another or none, and with service workers unless they are left out. */
function stand(search: string, { framed = false, secure = true, origin = "https://a.example", workers = true } = {}) {
  const window: Record<string, unknown> = { isSecureContext: secure };
  window["top"] = framed ? {} : window;
  vi.stubGlobal("window", window);
  vi.stubGlobal("self", { origin });
  vi.stubGlobal("location", { search });
  vi.stubGlobal("navigator", workers ? { serviceWorker: {} } : {});
}

afterEach(() => vi.unstubAllGlobals());

describe("a page may be kept", () => {
  it("in a window of its own at an https address, whatever its link shows", () => {
    stand("?t=2021-08&embedded=1");
    expect(whyUnable()).toBeNull();
  });

  it.each([
    ["with embed=1 in its link", "?t=2021-08&embed=1", {}, "framed"],
    ["inside another page", "", { framed: true }, "framed"],
    ["at an address without https", "", { secure: false }, "insecure"],
    ["with an opaque origin, as in a sandbox", "", { origin: "null" }, "browser"],
    ["in a browser without service workers", "", { workers: false }, "browser"],
  ] as const)("but not %s", (_, search, options, why) => {
    stand(search, options);
    expect(whyUnable()).toBe(why);
  });
});
