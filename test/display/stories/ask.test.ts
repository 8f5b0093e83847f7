import { describe, expect, it } from "vitest";
import { askChartOf, askLinesOf } from "../../../src/display/stories/ask/chart.ts";
import { classViewOf, roundTop } from "../../../src/display/stories/ask/class.ts";
import { askStandOf } from "../../../src/display/stories/ask/stand.ts";
import { stroke } from "../../../src/display/stories/ask/stroke.ts";
import { choiceVerdict, lineVerdict, numberVerdict } from "../../../src/display/stories/ask/verdict.ts";
import type { ChoiceAsk, LineAsk, NumberAsk } from "../../../src/facts/types/stories.ts";
import { realFiles } from "../../support/real-files.ts";

const line: LineAsk = {
  kind: "line",
  question: "Where to?",
  told: [],
  of: "hashrate",
  place: null,
  from: "2021-05-20",
  to: "2021-07-03",
};
const number: NumberAsk = {
  kind: "number",
  question: "How much?",
  told: [],
  scale: { from: 0, to: 100, step: 1 },
  unit: "%",
  truth: { low: 40, high: 40, figure: null },
};
const choice: ChoiceAsk = {
  kind: "choice",
  question: "Which?",
  told: [],
  answers: [
    { text: "Up", right: false, value: null },
    { text: "Down", right: true, value: null },
  ],
  truth: null,
  measure: null,
};

describe("the chart of a line to be drawn", () => {
  const lines = askLinesOf(line, realFiles, realFiles);
  const box = { width: 400, height: 200 };
  const empty = askChartOf(line, lines, [], false, box, "en");

  it("has no truth and the same scale whatever came, until the truth is shown", () => {
    const fell = { ...lines, after: [], truth: [] };
    expect(empty.truth).toBe("");
    expect(askChartOf(line, fell, [], false, box, "en").top).toBe(empty.top);
    expect(askChartOf(line, lines, [], true, box, "en").truth).toMatch(/^M/);
  });

  it("reads 0 EH/s at its foot and its top value at its head, at the nearest of ten dates", () => {
    const { left, right, top, bottom } = empty.area;
    expect(empty.at(right, bottom)).toEqual({ index: 9, value: 0 });
    expect(empty.at(left, top)).toEqual({ index: 0, value: empty.top });
  });
});

describe("a stroke", () => {
  it("to the last of four dates from 100 fills those before on a straight line: 80, 60, 40, 20", () => {
    expect(stroke([null, null, null, null], 100, { index: 3, value: 20 }, null)).toEqual([80, 60, 40, 20]);
  });

  it("fills the dates that it passed, backwards too, and leaves the others", () => {
    const drawn = stroke([1, 1, 1, 1, 9], 0, { index: 1, value: 10 }, { index: 3, value: 30 });
    expect(drawn).toEqual([1, 10, 20, 1, 9]);
  });
});

/** The numbers that stand behind some marks of a sentence. */
const numbersAfter = (sentence: string, marks: readonly (string | RegExp)[]) =>
  marks.map((mark) => Number.parseFloat((sentence.split(mark)[1] ?? "").replaceAll(",", "")));

it("the ten bars of a line's last values have round ends: three times 180.67 EH/s is 542, the scale goes to 600 by 60; 75 to 80 by 8, 100 to 100 by 10", () => {
  expect([542, 75, 100, 1, 1205].map(roundTop)).toEqual([600, 80, 100, 1, 2000]);
});

describe("what is said of an answer", () => {
  it("names the distance in percentage points, and in the unit where there is one", () => {
    expect(numberVerdict(number, 55, "en").sentence).toBe(
      "You said 55\u00a0%. It is 40\u00a0%: 15 percentage points too high.",
    );
    expect(numberVerdict({ ...number, unit: "EH/s" }, 30, "en").sentence).toBe(
      "You said 30\u00a0EH/s. It is 40\u00a0EH/s: 10\u00a0EH/s too low.",
    );
    expect(numberVerdict(number, null, "en").sentence).toBe("It is 40\u00a0%.");
  });

  it("of a number has the digits that were written: 0.35 is 0.05 above 0.3, and 1,234.5 EH/s 0.5 EH/s above 1,234 EH/s", () => {
    const fine = {
      ...number,
      scale: { from: 0, to: 1, step: 0.05 },
      unit: "",
      truth: { ...number.truth, low: 0.3, high: 0.3 },
    };
    expect(numberVerdict(fine, 0.35, "en").sentence).toBe("You said 0.35. It is 0.3: 0.05 too high.");
    const large = { ...number, unit: "EH/s", truth: { ...number.truth, low: 1234, high: 1234 } };
    expect(numberVerdict(large, 1234.5, "en").sentence).toContain(
      "You said 1,234.5\u00a0EH/s. It is 1,234\u00a0EH/s: 0.5\u00a0EH/s too high.",
    );
  });

  it.each<LineAsk>([
    line,
    { ...line, of: "difficulty" },
    { ...line, of: "share", place: "KAZ", from: "2019-09", to: "2019-12" },
  ])("of a line of $of is what a reader finds who subtracts the two printed numbers, for 193 drawn ends", (ask) => {
    const lines = askLinesOf(ask, realFiles, realFiles);
    for (let end = 0.011; end < 200; end += 1.037) {
      const { sentence } = lineVerdict(
        ask,
        lines,
        lines.knots.map(() => end),
        "en",
      );
      const [drawn, truth, off] = numbersAfter(sentence, ["you drew ", "it was ", /: (?=[\d.]+\u00a0?\D*too)/]);
      expect(off, sentence).toBeCloseTo(Math.abs((drawn ?? 0) - (truth ?? 0)), 9);
    }
  });

  it("of a line with one date is the same as its mean", () => {
    const ask = { ...line, from: "2021-07-02" };
    const lines = askLinesOf(ask, realFiles, realFiles);
    const { sentence } = lineVerdict(ask, lines, [120.44], "en-GB");
    expect(sentence).toBe(
      "3 July 2021: you drew 120\u00a0EH/s, and it was 84.8\u00a0EH/s: 35.2\u00a0EH/s too high. Over all dates you were 35.2\u00a0EH/s off, on average.",
    );
  });

  it("names the right answer beside the chosen one", () => {
    expect(choiceVerdict(choice, 0, "en-GB").sentence).toBe("You chose “Up”. Right is “Down”.");
    expect(choiceVerdict(choice, 1, "en-GB").sentence).toBe("Right: Down.");
  });

  it("of a band says how far the truth lies beyond it: −27.94 is 17.94 below −10, and 27.94 below 0", () => {
    const banded: ChoiceAsk = {
      ...choice,
      answers: ["It rises", "It falls by less than 10 %", "It falls by more than 10 %"].map((text, place) => ({
        text,
        right: place === 2,
        value: null,
      })),
      truth: { text: "−27.94\u00a0%", status: "measured", about: "" },
      measure: {
        unit: "%",
        truth: -27.94,
        answers: [
          { from: 0, to: null },
          { from: -10, to: 0 },
          { from: null, to: -10 },
        ],
      },
    };
    const said = (chosen: number | null) => choiceVerdict(banded, chosen, "en-GB").sentence;
    expect(said(1)).toBe(
      "You chose “It falls by less than 10 %”. Right is “It falls by more than 10 %”. It was −27.94\u00a0%. That is 17.94 percentage points beyond the answer that you chose.",
    );
    expect(said(0)).toMatch(/ That is 27\.94 percentage points beyond the answer that you chose\.$/);
    expect([said(2), said(null)]).toEqual([
      "Right: It falls by more than 10 %. It was −27.94\u00a0%.",
      "Right is “It falls by more than 10 %”. It was −27.94\u00a0%.",
    ]);
  });

  it("of answers with numbers of their own compares the chosen one with the right one: 30 and 41 are 11 apart", () => {
    const value = (text: string) => ({ text, status: "modelled", about: "" }) as const;
    const compared: ChoiceAsk = {
      ...choice,
      answers: [
        { text: "Russia", right: false, value: value("30\u00a0%") },
        { text: "Iran", right: true, value: value("41\u00a0%") },
      ],
      measure: { unit: "%", truth: null, answers: [30, 41].map((one) => ({ from: one, to: one })) },
    };
    expect(choiceVerdict(compared, 0, "en-GB").sentence).toBe(
      "You chose “Russia”. Right is “Iran”. Russia: 30\u00a0%. Iran: 41\u00a0%. They are 11 percentage points apart.",
    );
    expect(choiceVerdict(compared, 1, "en-GB").sentence).toBe("Right: Iran.");
  });
});

describe("the distribution of a class", () => {
  const scale = { from: 0, to: 100, unit: "%", truth: number.truth };

  it("has ten bars, 2 of 3 answers in the longest, ends at each ten, and the truth of 40 in the fifth once it is shown", () => {
    const view = classViewOf(number, "41 44 100", scale, true, "en");
    expect(view.bars.map(({ count }) => count).join(" ")).toBe("0 0 0 0 2 0 0 0 0 1");
    expect(view.bars.map(({ isTruth }) => isTruth).indexOf(true)).toBe(4);
    expect(view.ends.join(" ")).toBe("0 10 20 30 40 50 60 70 80 90 100");
    expect(view.sentence).toBe("Answers: 3; half of them are at most 44\u00a0%.");
    expect(classViewOf(number, "41", scale, false, "en").bars.some(({ isTruth }) => isTruth)).toBe(false);
  });

  it("names five entries that cannot be counted, and how many more there are", () => {
    const { faults } = classViewOf(choice, "x y z 1 2 3 4", null, false, "en");
    expect(faults.length).toBe(6);
    expect(faults[0]).toBe("Answer 1, “x”: is the letter of no answer. It is not counted.");
    expect(faults[5]).toBe("And 2 more that cannot be counted.");
  });
});

describe("where a question stands", () => {
  const nothing = { line: [], chosen: null, placed: null };

  it("is answered once a number is placed, and says 30 is 10 too low for 40 %", () => {
    expect(askStandOf(number, null, nothing, "en")).toMatchObject({ isReady: false, scale: { from: 0, to: 100 } });
    const stand = askStandOf(number, null, { ...nothing, placed: 30 }, "en");
    expect(stand?.isReady).toBe(true);
    expect(stand?.verdict.sentence).toContain("10 percentage points too low");
  });

  it("of a line is nothing without its figures, and answered only with all of its ten dates", () => {
    expect(askStandOf(line, null, nothing, "en")).toBe(null);
    const lines = askLinesOf(line, realFiles, realFiles);
    const drawn = lines.knots.map(() => 100);
    expect(drawn).toHaveLength(10);
    expect(askStandOf(line, lines, { ...nothing, line: drawn.slice(0, 9) }, "en")?.isReady).toBe(false);
    expect(askStandOf(line, lines, { ...nothing, line: drawn }, "en")?.isReady).toBe(true);
  });

  it("takes a class's letters A and B for a choice of two, and no scale", () => {
    expect(askStandOf(choice, null, nothing, "en")).toMatchObject({ scale: null });
    expect(askStandOf(choice, null, nothing, "en")?.how).toContain("A to B");
  });
});

describe("a chart with letters twice as large", () => {
  it("keeps twice the room for its words, 76 px at the left and 44 px below, and the same values", () => {
    const lines = askLinesOf(line, realFiles, realFiles);
    const chart = (letters: number) => askChartOf(line, lines, [], false, { width: 800, height: 400, letters }, "en");
    expect(chart(2).area.bottom).toBe(400 - 44);
    expect(chart(1).area.bottom).toBe(400 - 22);
    expect(Number(/^M([\d.]+)/.exec(chart(2).before)?.[1])).toBe(76);
    expect(chart(2).top).toBe(chart(1).top);
  });
});
