import { describe, expect, it } from "vitest";
import { nextEventMoment } from "../../../src/display/timeline/events/next-event.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { realFacts } from "../../support/real-facts.ts";
import { presetsOf } from "../../support/replays.ts";
import { language, newest } from "./fixtures.ts";

const { china, kazakhstan } = presetsOf(newest);
const start = startChoices(newest);
const from = (at: string, span: Choices["span"], known: Choices["known"] = "now") => ({
  ...start,
  at: Date.parse(at),
  span,
  known,
});
const next = (choices: Choices, direction: 1 | -1) => {
  const at = nextEventMoment(realFacts, choices, language, direction);
  return at === null ? null : new Date(at).toISOString().slice(0, 16);
};

describe("the next event of a span", () => {
  // data/events/china-2021.json: 18 and 21 May 2021.
  it("is 21 May 2021, the order of Beijing's committee, after 18 May, and 18 May before it", () => {
    expect(next(from("2021-05-18T00:00Z", china.span), 1)).toBe("2021-05-21T00:00");
    expect(next(from("2021-05-21T00:00Z", china.span), -1)).toBe("2021-05-18T00:00");
    expect(next(from("2021-05-19T00:00Z", china.span), 1)).toBe("2021-05-21T00:00");
  });

  it("is the same with known then, although nobody knew it at the moment", () => {
    expect(next(from("2021-05-18T00:00Z", china.span, "then"), 1)).toBe("2021-05-21T00:00");
  });

  // data/events/kazakhstan-2022.json: protests on 2 January, messengers restricted on the 4th.
  it("is the fourth of January 2022 after the protests of the second, in hours", () => {
    expect(next(from("2022-01-02T01:00Z", kazakhstan.span), 1)).toBe("2022-01-04T00:00");
  });

  it("is none before the first and after the last of the span", () => {
    expect(next(from("2019-01-01T00:00Z", start.span), -1)).toBeNull();
    expect(next(from("2022-01-15T23:59Z", kazakhstan.span), 1)).toBeNull();
  });
});
