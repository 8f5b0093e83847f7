import { describe, expect, it } from "vitest";
import { answerOf } from "../../../src/display/scenario/answer.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { sceneTimeOf } from "../../../src/display/scenario/limits.ts";
import { scenarioAxis } from "../../../src/display/scenario/time/axis.ts";
import { scenarioClock } from "../../../src/display/scenario/time/clock.ts";
import { enteredAt } from "../../../src/display/scenario/time/replay.ts";
import { startChoices } from "../../../src/state/start.ts";
import { timeline } from "../../../src/words/timeline/timeline.ts";
import { axis, facts, newest } from "./facts.ts";

const day = 86_400_000;
const language = { locale: "en-GB", timeline };
const began = Date.UTC(2022, 0, 5, 11);

function sceneOf(id: string, at: number | null = null) {
  const word = presetWords(newest).find((one) => one.id === id)?.word ?? "";
  const answer = answerOf(facts, axis, word);
  if (answer.state !== "answered") throw new Error("no answer");
  const entered = enteredAt(answer.outcome);
  const time = sceneTimeOf(answer.outcome, { ...entered, at: at ?? entered.at });
  const nameOf = (code: string) => code;
  return { time, outcome: answer.outcome, ...scenarioAxis({ facts, outcome: answer.outcome, time, nameOf, language }) };
}

describe("the axis of scenario time", () => {
  const { view, chart, time } = sceneOf("kazakhstan");

  it("begins where the scenario does, in the weeks around the shock, by the hour", () => {
    expect(time.at).toBe(began);
    expect(time.span.from).toBe(began - 4 * day);
    expect(view.step).toBe("hour");
    expect(view.slider.text).toBe("5 Jan 2022, 11:00, scenario time, modelled");
  });

  it("is hatched from the start on; what was measured before it is drawn as measured", () => {
    expect(chart.ground.x).toBe(view.needle);
    expect(chart.past.path).not.toBe("");
    expect(view.labels.map(({ text }) => text)).toEqual(["scenario: modelled from here", "measured"]);
    expect(view.key.map(({ tone }) => tone)).toEqual(["modelled", "steady", "measured"]);
  });

  it("shows the shock as a range and the computed retargets with their sizes, here from daily counts", () => {
    expect(view.marks).toMatchObject([{ shape: "bar", name: "Internet cut: KAZ", at: began }]);
    expect(view.marks[0]?.when).toBe("5 Jan 2022, 11:00 – 11 Jan 2022, 09:00, in the scenario");
    expect(chart.retargets.map(({ text, modelled }) => [text, modelled])).toEqual([
      ["−2.37 %", true],
      ["+1.31 %", true],
    ]);
  });

  it("never points before its start", () => {
    expect(view.ghost(0).at).toBe(began);
    expect(view.ghost(1).at).toBe(time.span.to);
  });

  it("says that the series ended before a scenario of today begins", () => {
    const today = sceneOf("half");
    expect(today.view.notes).toEqual(["the measured series ends on 1 Jun 2026"]);
    expect(today.chart.past.path).toBe("");
  });
});

describe("the clock of scenario time", () => {
  const { time } = sceneOf("kazakhstan", began + 2.5 * day);
  const clock = scenarioClock(startChoices(newest), time, language);

  it("has the scenario's moment and speed, and offers no replay of history", () => {
    expect([clock.title, clock.speed, clock.presets]).toEqual(["7 Jan 2022, 23:00", 10, []]);
    expect(clock.words.clock).toBe("Clock: scenario time, modelled");
  });

  it("takes a typed date between the scenario's ends and refuses any other", () => {
    expect(clock.readTyped("2022-01-09 06:00")).toEqual({ at: Date.UTC(2022, 0, 9, 6) });
    expect(clock.readTyped("2021-05")).toEqual({
      refusal: "2021-05 is off the axis, which runs from 5 Jan 2022 to 27 Apr 2022.",
    });
  });
});
