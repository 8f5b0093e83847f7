import type { ChronicleItem, Facts, HashrateFacts, Moment, Place, PlaceCode } from "../../facts/types.ts";
import { addMonths, DAY } from "../../kit/time.ts";
import { connectivityAt, listedAt } from "../../model/layers/connectivity.ts";
import { followedIn } from "../../model/replays/replays.ts";
import { provincesAt } from "../../model/shares/shares.ts";
import type { Choices } from "../../state/choices.ts";
import { replayShown } from "../../state/replays.ts";
import { overlays as words } from "../../words/map/overlays.ts";
import type { Numbers } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { type Reading, ready } from "../frame/reading.ts";
import type { Arc, Badge, Circle } from "./types.ts";

/** A circle's radius in px is 1.9 · √(hashrate in EH/s): 37 px for 389 EH/s, the largest in the data. */
const pixelsPerRootExahash = 1.9;
/** A ring's radius in px is 3 · √(share in % of the network): 18 px for Xinjiang's 36 %. */
const pixelsPerRootPercent = 3;

/** The places with their names on the page, and the printers of numbers. */
interface OverlayNames {
  readonly places: ReadonlyMap<PlaceCode, Place>;
  readonly nameOf: (code: PlaceCode) => string;
  readonly numbers: Numbers;
}

/** Hashrate as circles: countries where the visitor chose them, and provinces in the replay of their country. */
export function circlesOf(
  facts: Facts,
  choices: Choices,
  reading: Reading,
  { places, nameOf, numbers }: OverlayNames,
): readonly Circle[] {
  const hashrate = ready(facts.hashrate);
  const circles: Circle[] = [];
  if (choices.circles && reading.shares !== null) {
    for (const [code, exahashes] of reading.shares.hashrate) {
      const place = places.get(code);
      if (place === undefined || exahashes <= 0) continue;
      const title = words.country(nameOf(code), numbers.amount(exahashes));
      circles.push({
        id: code,
        at: place.label,
        radius: pixelsPerRootExahash * Math.sqrt(exahashes),
        kind: "country",
        title,
      });
    }
  }
  if (hashrate !== null && showsProvinces(hashrate, choices, places))
    circles.push(...provinceCircles(hashrate, choices, numbers));
  return circles;
}

/** Whether the shown replay is of the country whose provinces have shares. */
function showsProvinces(
  { provinces }: HashrateFacts,
  choices: Choices,
  places: ReadonlyMap<PlaceCode, Place>,
): boolean {
  const country = places.get(replayShown(choices)?.place ?? "");
  return country !== undefined && provinces.places.every((code) => code.startsWith(`${country.alpha2}-`));
}

function provinceCircles(hashrate: HashrateFacts, choices: Choices, numbers: Numbers): readonly Circle[] {
  const provinces = provincesAt(hashrate, choices.at, choices.known);
  if (provinces === null) return [];
  return provinces.rows.flatMap((row) => {
    const index = hashrate.provinces.places.indexOf(row.place);
    const at = hashrate.provinces.at[index];
    if (at === undefined || row.ofWorld <= 0) return [];
    const title = words.province(row.name, numbers.share(row.ofWorld), provinces.period);
    const radius = pixelsPerRootPercent * Math.sqrt(row.ofWorld);
    return [{ id: row.place, at, radius, kind: "province" as const, title, name: row.name }];
  });
}

/**
 * Arcs for the sourced shipments from the shown replay's country up to the moment: the newest for each destination,
 * so that no machine is counted twice.
 */
export function arcsOf(
  facts: Facts,
  choices: Choices,
  places: ReadonlyMap<PlaceCode, Place>,
  numbers: Numbers,
): readonly Arc[] {
  const events = knownEvents(facts, choices);
  const replay = replayShown(choices);
  const from = places.get(replay?.place ?? "");
  if (events === null || replay === null || from === undefined) return [];
  const newest = new Map<PlaceCode, ChronicleItem>();
  for (const item of followedIn(events, replay).lines) {
    if (item.to === null || item.kind !== "shipment" || item.low === null || saidBy(item) > choices.at) continue;
    const held = newest.get(item.to);
    if (held === undefined || item.at > held.at || (item.at === held.at && item.low > (held.low ?? 0)))
      newest.set(item.to, item);
  }
  return [...newest].flatMap(([code, item]) => {
    const place = places.get(code);
    if (place === undefined || item.low === null) return [];
    const count = numbers.whole(item.low);
    // A shipment given by weight has no count of machines: its arc stays thin.
    const width = item.unit.startsWith("machines") ? Math.max(1.2, 0.011 * Math.sqrt(item.low)) : 1.2;
    return [
      {
        id: item.id,
        from: from.label,
        to: place.label,
        width,
        label: item.unit === "kg" ? words.weight(count) : words.shipment(count, item.unit),
      },
    ];
  });
}

/** When an arc appears: an item known only to the month appears on the month's last day. */
const saidBy = ({ at, precision }: ChronicleItem): Moment => (precision === "month" ? addMonths(at, 1) - DAY : at);

/**
 * The badge of the shown replay's country: its stated connectivity at the moment. Where no statement names hours, it says
 * on the days that a list names that the list names them, and is empty on the others.
 */
export function badgesOf(facts: Facts, choices: Choices, places: ReadonlyMap<PlaceCode, Place>): readonly Badge[] {
  const events = knownEvents(facts, choices);
  const replay = replayShown(choices);
  const place = places.get(replay?.place ?? "");
  if (events === null || replay?.step !== "hour" || place === undefined) return [];
  const timed = followedIn(ready(facts.events) ?? events, replay).connectivity.some(({ drives }) => drives);
  const { connectivity } = followedIn(events, replay);
  const base = { code: replay.place, at: place.label };
  if (!timed) {
    const listed = listedAt(connectivity, choices.at);
    return listed === null ? [] : [{ ...base, state: "listed", label: words.listed[listed.state] }];
  }
  const { state } = connectivityAt(connectivity, choices.at);
  return [{ ...base, state, label: words.connectivity[state] }];
}

/** The legend's lines for the circles, arcs, badges and miners' prices that are drawn. */
export function overlayKeysOf(drawn: {
  readonly circles: readonly Circle[];
  readonly arcs: readonly Arc[];
  readonly badges: readonly Badge[];
  readonly miners: ReadonlyMap<PlaceCode, string>;
}): readonly string[] {
  const keys: string[] = [];
  if (drawn.miners.size > 0) keys.push(words.minerKey);
  if (drawn.circles.some((circle) => circle.kind === "country")) keys.push(words.circles);
  if (drawn.circles.some((circle) => circle.kind === "province")) keys.push(words.provinces);
  if (drawn.arcs.length > 0) keys.push(words.arcs);
  if (drawn.badges.length > 0)
    keys.push(drawn.badges.some(({ state }) => state === "listed") ? words.listedBadge : words.badge);
  return keys;
}
