import * as v from "valibot";
import { parseTime } from "../../../src/kit/time.ts";
import { isPlace } from "./codes.ts";

const words = v.pipe(v.string(), v.nonEmpty("is blank"));
const amount = v.nullable(v.number());
const place = v.pipe(
  v.string(),
  v.check(isPlace, (issue) => `${issue.input} is not an ISO 3166 code`),
);
const time = v.pipe(
  v.string(),
  v.check(
    (text) => parseTime(text) !== null,
    (issue) => `${issue.input} is not a time`,
  ),
);
const day = v.pipe(
  time,
  v.check(
    (text) => text.length === 10,
    (issue) => `${issue.input} is not a day`,
  ),
);
/** A name for the time axis. */
const shortName = v.pipe(words, v.maxLength(28, "is longer than 28 letters"));
const precision = v.picklist(["minute", "hour", "day", "month", "year"]);
const statement = v.strictObject({
  text: words,
  low: amount,
  high: amount,
  unit: v.string(),
  by: words,
  source: words,
});

/** An entry of `events/events.json`. */
export const eventShape = v.strictObject({
  id: words,
  start: time,
  end: v.nullable(time),
  precision,
  countries: v.array(place),
  region: v.string(),
  place: v.nullable(
    v.strictObject({
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      name: words,
    }),
  ),
  kind: words,
  title: words,
  short: v.optional(shortName),
  summary: words,
  statements: v.array(statement),
  sources: v.pipe(v.array(words), v.nonEmpty("names no source")),
});

const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "is not a month"));

/** An entry of `replays.json`: a stretch of time that the page offers to replay, and the files that it shows. */
export const replayShape = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "is not an id")),
  from: day,
  to: day,
  begins: time,
  step: v.picklist(["day", "hour"]),
  place,
  mark: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "is not an id")),
  chronology: v.nullable(words),
  connectivity: v.nullable(words),
  /** The id of the story on this replay in `data/stories/`. */
  story: v.optional(words),
  events: v.pipe(v.array(words), v.nonEmpty("names no event")),
  exodus: v.optional(
    v.strictObject({
      kinds: v.pipe(v.array(words), v.nonEmpty("names no kind")),
      compared: v.pipe(v.array(month), v.nonEmpty("names no month")),
      weighed: v.pipe(v.array(month), v.length(3, "must be three months: before, during, after")),
      provinces: v.boolean(),
    }),
  ),
});

/** An entry of a replay's chronology, such as `events/china-2021.json`. */
export const chronicleShape = v.strictObject({
  id: words,
  at: time,
  precision,
  text: words,
  short: v.optional(shortName),
  low: amount,
  high: amount,
  unit: v.string(),
  by: words,
  region: v.string(),
  to: v.nullable(place),
  kind: words,
  source: words,
});

/** An entry of a replay's statements on connectivity, such as `internet/kazakhstan-2022.json`. */
export const connectivityShape = v.pipe(
  v.strictObject({
    from: time,
    to: v.nullable(time),
    precision: words,
    state: v.picklist(["ordinary", "partial", "down", "unknown"]),
    drives: v.boolean(),
    value: amount,
    unit: v.string(),
    scope: words,
    statement: words,
    short: v.optional(shortName),
    by: words,
    url: words,
    source: words,
    chronicle: v.nullable(words),
    /** The day on which its source came out, where neither the press register nor the end of the statement gives it. */
    published: v.optional(time),
  }),
  v.check((item) => !item.drives || item.from.includes("T"), "drives the map without a clock time"),
);

/** An entry of `events/claims.json`. */
export const claimShape = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "is not an id")),
    event: words,
    quantity: v.picklist(["network-loss", "pool-loss", "country-share", "network-hashrate", "network-level"]),
    subject: words,
    label: words,
    text: words,
    low: amount,
    high: amount,
    unit: v.picklist(["%", "EH/s"]),
    by: words,
    source: words,
    window: v.nullable(v.strictObject({ from: time, to: time })),
    stated: v.string(),
    same: v.array(words),
  }),
  v.check(({ low, high }) => low !== null || high !== null, "claims no figure"),
  v.check(({ low, high }) => low === null || high === null || low <= high, "low is above high"),
);

/** An entry of `sources.json`. */
export const sourceShape = v.strictObject({
  publisher: words,
  title: words,
  edition: words,
  url: v.string(),
  licence: words,
  licenceSeen: v.boolean(),
  retrieved: words,
  caveat: words,
});

/** An entry of `events/sources.json`. */
export const pressShape = v.strictObject({ title: words, publisher: words, date: time, url: words, note: v.string() });

/** A checked entry of `events/events.json`. */
export type EventEntry = v.InferOutput<typeof eventShape>;
/** A checked entry of a chronology. */
export type ChronicleEntry = v.InferOutput<typeof chronicleShape>;
/** A checked statement on connectivity. */
export type ConnectivityEntry = v.InferOutput<typeof connectivityShape>;
/** A checked entry of `replays.json`. */
export type ReplayEntry = v.InferOutput<typeof replayShape>;
/** A checked entry of `events/claims.json`. */
export type ClaimEntry = v.InferOutput<typeof claimShape>;
/** A checked entry of `sources.json`. */
export type SourceEntry = v.InferOutput<typeof sourceShape>;
/** A checked entry of `events/sources.json`. */
export type PressEntry = v.InferOutput<typeof pressShape>;
