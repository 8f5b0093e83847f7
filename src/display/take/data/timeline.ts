import type { Facts, HashrateFacts, NetworkFacts } from "../../../facts/types.ts";
import { DAY, floorHour, HOUR } from "../../../kit/time.ts";
import { epochMeans } from "../../../model/network/epoch-means.ts";
import { bandEnding, hourlyChain } from "../../../model/network/hourly.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { countText } from "../../format/numbers.ts";
import { knownEvents } from "../../frame/known.ts";
import { ready } from "../../frame/reading.ts";
import { untilOf } from "../../timeline/chart.ts";
import { extentOf, monthsKnown } from "../../timeline/shares/months.ts";
import { periodsKnown } from "../../timeline/shares/periods.ts";
import { sourcesOfFile } from "../behind/used.ts";
import { type Dataset, dataset, six, standingCells } from "./dataset.ts";
import { markRows } from "./timeline-marks.ts";
import { type TimelineRow, timelineColumns, timelineRow, valueAlone } from "./timeline-row.ts";

/**
 * What the time axis draws of its window: shares by month and by estimate, the network's hashrate and price by day, the
 * hashrate by hour where hours are shown, modelled epochs, events, retargets, the internet as stated, claims, and single
 * readings. With known then, up to the moment.
 */
export function timelineData(facts: Facts, choices: Choices): Dataset {
  const hashrate = ready(facts.hashrate);
  const network = ready(facts.network);
  const rows = [
    ...(hashrate === null ? [] : [...monthRows(facts, hashrate, choices), ...estimateRows(facts, hashrate, choices)]),
    ...(network === null ? [] : [...dayRows(facts, network, choices), ...hourRows(facts, network, choices)]),
    ...(network === null ? [] : epochRows(facts, network, choices)),
    ...eventRows(facts, choices),
    ...markRows(facts, choices),
  ];
  return dataset("timeline", words.sets.timeline, timelineColumns, rows);
}

function monthRows(facts: Facts, hashrate: HashrateFacts, choices: Choices): readonly TimelineRow[] {
  const { series, months } = monthsKnown(hashrate, choices);
  const stands = standingCells(facts, "%", "reported", [series.source]);
  return months.flatMap((index) => {
    const { from, to } = extentOf(series.months[index] as string);
    if (to < choices.span.from || from > choices.span.to) return [];
    return series.places.flatMap((place, line) => {
      const value = series.share[line]?.[index] ?? null;
      return value === null ? [] : [timelineRow(words.quantities.share, place, from, to, valueAlone(value), stands)];
    });
  });
}

const estimateRows = (facts: Facts, hashrate: HashrateFacts, choices: Choices): readonly TimelineRow[] =>
  periodsKnown(hashrate, choices).flatMap(({ estimate, from, to }) =>
    estimate.rows.map(({ place, share }) =>
      timelineRow(
        words.quantities.share,
        place,
        from,
        to,
        [share, null, null, estimate.method],
        [...standingCells(facts, "%", "reported", [estimate.source])],
      ),
    ),
  );

/** One row a day for hashrate and price, where the day has one and lies in the window. */
function dayRows(facts: Facts, network: NetworkFacts, choices: Choices): readonly TimelineRow[] {
  const { span } = choices;
  const until = Math.min(span.to, untilOf(choices));
  const first = Math.max(0, Math.floor((span.from - network.start) / DAY));
  const last = Math.min(network.hashrate.length - 1, Math.floor((until - network.start) / DAY));
  const chain = standingCells(facts, "EH/s", "measured", sourcesOfFile(facts, "network/hashrate-chain.csv"));
  const reported = standingCells(facts, "EH/s", "reported", sourcesOfFile(facts, "network/hashrate-coin-metrics.csv"));
  const dollars = standingCells(facts, "USD", "reported", sourcesOfFile(facts, "network/price.csv"));
  const rows: TimelineRow[] = [];
  for (let day = first; day <= last; day++) {
    const from = network.start + day * DAY;
    const [rate, price] = [network.hashrate[day] ?? null, network.price[day] ?? null];
    // With known then the last day may not be over; then it has no mean yet.
    if (from + DAY > until + 1000) break;
    const stands = network.basis[day] === "m" ? chain : reported;
    if (rate !== null)
      rows.push(timelineRow(words.quantities.hashrate, "", from, from + DAY, valueAlone(rate), stands));
    if (price !== null)
      rows.push(timelineRow(words.quantities.price, "", from, from + DAY, valueAlone(price), dollars));
  }
  return rows;
}

/** The hashrate over the hours before each hour, with its 95 % interval; only where hours are shown. */
function hourRows(facts: Facts, network: NetworkFacts, choices: Choices): readonly TimelineRow[] {
  const blocks = ready(facts.blocks);
  const { span, window } = choices;
  if (blocks === null || stepOf(span) !== "hour") return [];
  const hours = window ?? 24;
  const chain = hourlyChain(blocks, network.epochs);
  const stands = standingCells(facts, "EH/s", "measured", sourcesOfFile(facts, "network/blocks.bin"));
  const rows: TimelineRow[] = [];
  for (let at = floorHour(span.from + HOUR - 1); at <= Math.min(span.to, untilOf(choices)); at += HOUR) {
    const band = bandEnding(chain, (at - chain.start) / HOUR, hours);
    if (band === null) continue;
    const values = [six(band.hashrate), six(band.low), six(band.high), ""];
    rows.push(timelineRow(words.quantities.hours(countText(hours)), "", at - hours * HOUR, at, values, stands));
  }
  return rows;
}

function epochRows(facts: Facts, network: NetworkFacts, choices: Choices): readonly TimelineRow[] {
  const stands = standingCells(facts, "EH/s", "modelled", sourcesOfFile(facts, "network/difficulty-epochs.csv"));
  return epochMeans(network, untilOf(choices))
    .filter(({ from, to }) => to >= choices.span.from && from <= choices.span.to)
    .map(({ from, to, hashrate }) => timelineRow(words.quantities.epoch, "", from, to, valueAlone(hashrate), stands));
}

const eventRows = (facts: Facts, choices: Choices): readonly TimelineRow[] =>
  (knownEvents(facts, choices)?.events ?? [])
    .filter(({ start, end }) => start <= choices.span.to && (end ?? start) >= choices.span.from)
    .map(({ title, countries, start, end, sources }) =>
      timelineRow(
        words.quantities.event,
        countries.join(" "),
        start,
        end ?? start,
        [null, null, null, title],
        [...standingCells(facts, "", "reported", sources)],
      ),
    );
