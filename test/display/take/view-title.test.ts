import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { viewTitle } from "../../../src/display/headline/view-title.ts";
import { modelledOf } from "../../../src/display/scenario/time/make-modelled.ts";
import { viewCitation, viewLine } from "../../../src/display/take/citation.ts";
import { pictureText } from "../../../src/display/take/picture.ts";
import { fromQuery } from "../../../src/state/link/link.ts";
import { axisFrom, startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts as facts, september2026 } from "../../support/real-facts.ts";

const start = startChoices(september2026);
const half = "sc=1~Half~2026-09-30T00~0~1~o!USA!50!0!!0!n!!";
/** The frame of a link, as the page makes it. */
function linked(query: string) {
  const { choices, dropped } = fromQuery(query, start);
  expect(dropped).toEqual([]);
  return frameAt(facts, choices, undefined, modelledOf(facts, choices, axisFrom(start)));
}
/** Every title by which a view leaves the page: of a frame, a picture, a citation, and the line of dialog and files. */
function titlesOf(frame: ReturnType<typeof linked>) {
  return {
    frame: viewTitle(frame),
    picture: pictureText({ facts, frame, words: en }, "").title,
    citation: viewCitation({ facts, frame, words: en }, "", null).title,
    line: viewLine(frame),
  };
}

describe("the title of a view that leaves the page", () => {
  it("What if half of the hashrate of the United States went: “Modelled Half: …” everywhere, and the facts only as facts", () => {
    const frame = linked(`?tab=what-if&${half}`);
    const answer = frame.scenario?.answer ?? "";
    expect(answer).toMatch(
      /^Modelled Half: 18.4 % of the hashrate is lost in the United States, and a block comes every 12 min 15 s instead of every 10 min/,
    );
    const titles = titlesOf(frame);
    for (const [where, title] of Object.entries(titles)) expect(title.startsWith(answer), where).toBe(true);
    const question =
      "Scenario “Half”: Outage, United States: 50 % of the hashrate there, from 30 September 2026, for good.";
    expect(titles.line).toBe(`${answer} ${question} The map shows the facts: ${frame.headline.title} ${frame.moment}`);
    const { subtitle, alternative } = pictureText({ facts, frame, words: en }, "");
    expect(subtitle).toContain(question);
    expect(alternative).toContain(`${answer} ${question}`);
  });

  it.each([
    ["the facts", "?t=2021-06-30"],
    ["a scenario that another tab does not show", `?${half}`],
    [
      "scenario time, whose headline says that it is modelled",
      `?tab=what-if&${half}&replay=2026-10-05,2026-09-28..2026-10-20,10`,
    ],
  ])("%s: the headline of the moment", (_, query) => {
    const frame = linked(query);
    for (const [where, title] of Object.entries(titlesOf(frame))) {
      expect(title.startsWith(frame.headline.title), where).toBe(true);
    }
    expect(viewLine(frame)).toBe(`${frame.headline.title} ${frame.moment}`);
  });
});
