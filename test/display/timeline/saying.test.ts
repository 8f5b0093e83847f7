import { describe, expect, it } from "vitest";
import { sayingOf } from "../../../src/display/timeline/events/saying.ts";

const saying = (text: string, low: number | null, high: number | null, unit: string) =>
  sayingOf({ text, low, high, unit }, "en-GB").replaceAll("\u00a0", " ");

describe("sayingOf", () => {
  it("ends with the number in its unit as written: a minus as a minus, thousands apart", () => {
    expect(saying("Difficulty adjustment", -5.3, -5.3, "percent")).toBe("Difficulty adjustment — −5.3 percent");
    expect(saying("Machines moved", 2_000_000, 2_000_000, "machines (more than)")).toBe(
      "Machines moved — 2,000,000 machines (more than)",
    );
    expect(saying("Daily hashrate", 57.47, 57.47, "EH/s")).toBe("Daily hashrate — 57.47 EH/s");
  });

  it("goes straight on where the text asks for the number: back in operation; network at 173 EH/s", () =>
    expect(saying("Data centres back; network at", 173, 173, "EH/s")).toBe("Data centres back; network at 173 EH/s"));

  it("writes a range with both its ends", () => {
    expect(saying("Share", 12, 18, "percent")).toBe("Share — 12–18 percent");
  });

  it("adds nothing where no number was given, or where the sentence says it itself", () => {
    expect(saying("The police raid a farm", null, null, "")).toBe("The police raid a farm");
    expect(saying("Flood traps 21 workers", 21, 21, "workers")).toBe("Flood traps 21 workers");
    expect(saying("Pools around 14 % below", 14, 14, "percent")).toBe("Pools around 14 % below");
    expect(saying("Loss of 114 % below", 14, 14, "percent")).toBe("Loss of 114 % below — 14 percent");
  });
});
