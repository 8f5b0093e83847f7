import { describe, expect, it } from "vitest";
import { createShelf, type Reader } from "../../src/facts/shelf.ts";

const here: Reader = async (name) => ({ state: "ready", value: { name } as never });
const noBlocks = async () => ({ state: "waiting" }) as const;
const unusable = async (name: string) => `${name} cannot be shown`;

describe("createShelf(read, fetchBlocks, changed, unusable)", () => {
  it("tells of each file once, and asks for none twice", async () => {
    let [asked, told] = [0, 0];
    const read: Reader = (name) => {
      asked += 1;
      return here(name);
    };
    const hear = () => {
      told += 1;
    };
    const shelf = createShelf(read, noBlocks, hear, unusable);
    await Promise.all([shelf.load(["risk", "events"]), shelf.load(["risk"])]);
    await shelf.load(["risk"]);
    expect([asked, told]).toEqual([2, 2]);
  });

  it("a file with which the page cannot be shown counts as failed, the others stay", async () => {
    const shelf = createShelf(
      here,
      noBlocks,
      () => {
        if (shelf.current().events.state === "ready") throw new TypeError("Cannot read properties of undefined");
      },
      unusable,
    );
    await shelf.load(["risk", "events"]);
    expect(shelf.current().events).toEqual({ state: "failed", reason: "events cannot be shown" });
    expect(shelf.current().risk.state).toBe("ready");
  });

  it("without(names, act): the one file that prevents an act is left out", async () => {
    const shelf = createShelf(here, noBlocks, () => {}, unusable);
    await shelf.load(["places", "hashrate", "risk"]);
    const act = () => {
      if (shelf.current().hashrate.state === "ready") throw new Error("no");
      return "done";
    };
    expect(await shelf.without(["places", "hashrate", "risk"], act)).toBe("done");
    const { places, hashrate, risk } = shelf.current();
    expect([places.state, hashrate.state, risk.state]).toEqual(["ready", "failed", "ready"]);
  });

  it("without(names, act): where two prevent it, all of them are left out", async () => {
    const shelf = createShelf(here, noBlocks, () => {}, unusable);
    await shelf.load(["hashrate", "risk"]);
    const act = () => {
      if (Object.values(shelf.current()).some(({ state }) => state === "ready")) throw new Error("no");
    };
    await shelf.without(["hashrate", "risk"], act);
    expect(shelf.current().hashrate.state).toBe("failed");
    expect(shelf.current().risk.state).toBe("failed");
  });

  it("without(names, act): a file that comes while the reasons are put into words stays", async () => {
    const shelf = createShelf(here, noBlocks, () => {}, unusable);
    await shelf.load(["hashrate"]);
    const act = () => {
      if (shelf.current().hashrate.state === "ready") throw new Error("no");
    };
    await Promise.all([shelf.without(["hashrate"], act), shelf.load(["risk"])]);
    expect(shelf.current().hashrate.state).toBe("failed");
    expect(shelf.current().risk.state).toBe("ready");
  });
});
