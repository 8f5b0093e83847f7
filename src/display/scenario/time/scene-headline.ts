import type { PlaceCode } from "../../../facts/types.ts";
import { leastHashrate } from "../../../model/scenario/run/hashrates.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { intervalAt } from "../../../model/scenario/run/path.ts";
import { en } from "../../../words/en.ts";
import { headlines } from "../../../words/headline.ts";
import { listed } from "../../../words/list.ts";
import { scenarioTimeWords as words } from "../../../words/scenario/time.ts";
import { periodWords } from "../../format/dates.ts";
import { waitWords } from "../../format/durations.ts";
import { numbersFor } from "../../format/numbers.ts";
import type { HeadlineView } from "../../headline/context.ts";
import { publisherWords } from "../../sources/publisher.ts";
import { dayIn } from "../limits.ts";
import { lossWords } from "../loss.ts";
import type { SceneTime } from "../types.ts";
import type { Running } from "./running.ts";

/**
 * The headline of a moment of scenario time: who mines, how much hashrate is lost, the block interval; all modelled.
 */
export function sceneHeadline(
  outcome: Outcome,
  running: Running,
  time: SceneTime,
  nameOf: (code: PlaceCode) => string,
): HeadlineView {
  const { world, course } = outcome;
  const numbers = numbersFor(en.locale);
  const interval = intervalAt(course.epochs, course.rates, (time.at - world.at) / 1000);
  const gone = (running.whole / 100) * world.hashrate < leastHashrate;
  const basis =
    world.shares === null
      ? ""
      : `${publisherWords(world.shares.publisher)}, ${periodWords(world.shares.period, en.locale)}`;
  const text =
    running.whole > 100 + 1e-9
      ? words.above(numbers.share(running.whole), waitWords(interval), basis)
      : words.text(lossWords(Math.max(0, 100 - running.whole), gone, numbers), waitWords(interval), basis);
  return { title: gone ? words.gone(dayIn(time)) : titleOf(running, dayIn(time), nameOf), text };
}

function titleOf({ share }: Running, day: string, nameOf: (code: PlaceCode) => string): string {
  const leaders = [...share].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const names = leaders.map(([code]) => headlines.inText(nameOf(code)));
  const sum = numbersFor(en.locale).share(leaders.reduce((total, [, percent]) => total + percent, 0));
  return names.length === 1 ? words.leader(day, names[0] ?? "", sum) : words.title(day, listed(names), sum);
}
