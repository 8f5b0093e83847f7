import { describe, expect, it } from "vitest";
import { HOUR } from "../../../../src/kit/time.ts";
import {
  type PresetId,
  pastShocks,
  presetIds,
  presetScenario,
  presetsSeen,
  texasPart,
} from "../../../../src/model/scenario/question/presets.ts";
import type { Shock } from "../../../../src/model/scenario/question/scenario.ts";
import { whatIf } from "../../../../src/words/scenario/answer.ts";
import { parseTable, readData } from "../../../../tools/data/read.ts";
import { realFiles } from "../../../support/real-files.ts";

const day = "30 September 2026";

describe("the ready questions", () => {
  it("take Texas's part of the United States from the table of states: 28.5 % on 21 – 27 July 2023", () => {
    const { rows } = parseTable("us-states.csv", readData("data").get("hashrate/us-states.csv") ?? "", []);
    const texas = rows
      .map(({ cells }) => cells)
      .find(({ place, period }) => place === "US-TX" && period === "2023-07-21/2023-07-27");
    expect(Number(texas?.["value"])).toBe(texasPart);
  });

  it("offer Texas with known then from 30 September 2023 on, the day on which that table's row was published", () => {
    const { rows } = parseTable("us-states.csv", readData("data").get("hashrate/us-states.csv") ?? "", []);
    const row = rows.find(({ cells }) => cells["place"] === "US-TX" && Number(cells["value"]) === texasPart);
    const published = Date.parse(row?.cells["published"] ?? "");
    expect(new Date(published).toISOString()).toBe("2023-09-30T00:00:00.000Z");
    const offered = [published - 1, published].map((at) => presetsSeen({ at, known: "then" }).includes("texas"));
    expect(offered).toEqual([false, true]);
  });

  it("begin in the past at rows of data/: the order of Beijing's committee, and the hour at which NetBlocks saw Kazakhstan go dark", () => {
    const { events, replays } = realFiles.events;
    const order = events.find(({ id }) => id === "cn-fsdc-2021");
    expect([order?.start, order?.countries]).toEqual([Date.UTC(2021, 4, 21), ["CHN"]]);
    expect(pastShocks.china).toMatchObject({ day: order?.start, place: "CHN" });
    const dark = replays["kazakhstan"]?.connectivity.find(({ statement }) =>
      statement.startsWith("Blackout beginning"),
    );
    expect([dark?.by, dark?.from]).toEqual(["NetBlocks report", Date.UTC(2022, 0, 5, 11)]);
    expect(pastShocks.kazakhstan).toMatchObject({ day: dark?.from, place: "KAZ" });
  });

  const ask = (id: PresetId) => {
    const [shock, ...more] = presetScenario(id, "", Date.UTC(2026, 8, 30)).shocks;
    if (shock === undefined || more.length > 0) throw new Error(`${id} is not one shock`);
    return { shock, said: whatIf.presetNotes[id](day, String(texasPart)) };
  };
  const hours = ({ start, end }: Shock) => (end === null ? null : (end - start) / HOUR);

  it.each(["kazakhstan", "russia", "riskiest"] as const)(
    "%s says the 136 hours that its cut lasts, and that all goes",
    (id) => {
      const { shock, said } = ask(id);
      expect(shock).toMatchObject({ kind: "internet", loss: 100, move: null });
      expect(hours(shock)).toBe(136);
      expect(said).toContain("136 hours");
    },
  );

  it.each(["china", "usa"] as const)(
    "%s says the 42 days in which all of it stops, and the 60 %% that run elsewhere after seven months",
    (id) => {
      const { shock, said } = ask(id);
      expect(shock).toMatchObject({ kind: "ban", loss: 100, rampHours: 42 * 24, end: null, move: { part: 60 } });
      expect(said).toMatch(/all (of it )?within 42 days, 60 % running elsewhere within seven months/);
      // 31 days until the first machine runs again, 170 until the last: 201 days are under seven months of 30 days.
      expect(((shock.move?.delayHours ?? 0) + (shock.move?.overHours ?? 0)) / 24).toBe(201);
    },
  );

  it("texas says its part of the United States, 28.5 %, the six hours in which it stops, and the three days", () => {
    const { shock, said } = ask("texas");
    expect(shock).toMatchObject({ kind: "power", loss: 28.5, rampHours: 6, target: { places: ["USA"] } });
    expect(hours(shock)).toBe(72);
    expect(said).toContain("Texas has 28.5 % of the United States’ hashrate");
    expect(said).toContain("all of it stops within six hours, for three days");
  });

  it("half says that half of every country's goes at once, and that none of it comes back", () => {
    const { shock, said } = ask("half");
    expect(shock).toMatchObject({ kind: "own", target: { by: "everyone" }, loss: 50, rampHours: 0, end: null });
    expect([shock.back, shock.move]).toEqual([{ how: "never" }, null]);
    expect(said).toContain("half of every country’s hashrate at once, and none of it ever again");
  });

  it("riskiest takes the five of the highest risk, as its note says", () => {
    const { shock, said } = ask("riskiest");
    expect(shock.target).toEqual({ by: "riskiest", count: 5 });
    expect(said).toContain("the five countries of the highest political risk");
  });

  it("only the two of history have a day of their own, the one that their notes name; the others begin at the hour shown", () => {
    const at = Date.UTC(2024, 2, 1, 10, 40);
    const starts = presetIds.map((id) => new Date(presetScenario(id, "", at).start).toISOString().slice(0, 16));
    const shown = "2024-03-01T10:00";
    expect(starts).toEqual(["2022-01-05T11:00", "2021-05-21T00:00", shown, shown, shown, shown, shown]);
    expect(ask("kazakhstan").said).toContain("5 January 2022 at 11:00 UTC");
    expect(ask("china").said).toContain("21 May 2021");
  });

  it("each begins its shock with itself, keeps its name, and takes the network's fees of nothing and seed 1", () => {
    for (const id of presetIds) {
      const asked = presetScenario(id, `My ${id}`, Date.UTC(2026, 8, 30));
      expect(asked).toMatchObject({ version: 1, name: `My ${id}`, fees: 0, seed: 1 });
      expect(asked.shocks.map(({ start }) => start)).toEqual([asked.start]);
    }
    expect(presetIds).toHaveLength(7);
  });
});
