import { describe, expect, it } from "vitest";
import { HOUR } from "../../../src/kit/time.ts";
import { presetIds, presetScenario, texasPart } from "../../../src/model/scenario/presets.ts";
import { whatIf } from "../../../src/words/what-if.ts";
import { parseTable, readData } from "../../../tools/data/read.ts";

const day = "30 September 2026";

describe("the ready questions", () => {
  it("take Texas's part of the United States from the table of states: 28.5 % on 21 – 27 July 2023", () => {
    const { rows } = parseTable("us-states.csv", readData("data").get("hashrate/us-states.csv") ?? "", []);
    const texas = rows
      .map(({ cells }) => cells)
      .find(({ place, period }) => place === "US-TX" && period === "2023-07-21/2023-07-27");
    expect(Number(texas?.["value"])).toBe(texasPart);
  });

  it.each(presetIds)("say what %s assumes: the hours or days and the parts of its own shock", (id) => {
    const [shock] = presetScenario(id, "", Date.UTC(2026, 8, 30)).shocks;
    const said = whatIf.presetNotes[id](day, String(texasPart));
    if (shock === undefined) throw new Error("a preset without a shock");
    if (shock.kind === "internet") expect(said).toContain(`${((shock.end ?? 0) - shock.start) / HOUR} hours`);
    if (shock.kind === "ban") {
      expect(said).toContain(`${shock.rampHours / 24} days`);
      expect(said).toContain(`${shock.move?.part} %`);
    }
  });
});
