import type { PlaceCode } from "../../../facts/types.ts";
import type { Shock } from "../../../model/scenario/question/scenario.ts";
import { stretchesOf } from "../../../model/scenario/run/envelope.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { scenarioForm as form } from "../../../words/scenario/form.ts";
import { scenarioTimeWords as words } from "../../../words/scenario/time.ts";
import { dateText } from "../../format/dates.ts";
import { plainNumber } from "../../format/numbers.ts";
import { lanesOf } from "../../timeline/events/lanes.ts";
import { across, boxHeight, boxWidth, down, tenths, unitsAt } from "../../timeline/scale.ts";
import type { EventMark } from "../../timeline/types.ts";
import { whoWords } from "../form/form.ts";
import type { SceneTime } from "../types.ts";

/** The least width of a bar, units. */
const shortest = 8;

/** A scenario's shocks as bars in lanes, each from its start until the last machine that returns is back. */
export function shockMarks(
  { scenario }: Outcome,
  { span }: SceneTime,
  nameOf: (place: PlaceCode) => string,
  locale: string,
): readonly EventMark[] {
  const placed = scenario.shocks
    .map((shock, index) => {
      const left = unitsAt(span, shock.start);
      return { shock, index, left, right: Math.max(left + shortest, unitsAt(span, endOf(shock) ?? span.to)) };
    })
    .filter(({ shock }) => shock.start <= span.to && (endOf(shock) ?? span.to) >= span.from)
    .sort((a, b) => a.left - b.left);
  const lanes = lanesOf(placed, () => false);
  const count = Math.max(1, ...lanes.map((lane) => lane + 1));
  return placed.map(({ shock, index, left, right }, place) => ({
    id: `shock-${index}`,
    ids: [`shock-${index}`],
    claim: null,
    x: across(left),
    width: across(tenths(Math.min(boxWidth, right) - left)),
    y: down((((lanes[place] as number) + 0.5) / count) * boxHeight),
    shape: "bar",
    tone: "featured",
    at: shock.start,
    name: words.shock(form.kinds[shock.kind], whoWords(shock, { locale, nameOf })),
    when: whenWords(shock, locale),
    lines: [{ text: shockLine(shock), by: words.by, url: null }],
    more: "",
    rest: [],
    side: left < boxWidth / 3 ? "start" : left > (boxWidth * 2) / 3 ? "end" : "middle",
  }));
}

/** When the last machine is back; null where machines never return. */
const endOf = (shock: Shock): number | null =>
  shock.end === null ? null : Math.max(...stretchesOf({ ...shock, move: null }).map(({ to }) => to));

function whenWords(shock: Shock, locale: string): string {
  const from = dateText(shock.start, "dayHour", locale);
  const to = endOf(shock);
  return to === null ? words.forGood(from) : words.until(from, dateText(to, "dayHour", locale));
}

function shockLine({ loss, rampHours, move }: Shock): string {
  const ramp = rampHours === 0 ? "" : words.ramp(plainNumber(rampHours));
  return words.loss(plainNumber(loss), ramp) + (move === null ? "" : words.moves(plainNumber(move.part)));
}
