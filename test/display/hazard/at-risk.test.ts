import { expect, it } from "vitest";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { atRiskView, type Drawn } from "../../../src/display/hazard/at-risk.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

/** The texts of the column of 90 % intervals, each once. */
function intervals(drawn: Drawn): readonly string[] {
  const frame = frameAt(realFacts, { ...startChoices(september2026), layer: "at-risk" });
  const context = exposureContext({ facts: realFacts, frame, axis: axisOf(september2026), words: { locale: "en-GB" } });
  const rows = context === null ? [] : (atRiskView(context, "full", drawn)?.table.rows ?? []);
  return [...new Set(rows.map(({ cells }) => cells[3] ?? ""))];
}

it("the column of intervals is “…” while the refits are drawn, and “not computed” once they failed", () => {
  expect(intervals("waiting")).toEqual(["…"]);
  expect(intervals("failed")).toEqual(["not computed"]);
});
