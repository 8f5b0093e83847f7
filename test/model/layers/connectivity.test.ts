import { describe, expect, it } from "vitest";
import type { ConnectivityItem } from "../../../src/facts/types.ts";
import { connectivityAt, connectivityOver, statementsAt } from "../../../src/model/layers/connectivity.ts";

const hour = (day: number, hours = 0, minutes = 0) => Date.UTC(2022, 0, day, hours, minutes);
const statement = (from: number, state: ConnectivityItem["state"], more: Partial<ConnectivityItem> = {}) =>
  Object.freeze({
    from,
    to: null,
    precision: "minute",
    state,
    drives: true,
    value: null,
    unit: "",
    scope: "nationwide",
    statement: "",
    by: "NetBlocks",
    url: "",
    source: "kazakhstan-connectivity",
    published: "2022-01-05",
    ...more,
  });

const items: readonly ConnectivityItem[] = Object.freeze([
  statement(hour(4, 14, 30), "partial"),
  statement(hour(5, 10, 30), "down"),
  statement(hour(10, 2), "ordinary"),
  statement(hour(8), "partial", { drives: false, precision: "day" }),
  statement(hour(5), "down", { drives: false, to: hour(10) }),
]);

describe("connectivityAt", () => {
  it("is unknown before the first statement", () => {
    expect(connectivityAt(items, hour(4, 14))).toEqual({ state: "unknown", since: null, item: null });
  });

  it("holds each timed statement from its minute until the next", () => {
    const states = [hour(4, 14, 30), hour(5, 10, 29), hour(5, 10, 30), hour(9), hour(10, 2)].map(
      (at) => connectivityAt(items, at).state,
    );
    expect(states).toEqual(["partial", "partial", "down", "down", "ordinary"]);
  });

  it("says since when and whose statement it is", () => {
    const { since, item } = connectivityAt(items, hour(6));
    expect([since, item]).toEqual([hour(5, 10, 30), items[1]]);
  });

  it("asks for no order of the statements", () => {
    expect(connectivityAt(items.toReversed(), hour(6)).state).toBe("down");
  });
});

describe("statementsAt", () => {
  it("lists those that do not drive: one with an end to its end, one with a day alone on that day", () => {
    const counts = [hour(4, 23), hour(5), hour(8), hour(9), hour(10)].map((at) => statementsAt(items, at).length);
    expect(counts).toEqual([0, 1, 2, 1, 0]);
  });
});

describe("connectivityOver", () => {
  it("covers 2 to 12 January without gaps: unknown, partial, down, ordinary", () => {
    const stretches = connectivityOver(items, hour(2), hour(12));
    expect(stretches.map(({ state, from, to }) => [state, from, to])).toEqual([
      ["unknown", hour(2), hour(4, 14, 30)],
      ["partial", hour(4, 14, 30), hour(5, 10, 30)],
      ["down", hour(5, 10, 30), hour(10, 2)],
      ["ordinary", hour(10, 2), hour(12)],
    ]);
  });

  it("begins with the state that holds at its start", () => {
    expect(connectivityOver(items, hour(6), hour(7)).map(({ state }) => state)).toEqual(["down"]);
  });
});
