import type { Facts, HashrateFacts, Moment, NetworkFacts } from "../../../facts/types.ts";
import { DAY, floorHour, HOUR } from "../../../kit/time.ts";
import { epochMeans } from "../../../model/network/epoch-means.ts";
import { bandEnding, hourlyChain } from "../../../model/network/hourly.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { knownEvents } from "../../frame/known.ts";
import { ready } from "../../frame/reading.ts";
import { untilOf } from "../../timeline/chart.ts";
import { extentOf, monthsKnown } from "../../timeline/shares/areas.ts";
import { periodsKnown } from "../../timeline/shares/periods.ts";
import { sourcesOfFile } from "../behind/used.ts";
import { type DataCell, type Dataset, dataset, isoTime, six, standingCells, standingColumns } from "./dataset.ts";

type Row = readonly DataCell[];

const columns = ["quantity", "place", "from", "to", "value", "low", "high", "text", ...standingColumns];

/**
 * What the time axis draws of its window: shares by month and by estimate, the network's hashrate and price by day, the
 * hashrate by hour where hours are shown, modelled epochs, and events. With known then, up to the moment.
 */
export function timelineData(facts: Facts, choices: Choices): Dataset {
  const hashrate = ready(facts.hashrate);
  const network = ready(facts.network);
  const rows = [
    ...(hashrate === null ? [] : [...monthRows(facts, hashrate, choices), ...estimateRows(facts, hashrate, choices)]),
    ...(network === null ? [] : [...dayRows(facts, network, choices), ...hourRows(facts, network, choices)]),
    ...(network === null ? [] : epochRows(facts, network, choices)),
    ...eventRows(facts, choices),
  ];
  return dataset("timeline", words.sets.timeline, columns, rows);
}

const row = (quantity: string, place: string, from: Moment, to: Moment, values: Row, stands: Row): Row => [
  quantity,
  place,
  isoTime(from),
  isoTime(to),
  ...values,
  ...stands,
];
const alone = (value: number): Row => [six(value), null, null, ""];

function monthRows(facts: Facts, hashrate: HashrateFacts, choices: Choices): readonly Row[] {
  const { series, months } = monthsKnown(hashrate, choices);
  const stands = standingCells(facts, "%", "reported", [series.source]);
  return months.flatMap((index) => {
    const { from, to } = extentOf(series.months[index] as string);
    if (to < choices.span.from || from > choices.span.to) return [];
    return series.places.flatMap((place, line) => {
      const value = series.share[line]?.[index] ?? null;
      return value === null ? [] : [row(words.quantities.share, place, from, to, alone(value), stands)];
    });
  });
}

const estimateRows = (facts: Facts, hashrate: HashrateFacts, choices: Choices): readonly Row[] =>
  periodsKnown(hashrate, choices).flatMap(({ estimate, from, to }) =>
    estimate.rows.map(({ place, share }) =>
      row(
        "share",
        place,
        from,
        to,
        [share, null, null, estimate.method],
        [...standingCells(facts, "%", "reported", [estimate.source])],
      ),
    ),
  );

/** One row a day for hashrate and price, where the day has one and lies in the window. */
function dayRows(facts: Facts, network: NetworkFacts, choices: Choices): readonly Row[] {
  const { span } = choices;
  const until = Math.min(span.to, untilOf(choices));
  const first = Math.max(0, Math.floor((span.from - network.start) / DAY));
  const last = Math.min(network.hashrate.length - 1, Math.floor((until - network.start) / DAY));
  const chain = standingCells(facts, "EH/s", "measured", sourcesOfFile(facts, "network/hashrate-chain.csv"));
  const reported = standingCells(facts, "EH/s", "reported", sourcesOfFile(facts, "network/hashrate-coin-metrics.csv"));
  const dollars = standingCells(facts, "USD", "reported", sourcesOfFile(facts, "network/price.csv"));
  const rows: Row[] = [];
  for (let day = first; day <= last; day++) {
    const from = network.start + day * DAY;
    const [rate, price] = [network.hashrate[day] ?? null, network.price[day] ?? null];
    // With known then the last day may not be over; then it has no mean yet.
    if (from + DAY > until + 1000) break;
    const stands = network.basis[day] === "m" ? chain : reported;
    if (rate !== null) rows.push(row(words.quantities.hashrate, "", from, from + DAY, alone(rate), stands));
    if (price !== null) rows.push(row(words.quantities.price, "", from, from + DAY, alone(price), dollars));
  }
  return rows;
}

/** The hashrate over the hours before each hour, with its 95 % interval; only where hours are shown. */
function hourRows(facts: Facts, network: NetworkFacts, choices: Choices): readonly Row[] {
  const blocks = ready(facts.blocks);
  const { span, window } = choices;
  if (blocks === null || stepOf(span) !== "hour") return [];
  const hours = window ?? 24;
  const chain = hourlyChain(blocks, network.epochs);
  const stands = standingCells(facts, "EH/s", "measured", sourcesOfFile(facts, "network/blocks.bin"));
  const rows: Row[] = [];
  for (let at = floorHour(span.from + HOUR - 1); at <= Math.min(span.to, untilOf(choices)); at += HOUR) {
    const band = bandEnding(chain, (at - chain.start) / HOUR, hours);
    if (band === null) continue;
    const values = [six(band.hashrate), six(band.low), six(band.high), ""];
    rows.push(row(words.quantities.hours(hours), "", at - hours * HOUR, at, values, stands));
  }
  return rows;
}

function epochRows(facts: Facts, network: NetworkFacts, choices: Choices): readonly Row[] {
  const stands = standingCells(facts, "EH/s", "modelled", sourcesOfFile(facts, "network/difficulty-epochs.csv"));
  return epochMeans(network, untilOf(choices))
    .filter(({ from, to }) => to >= choices.span.from && from <= choices.span.to)
    .map(({ from, to, hashrate }) => row(words.quantities.epoch, "", from, to, alone(hashrate), stands));
}

const eventRows = (facts: Facts, choices: Choices): readonly Row[] =>
  (knownEvents(facts, choices)?.events ?? [])
    .filter(({ start, end }) => start <= choices.span.to && (end ?? start) >= choices.span.from)
    .map(({ title, countries, start, end, sources }) =>
      row(
        "event",
        countries.join(" "),
        start,
        end ?? start,
        [null, null, null, title],
        [...standingCells(facts, "", "reported", sources)],
      ),
    );
