import { describe, expect, it } from "vitest";
import { askLens, chooseWindow, openItem } from "../../../src/state/actions.ts";
import { startChoices } from "../../../src/state/start.ts";

const start = startChoices(Date.UTC(2026, 8, 30));

describe("openItem", () => {
  it("opens one thing in place of another, and closes it with null", () => {
    expect(openItem("kz-getblock")(start)).toEqual({ item: "kz-getblock" });
    expect(openItem("us-fern-2026")({ ...start, item: "kz-getblock" })).toEqual({ item: "us-fern-2026" });
    expect(openItem(null)({ ...start, item: "kz-getblock" })).toEqual({ item: null });
  });
});

describe("askLens", () => {
  it("begins at 15 % for 24 hours, changes one of the two, and keeps to whole numbers in range", () => {
    expect(start.lens).toEqual({ loss: 15, hours: 24 });
    expect(askLens({ loss: 18.4 })(start)).toEqual({ lens: { loss: 18, hours: 24 } });
    expect(askLens({ hours: 9999 })(start)).toEqual({ lens: { loss: 15, hours: 336 } });
    expect(askLens({ loss: 0, hours: 0 })(start)).toEqual({ lens: { loss: 1, hours: 1 } });
  });
});

describe("chooseWindow", () => {
  it("takes hours, or leaves it to the zoom", () => {
    expect(chooseWindow(72)(start)).toEqual({ window: 72 });
    expect(chooseWindow(null)(start)).toEqual({ window: null });
  });
});
