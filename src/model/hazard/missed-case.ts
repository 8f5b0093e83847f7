import { replays } from "../../facts/replays.ts";
import { floorMonth } from "../../kit/time.ts";

const event = "kz-shutdown-2022";
const at = Date.UTC(2022, 0, 5);

/**
 * The shutdown that the page examines in detail, because the regression on the years before missed it: the event with
 * this id in the table of replays, which also names its country. `at` repeats the day of its row in the shutdowns,
 * because with known then that row is missing until it was published. `eve` is the month at whose end the backtest
 * ranks the country.
 */
export const missedCase = {
  event,
  place: replays.find(({ events }) => events.includes(event))?.place ?? "",
  at,
  year: new Date(at).getUTCFullYear(),
  eve: new Date(floorMonth(at) - 1).toISOString().slice(0, 7),
} as const;
