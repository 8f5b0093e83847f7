import { describe, expect, it } from "vitest";
import { namesRoom } from "../../../src/panels/timeline/rows/names-room.ts";
import { timeline } from "../../../src/words/timeline/timeline.ts";

describe("namesRoom", () => {
  it("leaves the usual column to the page's own names, of which the longest has eight letters", () => {
    const names: readonly string[] = [...Object.values(timeline.rows), ...Object.values(timeline.eventLanes)];
    expect(names.reduce((longest, name) => (name.length > longest.length ? name : longest), "")).toMatch(/^\w{8}$/);
    expect(namesRoom(names)).toBe(undefined);
  });

  it("gives more room to nine letters, to eight or seven of which some are wide, and to “retarget” made 40 % longer", () => {
    expect(["Ereignis", "kommmen", "retargetarg"].map((name) => namesRoom([name]))).toEqual(["long", "long", "long"]);
    expect(namesRoom(["internet", "ereignise"])).toBe("long");
  });

  it("gives the most room to more than fourteen letters, such as “Schwierigkeiten”", () => {
    expect(namesRoom(["events", "Schwierigkeiten"])).toBe("longest");
  });

  it("leaves the usual column without a name", () => {
    expect(namesRoom([])).toBe(undefined);
  });
});
