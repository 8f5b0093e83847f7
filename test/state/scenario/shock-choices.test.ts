import { describe, expect, it } from "vitest";
import { askLoss, chooseWindow, openItem } from "../../../src/state/actions.ts";
import { startChoices } from "../../../src/state/start.ts";

const start = startChoices(Date.UTC(2026, 8, 30));

describe("openItem", () => {
  it("opens one thing in place of another, and closes it with null", () => {
    expect(openItem("kz-getblock")(start)).toEqual({ openItem: "kz-getblock" });
    expect(openItem("us-fern-2026")({ ...start, openItem: "kz-getblock" })).toEqual({ openItem: "us-fern-2026" });
    expect(openItem(null)({ ...start, openItem: "kz-getblock" })).toEqual({ openItem: null });
  });
});

describe("askLoss", () => {
  it("begins at 15 % for 24 hours, changes one of the two, and keeps to whole numbers in range", () => {
    expect(start.askedLoss).toEqual({ loss: 15, hours: 24 });
    expect(askLoss({ loss: 18.4 })(start)).toEqual({ askedLoss: { loss: 18, hours: 24 } });
    expect(askLoss({ hours: 9999 })(start)).toEqual({ askedLoss: { loss: 15, hours: 336 } });
    expect(askLoss({ loss: 0, hours: 0 })(start)).toEqual({ askedLoss: { loss: 1, hours: 1 } });
  });
});

describe("chooseWindow", () => {
  it("takes hours, or leaves it to the zoom", () => {
    expect(chooseWindow(72)(start)).toEqual({ window: 72 });
    expect(chooseWindow(null)(start)).toEqual({ window: null });
  });
});
