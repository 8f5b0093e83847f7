import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waitWords } from "../../../src/display/format/durations.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { curveOf } from "../../../src/display/scenario/chart/curve.ts";
import { fanWords } from "../../../src/display/scenario/chart/fan-words.ts";
import { comparison } from "../../../src/display/scenario/compare/compare.ts";
import { differenceCurve } from "../../../src/display/scenario/compare/difference.ts";
import { answerWordsOf } from "../../../src/display/scenario/figures.ts";
import { accepted, shockChange, withShock } from "../../../src/display/scenario/form/edit.ts";
import { sceneTimeOf } from "../../../src/display/scenario/limits.ts";
import { lossWords } from "../../../src/display/scenario/loss.ts";
import { cellDay, dayOf } from "../../../src/display/scenario/moments.ts";
import { simulatorOf } from "../../../src/display/scenario/simulator.ts";
import { beginningLines, retargetsTable, sharesTable } from "../../../src/display/scenario/tables.ts";
import { scenarioAxis } from "../../../src/display/scenario/time/axis.ts";
import { modelledOf } from "../../../src/display/scenario/time/make-modelled.ts";
import { enteredAt } from "../../../src/display/scenario/time/replay.ts";
import { fanOf } from "../../../src/model/scenario/fan/fan.ts";
import { nothingAsked } from "../../../src/state/scenario/scenario.ts";
import { startChoices } from "../../../src/state/start.ts";
import { whatIf } from "../../../src/words/scenario/answer.ts";
import { timeline } from "../../../src/words/timeline/timeline.ts";
import { times } from "../../support/chance.ts";
import { outcomeOf } from "./answers.ts";
import { axis, facts, newest } from "./facts.ts";

const start = startChoices(newest);
const { voice } = simulatorOf({ facts, axis, frame: frameAt(facts, start), words: { locale: "en-GB" } });

const title = (word: string) => answerWordsOf(outcomeOf(word), voice).title;
const text = (word: string) => answerWordsOf(outcomeOf(word), voice).text.join("");
const valueNamed = (word: string, wanted: string) =>
  answerWordsOf(outcomeOf(word), voice).figures.find(({ label }) => label === wanted)?.value;
const lost = (word: string) => valueNamed(word, whatIf.figures.lost);

/** Everybody loses so much for good, as many times over. */
const forGood = (...losses: readonly number[]) =>
  ["1~x~2026-09-30T00~0~1", ...losses.map((loss) => `o!all!${loss}!0!!0!n!!`)].join("~");

/** A word or path that says a broken figure, or one with more digits than anybody reads. */
const broken = /NaN|Infinity|Invalid|undefined|\be\+\d|\d{9}/;

/** Where something is drawn, `2.26%`: a figure that nobody reads. */
const place = /^-?[\d.]+%$/;

/** What the page says or draws wrongly of a question beside another one. */
function brokenIn(word: string, other: string): readonly string[] {
  const [outcome, rival] = [outcomeOf(word), outcomeOf(other)];
  const fan = fanOf({
    world: outcome.world,
    scenario: outcome.scenario,
    rival: { world: rival.world, scenario: rival.scenario },
    runs: 3,
    horizon: Math.max(outcome.horizon, rival.horizon),
  });
  const time = enteredAt(outcome);
  const choices = { ...start, tab: "what-if" as const, asked: { ...nothingAsked, scenario: word, time } };
  const frame = frameAt(facts, choices, undefined, modelledOf(facts, choices, axis));
  const language = { locale: "en-GB", timeline };
  const scene = sceneTimeOf(outcome, time);
  const found: string[] = [];
  const all = [
    answerWordsOf(outcome, voice),
    retargetsTable(outcome, fan, "en-GB"),
    sharesTable(outcome, voice),
    beginningLines(outcome, voice),
    comparison(outcome, rival),
    comparison(rival, outcome),
    curveOf(outcome, fan, rival, 0),
    differenceCurve(outcome, rival, fan, 0),
    fanWords(fan, voice.numbers),
    [frame.headline, frame.table, frame.spoken, frame.badges, frame.legend],
    scenarioAxis({ facts, outcome, time: scene, nameOf: voice.nameOf, language }),
  ];
  JSON.stringify(all, (key, value: unknown) => {
    const wrong = typeof value === "string" ? !place.test(value) && broken.test(value) : value === undefined;
    if (wrong || Number.isNaN(value)) found.push(`${key}: ${String(value).slice(0, 200)}`);
    return value;
  });
  return found;
}

describe("a loss of nearly everything", () => {
  it("99.99999 % for good: a block in 190 years, the first retarget 90,000 years on, and what nobody can say", () => {
    // Ten minutes by ten million are 190 years; on 30 September 2026 the epoch has about 474 blocks left, which is 90,200.
    expect(title(forGood(99.99999))).toBe(
      "99.99999 % of the hashrate is lost worldwide: the next block would take about 190 years, and the chain would practically stand still.",
    );
    expect(lost(forGood(99.99999))).toBe("99.99999 % of 950 EH/s");
    expect(valueNamed(forGood(99.99999), whatIf.figures.retarget)).toBe("−75.00 % on a day about 90,200 years later");
    expect(text(forGood(99.99999))).toContain("cannot say which");
  });

  it("all of it for an hour: six confirmations take an hour more, and the blocks are made up by an easier epoch", () => {
    const { figures } = answerWordsOf(outcomeOf("1~x~2026-09-30T00~0~1~o!all!100!0!1!0!a!!"), voice);
    const figure = (label: string) => figures.find((one) => one.label === label);
    expect(figure(whatIf.figures.confirmations)?.value).toMatch(
      /^2\.0 hours on average; one in twenty takes over 2\.8 hours$/,
    );
    expect(figure(whatIf.figures.missing)).toMatchObject({ value: "none", note: expect.stringContaining("made up") });
    const nearly = answerWordsOf(outcomeOf("1~x~2026-09-30T00~0~1~o!all!99.9999999!0!1!0!a!!"), voice).figures;
    expect(nearly.find(({ label }) => label === whatIf.figures.confirmations)?.value).toBe(
      figure(whatIf.figures.confirmations)?.value,
    );
    const never = answerWordsOf(outcomeOf(forGood(100)), voice).figures;
    expect(never.find(({ label }) => label === whatIf.figures.confirmations)?.value).toBe("never");
  });

  it("four shocks of 99 % and two of 99.99 % are the same hundred-millionth of the network: 1,900 years a block", () => {
    for (const word of [forGood(99, 99, 99, 99), forGood(99.99, 99.99)]) {
      expect(title(word)).toContain("the next block would take about 1,900 years");
      expect(lost(word)).toBe("99.999999 % of 950 EH/s");
    }
  });

  it("that comes back after 136 hours says that it lasts no longer", () => {
    expect(title("1~x~2026-09-30T00~0~1~o!all!99.99999!0!136!0!a!!")).toBe(
      "99.99999 % of the hashrate is lost worldwide. While it lasts the chain practically stands still: the next block would take about 190 years.",
    );
  });

  it("99 % is slow and no standstill, 100 % leaves nobody", () => {
    expect(title(forGood(99))).toBe(
      "99.0 % of the hashrate is lost worldwide, and a block comes every 16.7 hours instead of every 10 min 0 s.",
    );
    expect(title(forGood(100))).toContain("Without a single miner there is no block");
    expect(lost(forGood(100))).toBe("100.0 % of 950 EH/s");
  });

  it("down to less than one hash a second is nobody: forty shocks of 99.99 %", () => {
    expect(title(forGood(...Array.from({ length: 40 }, () => 99.99)))).toContain("Without a single miner");
  });

  it("is said and drawn without a broken date or figure, whatever its shocks are, 40 times", () => {
    const loss = fc.oneof(
      fc.constantFrom(99, 99.9, 99.99, 99.99999, 99.9999999, 100),
      fc.double({ min: 0, max: 100, noNaN: true }).map((percent) => Number(percent.toFixed(7))),
    );
    const shock = fc
      .tuple(
        fc.constantFrom("all", "USA", "r0", "n3"),
        loss,
        fc.constantFrom("!0!n", "136!0!a", "2000!700!l900", "9!1!e80"),
      )
      .map(([who, percent, course]) => {
        const [lasts = "", ramp = "", back = ""] = course.split("!");
        return `o!${who}!${percent}!5!${lasts}!${ramp}!${back}!!`;
      });
    const word = fc.tuple(
      fc.constantFrom("2019-02-01T00", "2021-05-21T00", "2022-01-05T11", "2026-09-30T00"),
      fc.array(shock, { minLength: 1, maxLength: 6 }),
    );
    fc.assert(
      fc.property(word, word, ([day, shocks], [other, others]) => {
        expect(brokenIn(`1~x~${day}~0~1~${shocks.join("~")}`, `1~y~${other}~0~1~${others.join("~")}`)).toEqual([]);
      }),
      times(40, 20260930),
    );
  });
});

describe("numbers of a form that no calendar has", () => {
  it("a shock that lasts 1e300 hours is refused by its field, and not thrown", () => {
    const { scenario } = outcomeOf("1~x~2026-09-30T00~0~1~o!all!50!0!136!0!a!!");
    const [shock] = scenario.shocks;
    if (shock === undefined) throw new Error("no shock");
    for (const hours of ["1e300", "1e12", "-1e300", "", "x"]) {
      const edited = accepted({ facts, axis }, withShock(scenario, 0, shockChange(shock, "lasts", hours)));
      expect(edited).toMatchObject({ ok: false });
    }
  });
});

describe("days and durations of any size", () => {
  const world = { at: newest };
  const years = (count: number) => count * 365.25 * 86_400;

  it("a day by its name for a century, by its year until 9999, then by how many years later", () => {
    expect(dayOf(world, years(1), "en-GB")).toBe("30 September 2027");
    expect(dayOf(world, years(101), "en-GB")).toBe("a day of the year 2127");
    expect(dayOf(world, years(8000), "en-GB")).toBe("a day about 8,000 years later");
    expect(cellDay(world, years(2e6), "en-GB")).toBe("about 2 million years later");
    expect(cellDay(world, 1e160, "en-GB")).toBe("more than a billion years later");
  });

  it("a wait in minutes, hours, days and years: 10 min 0 s, 2.0 days, 729.0 days, 2.0 years, 3.8 million years", () => {
    const day = 86_400;
    expect([600, 2 * day, 729 * day, 730.5 * day, years(3.8e6)].map(waitWords)).toEqual([
      "10 min 0 s",
      "2.0 days",
      "729.0 days",
      "2.0 years",
      "3.8 million years",
    ]);
  });

  it("a loss with as many digits as it takes to say that something is left: 99.9, 99.99999, and 100.0 only for all", () => {
    const { numbers } = voice;
    expect([99.9, 99.96, 99.99999, 99.9999999999].map((percent) => lossWords(percent, false, numbers))).toEqual([
      "99.9",
      "99.96",
      "99.99999",
      "over 99.99999999",
    ]);
    expect(lossWords(100, false, numbers)).toBe("over 99.99999999");
    expect(lossWords(100, true, numbers)).toBe("100.0");
  });
});
