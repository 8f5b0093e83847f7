import { describe, expect, it } from "vitest";
import { answerOf, boundsOf } from "../../../src/display/scenario/answer.ts";
import { curveOf } from "../../../src/display/scenario/chart/curve.ts";
import { comparison } from "../../../src/display/scenario/compare/compare.ts";
import { accepted, fileOf, movedTo, shockChange, withShock } from "../../../src/display/scenario/form/edit.ts";
import { ownQuestions } from "../../../src/display/scenario/form/own-questions.ts";
import { toggled } from "../../../src/display/scenario/places.ts";
import { scenarioProblemWords } from "../../../src/display/scenario/problems.ts";
import { sharesTable } from "../../../src/display/scenario/tables.ts";
import { nothingYet } from "../../../src/facts/shelf.ts";
import { readCompact } from "../../../src/model/scenario/codec/compact.ts";
import { figure, frame, outcomeOf, said, voice, wordOf } from "./answers.ts";
import { axis, facts } from "./facts.ts";

const text = (word: string) => said(word).text.join("");

describe("an answer", () => {
  it("waits for the network, and is remembered while nothing changes", () => {
    expect(answerOf(nothingYet, axis, wordOf("half")).state).toBe("waiting");
    expect(answerOf(facts, axis, wordOf("half"))).toBe(answerOf(facts, axis, wordOf("half")));
    expect(answerOf(facts, axis, "").state).toBe("none");
  });

  it("names the field of a link that is not understood", () => {
    expect(answerOf(facts, axis, "1~x~2022-01-05T11~0~1~i!XYZ!130!0!1!1!a!!")).toEqual({
      state: "refused",
      problems: [
        "shocks[0].target.places[0]: is not a country or province of the map: XYZ.",
        "Shock 1, Part lost, %: is over 100.",
      ],
    });
  });

  it("names where hashrate is lost: one country, up to three, or how many", () => {
    const cut = (places: string) => said(`1~x~2022-01-05T11~0~1~i!${places}!100!0!136!1!a!!`).title;
    // Cambridge's map of January 2022: Kazakhstan 13.22 %, the United States 37.84 %, China 21.11 %, Germany 3.06 %.
    expect(cut("KAZ")).toMatch(/^13\.2 % of the hashrate is lost in Kazakhstan, and a block comes every /);
    expect(cut("KAZ,USA")).toMatch(/^51\.1 % of the hashrate is lost in Kazakhstan and the United States, and /);
    expect(cut("KAZ,USA,CHN,DEU")).toMatch(/ % of the hashrate is lost in 4 places, and /);
    expect(said("1~x~2022-01-05T11~0~1~i!r60!100!0!136!1!a!!").title).toContain(
      "is lost in countries of risk 60 and more",
    );
    expect(said(wordOf("riskiest")).title).toContain("% of the hashrate is lost in the 5 riskiest countries, and ");
  });

  it("names no place that is lost without a share on the map", () => {
    // No map of September 2026 names a share of Kazakhstan.
    expect(said("1~x~2026-09-30T00~0~1~i!KAZ,USA!100!0!136!1!a!!").title).toMatch(
      / is lost in the United States, and /,
    );
  });

  it("says of a loss that slows no block by a second how small it is", () => {
    expect(said("1~x~2022-01-05T11~0~1~i!KAZ!0.5!0!136!1!a!!").title).toBe(
      "0.07 % of the hashrate is lost in Kazakhstan: too little to slow the blocks by a second.",
    );
  });

  it("blames no shock for a network that was slow, or on its way back, when it began", () => {
    // From 21 May 2021 on the blocks come every 10 min 49 s, and after the retarget every 9 min 38 s.
    expect(said("1~x~2021-05-21T00~0~1~o!CHN!0!0!!0!n!!").title).toBe("Too small to slow the blocks by a second.");
    expect(said(wordOf("half").replace("!50!", "!0!")).title).toBe("Too small to slow the blocks by a second.");
    expect(figure(wordOf("china"), "A block every")?.note).toBe(
      "at the worst, on 2 July 2021; 10 min 0 s without the shock, 10 min 49 s at the start",
    );
  });

  it("says what losing everything means, and prints no number that is not one", () => {
    const word = wordOf("half").replace("!50!", "!100!");
    expect(said(word).title).toBe("Without a single miner there is no block, and no retarget that could help.");
    const values = new Map(said(word).figures.map(({ label, value }) => [label, value]));
    expect(values.get("Concentration")).toBe("1,849 → nobody mines");
    expect(values.get("Income of 1 TH/s")).toBe("47.4 sat a day");
    expect(curveOf(outcomeOf(word), null, null, null).stops).toBe(14);
    expect(JSON.stringify(said(word))).not.toMatch(/NaN|Infinity|Invalid/);
  });

  it("says that a country without a share is unknown, not zero", () => {
    expect(text("1~x~2026-09-30T00~0~1~i!KAZ!100!0!136!1!l6!!")).toContain(
      "Kazakhstan: no map of this date names a share. That is unknown, not zero",
    );
  });

  it("does not claim to know what an unnamed place's loss would do", () => {
    const title = "What this would do is not known: no map of the date names a share.";
    expect(said("1~x~2026-09-30T00~0~1~i!KAZ!100!0!136!1!l6!!").title).toBe(title);
    // Cambridge's provinces end with July 2021; the map of January 2022 is another one, and 0 % is not its Sichuan.
    expect(said("1~x~2022-01-05T00~0~1~i!CN-SC!100!0!136!1!l6!!").title).toBe(title);
    expect(outcomeOf("1~x~2021-06-05T00~0~1~i!CN-SC!100!0!136!1!l6!!").deepestLoss).toBeCloseTo(14.587, 3);
    expect(said("1~x~2021-07-05T00~0~1~i!CN-SC!100!0!136!1!l6!!").title).toBe(
      "Too small to slow the blocks by a second.",
    );
  });

  it("rests on the map that was known then where the page shows that one: 18.1 % for Kazakhstan, not 13.2", () => {
    const then = answerOf(facts, axis, wordOf("kazakhstan"), { known: "then", estimate: null });
    expect(then.state === "answered" && then.outcome.deepestLoss).toBeCloseTo(18.1, 6);
    expect(outcomeOf(wordOf("kazakhstan")).deepestLoss).toBeCloseTo(13.22, 6);
    const held = answerOf(facts, axis, wordOf("usa"), { known: "now", estimate: "cbeci" });
    expect(held.state === "answered" && held.outcome.world.shares?.publisher).toBe("Cambridge CBECI");
  });

  it("lists shares that sum to 100 % at each of the three moments", () => {
    const { shares } = outcomeOf(wordOf("china"));
    for (const when of [0, 1, 2] as const) {
      expect(shares.reduce((sum, { share }) => sum + share[when], 0)).toBeCloseTo(100, 9);
    }
    expect(sharesTable(outcomeOf(wordOf("china")), voice).rows[0]?.cells.slice(0, 2)).toEqual(["China", "44.0"]);
  });
});

describe("a question of one's own", () => {
  const at = Date.UTC(2022, 0, 5, 11, 30);
  const asking = (pins: readonly string[]) => ownQuestions({ ...frame, pins, choices: { ...frame.choices, at } });

  it("begins with the largest share, or with what is pinned, at the hour on the map", () => {
    expect(asking([]).map(({ name, word }) => [name, word])).toEqual([
      ["Ask my own", "1~~2022-01-05T11~0~1~o!USA!50!0!168!0!a!!"],
    ]);
    expect(asking(["KAZ"]).map(({ name, word }) => [name, word])).toEqual([
      ["Kazakhstan goes dark", "1~Kazakhstan_goes_dark~2022-01-05T11~0~1~i!KAZ!100!0!136!1!l6!!"],
      ["Ask my own", "1~~2022-01-05T11~0~1~o!KAZ!50!0!168!0!a!!"],
    ]);
  });
});

describe("two scenarios", () => {
  it("a scenario beside itself differs by exactly 0 in every row", () => {
    const half = outcomeOf(wordOf("half"));
    const finite = comparison(half, half).rows.map(({ cells }) => cells[3]);
    expect(finite).toEqual(["0", "0", "0", "0", "0"]);
  });

  it.each([
    ["99.9999", "99.99999", ["99.99990", "99.99999", "−0.00009"]],
    ["99.97", "99.971", ["99.970", "99.971", "−0.001"]],
    ["50", "50.004", ["50.000", "50.004", "−0.004"]],
    ["50", "40", ["50.0", "40.0", "10.0"]],
    ["50", "50.000000001", ["50.00000000", "50.00000000", "under 0.00000001"]],
  ])("losses of %s and %s percent differ in digits that show it", (one, other, cells) => {
    const lost = (loss: string) => outcomeOf(`1~x~2022-01-05T11~0~1~o!all!${loss}!0!72!0!a!!`);
    const [row, interval] = comparison(lost(one), lost(other)).rows;
    expect(row?.cells.slice(1)).toEqual(cells);
    // No row is without a difference where its figures differ.
    expect(interval?.cells[3]).toMatch(/[1-9]/);
  });

  it("stand on one axis", () => {
    const curve = curveOf(outcomeOf(wordOf("usa")), null, outcomeOf(wordOf("half")), 48);
    expect(curve.rival).toMatch(/^M54/);
    expect(curve.now).toBeGreaterThan(54);
    expect(curve.path).not.toContain("NaN");
  });
});

describe("editing", () => {
  const asked = outcomeOf(wordOf("kazakhstan")).scenario;
  const [shock] = asked.shocks;
  if (shock === undefined) throw new Error("the preset has no shock");

  it("a change that the door refuses says so by field", () => {
    const edited = accepted({ facts, axis }, withShock(asked, 0, { loss: 130 }));
    expect(edited).toEqual({ ok: false, problems: ["Shock 1, Part lost, %: is over 100."] });
  });

  it("a return without its number, and a place without a name, are empty, in words", () => {
    const said = (shock: string) => {
      const reading = readCompact(`1~a~2021-06-14T00~0~1~o!${shock}!!`, boundsOf(facts, axis));
      return reading.ok ? [] : scenarioProblemWords(reading.problems, false);
    };
    expect(said("all!1!0!24!0!l")).toEqual(["Shock 1, Over, hours: is empty."]);
    expect(said("all!1!0!24!0!e")[0]).toMatch(/^Shock 1, .*: is empty\.$/);
    expect(said("KAZ,!1!0!24!0!a")[0]).toMatch(/: is empty\.$/);
    expect(said("all!!0!24!0!a")).toEqual(["Shock 1, Part lost, %: is empty."]);
  });

  it("an empty field is no number, and says so by the form's own name: nothing is taken for it", () => {
    const empty = accepted({ facts, axis }, withShock(asked, 0, shockChange(shock, "loss", "")));
    expect(empty).toEqual({ ok: false, problems: ["Shock 1, Part lost, %: has no number."] });
    for (const field of ["loss", "ramp", "lasts", "moves"] as const) {
      expect(accepted({ facts, axis }, withShock(asked, 0, shockChange(shock, field, ""))).ok).toBe(false);
    }
  });

  it("a file's problem has its line", () => {
    const { text = "" } = fileOf({ facts, axis }, wordOf("kazakhstan")) ?? {};
    const edited = accepted({ facts, axis }, text.replace('"loss": 100', '"loss": 130'));
    expect(edited).toEqual({ ok: false, problems: ["shocks[0].loss, line 17: is over 100."] });
  });

  it("a file's text and a form's change give the word that the same preset has", () => {
    const file = fileOf({ facts, axis }, wordOf("kazakhstan"));
    expect(file?.name).toBe("kazakhstan-again.hashfall.json");
    expect(accepted({ facts, axis }, file?.text ?? "")).toEqual({ ok: true, word: wordOf("kazakhstan") });
    expect(accepted({ facts, axis }, asked)).toEqual({ ok: true, word: wordOf("kazakhstan") });
  });

  it("a day later is the whole scenario a day later", () => {
    const moved = movedTo(asked, "2022-01-06T11:00");
    expect(moved.shocks[0]?.start).toBe(moved.start);
    expect((moved.shocks[0]?.end ?? 0) - moved.start).toBe(136 * 3_600_000);
    expect(movedTo(asked, "nonsense")).toBe(asked);
  });

  it("24 hours, for good, and back again", () => {
    expect(shockChange(shock, "lasts", "24")).toEqual({ end: shock.start + 24 * 3_600_000 });
    const forGood = shockChange(shock, "forGood", "");
    expect(forGood).toEqual({ end: null, back: { how: "never" } });
    expect(shockChange({ ...shock, ...forGood }, "forGood", "").back).toEqual({ how: "at-once" });
  });

  it("a second click takes a country away again, but never the last", () => {
    const both = { ...shock, ...toggled(shock, "CHN") };
    expect(both.target).toEqual({ by: "places", places: ["KAZ", "CHN"] });
    expect(toggled(both, "CHN").target).toEqual({ by: "places", places: ["KAZ"] });
    expect(toggled(shock, "KAZ")).toEqual({});
  });
});
