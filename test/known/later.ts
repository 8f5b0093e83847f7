import type { Blocks, Facts, Loaded } from "../../src/facts/types.ts";
import { laterEpochs, type Undated } from "./later-epochs.ts";
import { unrevised } from "./unrevised.ts";

/** What becomes of all that came out after a moment: it is taken away, or says something else. */
export type Fate = "gone" | "changed";

/**
 * The facts of another world, in which everything that came out after a moment is gone, or changed: whatever a view with
 * known then shows of the one must be what it shows of the other. It knows nothing of how the page leaves things out:
 * it walks through the files and goes by the dates that stand in them.
 */
export function otherFuture(facts: Facts, at: number, fate: Fate): Facts {
  const press = facts.sources.state === "ready" ? facts.sources.value.press : {};
  const walk = (value: unknown): unknown => walked(value, { at, fate, press });
  const file = <T>(loaded: Loaded<T>): Loaded<T> =>
    loaded.state === "ready" ? { state: "ready", value: walk(unrevised(loaded.value, at)) as T } : loaded;
  const [network, exposure, sources] = [file(facts.network), file(facts.exposure), file(facts.sources)];
  return {
    places: facts.places,
    names: facts.names,
    hashrate: file(facts.hashrate),
    risk: file(facts.risk),
    electricity: file(facts.electricity),
    events: file(facts.events),
    claims: file(facts.claims),
    network: network.state === "ready" ? { ...network, value: days(network.value, at, fate) } : network,
    sources: sources.state === "ready" ? { ...sources, value: register(sources.value, at, fate) } : sources,
    context: aggregates(file(facts.context), { wgi2025: {}, democracy: {}, gpr: {} }),
    exposure: poisoned(exposure, at, fate),
    blocks:
      facts.blocks.state === "ready" ? { ...facts.blocks, value: chain(facts.blocks.value, at, fate) } : facts.blocks,
  };
}

interface World {
  readonly at: number;
  readonly fate: Fate;
  readonly press: Readonly<Record<string, { readonly date: string }>>;
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === "object" && value !== null && !Array.isArray(value);

function walked(value: unknown, world: World): unknown {
  if (Array.isArray(value)) {
    const kept: unknown[] = [];
    for (const item of value) {
      if (!isBag(item) || beginsBy(item, world)) kept.push(walked(item, world));
      else if (world.fate === "changed") kept.push(garbled(item));
    }
    return kept;
  }
  if (!isBag(value)) return value;
  const columns = columnsOf(value);
  const entries = Object.entries(value).map(([key, own]) => {
    if (key === "end" || (key === "to" && typeof own === "number" && typeof value["state"] === "string")) {
      return [key, typeof own === "number" && own > world.at ? null : own];
    }
    if (key === "sources" && Array.isArray(own)) return [key, own.filter((id) => isOut(pressDay(id, world), world))];
    return [key, columns === null ? walked(own, world) : tableOf(own, columns, world)];
  });
  return Object.fromEntries(entries);
}

/** From when an item of a list is known: the day of its source and its own time, whichever is later. */
function beginsBy(item: Bag, world: World): boolean {
  const { published, from, at, start, time, day, date, source } = item;
  if (typeof published === "string" && !isOut(published, world)) return false;
  if (typeof from === "string" && /^\d{4}-\d\d-\d\d$/.test(from) && Date.parse(from) > world.at) return false;
  if (published === undefined && typeof from === "string" && /^\d{4}-\d\d-\d\d$/.test(from) && !isOut(from, world))
    return false;
  // What an event's source states.
  if (typeof item["by"] === "string" && published === undefined && !isOut(pressDay(source, world), world)) return false;
  const begins = [at, start, time, typeof from === "number" && item["cents"] === undefined ? from : undefined];
  if (begins.some((moment) => typeof moment === "number" && moment > world.at)) return false;
  return ![day, published === undefined ? undefined : date].some(
    (text) => typeof text === "string" && /^\d{4}/.test(text) && Date.parse(text) > world.at,
  );
}

const isOut = (day: string, { at }: { readonly at: number }): boolean => Date.parse(day) <= at;

/** An article known by its month or year alone counts from the last day of it. */
function pressDay(id: unknown, { press }: World): string {
  const date = press[String(id)]?.date ?? "";
  return lastDay(date);
}

function lastDay(date: string): string {
  const [year = 0, month] = date.split("-").map(Number);
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10) : date;
}

/** The days on which a table's columns came out; null for what is no table. */
function columnsOf(value: Bag): readonly string[] | null {
  const { published } = value;
  return Array.isArray(published) && published.every((day) => typeof day === "string") ? published : null;
}

function tableOf(value: unknown, published: readonly string[], world: World): unknown {
  const later = (index: number) => !isOut(published[index] ?? "", world);
  if (Array.isArray(value) && value.length === published.length && !Array.isArray(value[0])) {
    return world.fate === "gone" ? value.filter((_, index) => !later(index)) : value;
  }
  if (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.length === published.length)) {
    return value.map((row: unknown[]) =>
      world.fate === "gone"
        ? row.filter((_, index) => !later(index))
        : row.map((cell, index) => (later(index) ? garbled(cell) : cell)),
    );
  }
  if (!isBag(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, tableOf(own, published, world)]));
}

const kept: ReadonlySet<string> = new Set(["id", "published", "from", "at", "start", "time", "day", "date", "period"]);

/** Another figure, another text; what an item is known by and its dates stay. */
function garbled(value: unknown): unknown {
  if (typeof value === "number") return value * 1.37 + 1;
  if (typeof value === "string") return `LATER ${value}`;
  if (Array.isArray(value)) return value.map(garbled);
  if (!isBag(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, kept.has(key) ? own : garbled(own)]));
}

const DAY = 86_400_000;

function days<Network extends object>(network: Network, at: number, fate: Fate): Network {
  const start = (network as unknown as { readonly start: number }).start;
  const over = Math.max(0, Math.floor((at - start) / DAY));
  const entries = Object.entries(network).map(([key, value]: [string, unknown]) => {
    if (key === "basis") return [key, fate === "gone" ? (value as string).slice(0, over) : value];
    if (key === "undated") return [key, laterEpochs(value as readonly Undated[], at, fate)];
    if (!["hashrate", "blocks", "difficulty", "price"].includes(key)) return [key, value];
    const series = value as (number | null)[];
    return [
      key,
      fate === "gone" ? series.slice(0, over) : series.map((one, day) => (day < over ? one : (garbled(one) as number))),
    ];
  });
  return Object.fromEntries(entries) as Network;
}

function register<Register extends object>(sources: Register, at: number, fate: Fate): Register {
  const { series, press } = sources as unknown as Record<"series" | "press", Record<string, Bag>>;
  const known = ({ known }: Bag) => Array.isArray(known) && Date.parse(known[0] as string) <= at;
  const out = ({ date }: Bag) => Date.parse(lastDay(String(date))) <= at;
  const only = (bags: Record<string, Bag> | undefined, isKnown: (bag: Bag) => boolean) =>
    Object.fromEntries(
      Object.entries(bags ?? {}).flatMap(([id, bag]) =>
        isKnown(bag) ? [[id, bag]] : fate === "gone" ? [] : [[id, { ...bag, title: "LATER", publisher: "LATER" }]],
      ),
    );
  return { series: only(series, known), press: only(press, out) } as unknown as Register;
}

function aggregates<T>(loaded: Loaded<T>, other: Partial<T>): Loaded<T> {
  return loaded.state === "ready" ? { state: "ready", value: { ...loaded.value, ...other } } : loaded;
}

/** Sums over all years say nothing that may be shown of a moment before the last of them. */
function poisoned(loaded: Facts["exposure"], at: number, fate: Fate): Facts["exposure"] {
  if (loaded.state !== "ready") return loaded;
  const { value } = loaded;
  const poison = (own: unknown): unknown =>
    typeof own === "number"
      ? own + 1000
      : Array.isArray(own)
        ? own.map(poison)
        : isBag(own)
          ? Object.fromEntries(Object.entries(own).map(([key, part]) => [key, poison(part)]))
          : own;
  const { backtest, shutdowns } = value;
  const { months } = backtest.monthly;
  const over = months.filter((_, index) => Date.parse(months[index + 1] ?? "2099-01") <= at).length;
  const cut = (list: readonly (number | null)[]) =>
    fate === "gone" ? list.slice(0, over) : list.map((one, index) => (index < over ? one : (garbled(one) as number)));
  const out = (day: string) => Date.parse(day) <= at;
  return {
    state: "ready",
    value: {
      ...value,
      fits: poison(value.fits) as typeof value.fits,
      doubts: [],
      backtest: {
        ...backtest,
        firstQuarter: "1999-Q1",
        lastQuarter: "2099-Q4",
        units: backtest.units + 1000,
        countries: 1000,
        elsewhere: 1000,
        verdicts: poison(backtest.verdicts) as typeof backtest.verdicts,
        falseAlarms: [],
        monthly: {
          months: fate === "gone" ? months.slice(0, over) : months,
          of: cut(backtest.monthly.of) as number[],
          ranks: Object.fromEntries(
            Object.entries(backtest.monthly.ranks).map(([place, own]) => [
              place,
              {
                atRisk: cut(own.atRisk),
                atRiskAny: cut(own.atRiskAny),
                exposure: cut(own.exposure),
                share: cut(own.share),
              },
            ]),
          ),
        },
      },
      shutdowns: {
        ...shutdowns,
        rows: shutdowns.rows.flatMap((row) => {
          if (!out(row.any)) return fate === "gone" ? [] : [{ ...row, place: "LATER" }];
          return [row.full === null || out(row.full) ? row : { ...row, full: null }];
        }),
      },
    },
  };
}

/** Blocks after the moment that a file holds in which the future is gone: that it goes on is not what is asked. */
const goesOn = 6;

/** The block file up to the last block whose header bears the moment or an earlier one; what follows ends soon, or comes slower. */
function chain(blocks: Blocks, at: number, fate: Fate): Blocks {
  let count = blocks.times.length;
  while (count > 0 && (blocks.times[count - 1] as number) * 1000 > at) count -= 1;
  if (fate === "gone") {
    const end = count === 0 ? 0 : count + goesOn;
    return { ...blocks, times: blocks.times.subarray(0, end), pools: blocks.pools.subarray(0, end) };
  }
  const times = blocks.times.slice();
  for (let index = count; index < times.length; index += 1)
    times[index] = (times[index] as number) + 3600 + index - count;
  return { ...blocks, times };
}
