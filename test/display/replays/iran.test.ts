import { describe, expect, it } from "vitest";
import { axisViewAt } from "../../../src/display/timeline/axis.ts";
import { closeUp } from "../../../src/display/timeline/close-up/close-up.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { frameWithReplays as frameAt } from "../../support/frame-with-replays.ts";
import { realFacts as wholeFacts } from "../../support/real-facts.ts";
import { presetsOf } from "../../support/replays.ts";
import { realFacts } from "../claims/real.ts";
import { language, newest } from "../timeline/fixtures.ts";

const { iran } = presetsOf(newest);
const inIran = (at: string, known: Choices["known"] = "now"): Choices => ({
  ...startChoices(newest),
  span: iran.span,
  at: Date.parse(at),
  known,
});
const headline = (at: string, known?: Choices["known"]) => frameAt(realFacts, inIran(at, known)).headline;
const said = (at: string) =>
  headline(at)
    .text.map((part) => (typeof part === "string" ? part : "strong" in part ? part.strong : ""))
    .join("");

describe("the replay of Iran, June 2025", () => {
  it("runs by the hour from 11 June to 1 July: 21 days", () => {
    expect(iran.span).toEqual({ from: Date.UTC(2025, 5, 11), to: Date.UTC(2025, 6, 2) - 1000 });
  });

  it("tells the days that Access Now lists: full cuts on 13 June and from 16 to 25, services from 15, nothing on the 14th", () => {
    const title = (day: string) => headline(`2025-06-${day}T12:00Z`).title;
    const cut = /^Iran’s internet is listed as cut on this day; 24 hours brought \d+ blocks where \d+ were due, /;
    const services =
      /^Services of Iran’s internet are listed as cut on this day; 24 hours brought \d+ blocks where \d+ were due\.$/;
    for (const day of ["13", "16", "25"]) expect(title(day)).toMatch(cut);
    expect(title("14")).toMatch(/^Iran, June 2025: no cut is listed for this day; 24 hours brought \d+ blocks where /);
    for (const day of ["15", "26"]) expect(title(day)).toMatch(services);
  });

  it("begins with what will be seen, and says that no map of the date names Iran's share", () => {
    expect(headline("2025-06-12T12:00Z").title).toBe(
      "From 13 June 2025 Iran, whose share no map of the date names, is listed as cut off: see whether blocks show it.",
    );
  });

  it("on 20 June at noon 146 blocks came where 146 were due: the blocks do not show it", () => {
    expect(headline("2025-06-20T12:00Z").title).toBe(
      "Iran’s internet is listed as cut on this day; 24 hours brought 146 blocks where 146 were due, which fits a loss and no loss alike.",
    );
    expect(said("2025-06-20T12:00Z")).toMatch(
      /^Listed for this day: Shutdown, broadband .* says Access Now .* made 146 blocks where 146 were due/,
    );
  });

  it("on the listed days the map marks Iran as listed, as the legend says, too, with a name that says that its share is not named: a cut from 16 to 25 June, services on the 15th, nothing on the 14th, and nothing with known then", () => {
    const marked = (at: string, known?: Choices["known"]) => {
      const { badges, labels, overlayKeys } = frameAt(wholeFacts, inIran(at, known));
      const told = labels.filter(({ code }) => code === "IRN").map(({ name, value, notes }) => [name, value, ...notes]);
      return [...badges.map(({ state }) => state), ...told.flat(), ...overlayKeys.slice(0, 1)];
    };
    const listed = (as: string) => [
      "listed",
      "Iran",
      "share not named",
      `internet: ${as}`,
      "mark: internet, a day that a list names",
    ];
    for (const day of ["16", "20", "25"]) expect(marked(`2025-06-${day}T12:00Z`)).toEqual(listed("listed as cut"));
    expect(marked("2025-06-15T12:00Z")).toEqual(listed("services listed as cut"));
    expect([marked("2025-06-14T12:00Z"), marked("2025-06-20T12:00Z", "then")]).toEqual([[], []]);
  });

  it("in the layer of risk the name of Iran, which has no share, stands over its risk, as the table has it", () => {
    const { labels, table } = frameAt(wholeFacts, { ...inIran("2025-06-20T12:00Z"), layer: "risk" });
    const risk = table.rows.find(({ code }) => code === "IRN")?.cells.find(({ column }) => column === "risk")?.text;
    expect(risk).toMatch(/^\d\d$/);
    expect(labels.find(({ code }) => code === "IRN")?.value).toBe(risk);
  });

  it("draws no strip of hours, since nobody states hours; the lists stand as bars that say so", () => {
    const axis = axisViewAt(realFacts, inIran("2025-06-20T12:00Z"), language, {
      closeUp,
      narrow: false,
    });
    expect(axis.strip).toEqual([]);
    expect(axis.marks.filter(({ when }) => when.endsWith("no hour stated"))).toHaveLength(5);
  });

  it("the retarget of 29 June stands in the last third: its words stand before its line, those of 14 June's behind", () => {
    const axis = axisViewAt(realFacts, inIran("2025-06-30T12:00Z"), language, {
      closeUp,
      narrow: false,
    });
    expect(axis.retargets.map(({ text, anchor }) => [text, anchor])).toEqual([
      ["retarget −0.45 %", "start"],
      ["retarget −7.48 %", "end"],
    ]);
  });

  it("known then, nothing is listed: Access Now's list came out on 31 March 2026", () => {
    expect(headline("2025-06-20T12:00Z", "then").title).toBe(
      "Iran, June 2025: no cut is listed for this day; 24 hours brought 146 blocks where 146 were due.",
    );
  });
});
