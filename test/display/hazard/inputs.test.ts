import { expect, it } from "vitest";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { atRiskView } from "../../../src/display/hazard/at-risk.ts";
import { holdingsView, nothingHeld, reckon } from "../../../src/display/holdings/holdings.ts";
import { finderOf } from "../../../src/display/holdings/import/context.ts";
import { tooltipOf } from "../../../src/display/map/tooltip.ts";
import { gazetteerFor } from "../../../src/display/search/places.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { readWith } from "../../model/holdings/support/read.ts";
import { realFacts, realFiles, september2026 } from "../../support/real-facts.ts";

const start = startChoices(september2026);

it("Russia's P is made from the same figures in the table, in a tooltip of At risk and in the report on holdings", () => {
  const frame = frameAt(realFacts, { ...start, layer: "at-risk" });
  const context = exposureContext({ facts: realFacts, frame, axis: axisOf(september2026), words: { locale: "en-GB" } });
  if (context === null) throw new Error("no map");
  const note = atRiskView(context, "full", "waiting")?.table.rows.find(({ key }) => key === "RUS")?.note ?? "";
  expect(note).toMatch(/^stability −\d\.\d{3} \(20\d\d\); (a|no) shutdown in 20\d\d or 20\d\d$/);
  expect(tooltipOf(frame, "RUS", en).notes).toContain(note);
  const find = finderOf(gazetteerFor({ facts: { ...realFacts, names: { state: "ready", value: realFiles.names } } }));
  const { holdings } = readWith("name,country,EH/s\nA,Russia,10", find);
  const view = holdingsView(context, reckon(context, { ...nothingHeld, holdings }, "waiting"));
  expect(view.countries.rows.map(({ key, note: own }) => [key, own])).toEqual([["RUS", note]]);
});

it("the map's sentence and the tab's give both ends where one doubt decides: 2.8 with Russia's week not counted, 6.9 as published", () => {
  const frame = frameAt(realFacts, { ...start, layer: "at-risk" });
  expect(frame.headline.title).toBe(
    "About 2.8 to 6.9 points of the network are expected to lose their internet within a year.",
  );
  const said = frame.headline.text.map((part) => (typeof part === "string" ? part : part.strong)).join("");
  expect(said).toContain("decided the other way it is 2.8 points; Exposure names the doubt.");
  const context = exposureContext({ facts: realFacts, frame, axis: axisOf(september2026), words: { locale: "en-GB" } });
  expect(context === null ? null : atRiskView(context, "full", "waiting")?.expected).toBe("2.8 to 6.9");
  expect(context === null ? null : atRiskView(context, "any", "waiting")?.expected).toBe("14.8");
});

it("a tooltip of another layer says nothing of P", () => {
  const said = tooltipOf(frameAt(realFacts, start), "RUS", en).notes.join();
  expect(said).not.toContain("stability");
});
