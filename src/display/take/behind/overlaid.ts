import type { Facts } from "../../../facts/types.ts";
import { connectivityAt, listedAt } from "../../../model/layers/connectivity.ts";
import { newestMinerPrice } from "../../../model/layers/miner-prices.ts";
import { followedIn } from "../../../model/replays/replays.ts";
import { replayShown } from "../../../state/replays.ts";
import type { Frame } from "../../frame/frame.ts";
import { knownEvents } from "../../frame/known.ts";
import { ready } from "../../frame/reading.ts";
import { type Used, usedFrom } from "./used.ts";

/** The sources of what is drawn over the map's colours: circles, rings, arcs, badges and what miners say they pay. */
export function overlaidFrom(facts: Facts, frame: Frame): readonly Used[] {
  const { circles, reading } = frame;
  const hashrate = ready(facts.hashrate);
  const drawn = (kind: "country" | "province") => circles.some((circle) => circle.kind === kind);
  return [
    ...(drawn("country") && reading.shares !== null ? [usedFrom(reading.shares.source)] : []),
    ...(drawn("province") && hashrate !== null ? [usedFrom(hashrate.provinces.source)] : []),
    ...shipmentsFrom(facts, frame),
    ...connectivityFrom(facts, frame),
    ...minersFrom(facts, frame),
  ];
}

function shipmentsFrom(facts: Facts, { arcs, choices }: Frame): readonly Used[] {
  const replay = replayShown(choices);
  const events = knownEvents(facts, choices);
  if (arcs.length === 0 || replay === null || events === null) return [];
  const ids = new Set(arcs.map(({ id }) => id));
  return followedIn(events, replay).lines.flatMap(({ id, source }) => (ids.has(id) ? [usedFrom(source)] : []));
}

/** The statement that a badge shows. The ring of a scenario is the visitor's own question and has no source. */
function connectivityFrom(facts: Facts, { badges, choices }: Frame): readonly Used[] {
  const replay = replayShown(choices);
  const events = knownEvents(facts, choices);
  if (replay === null || events === null || badges.every(({ state }) => state === "shocked")) return [];
  const { connectivity } = followedIn(events, replay);
  const item = connectivityAt(connectivity, choices.at).item ?? listedAt(connectivity, choices.at);
  return item === null ? [] : [{ id: item.source, by: item.by }];
}

/** The reports behind the prices of miners that labels show. */
function minersFrom(facts: Facts, { labels, choices: { layer, at, known } }: Frame): readonly Used[] {
  const electricity = ready(facts.electricity);
  if (electricity === null || layer !== "electricity") return [];
  return labels.flatMap(({ code }) =>
    (newestMinerPrice(electricity, code, at, known)?.reports ?? []).map(({ source }) => ({
      id: minersReported,
      by: source,
    })),
  );
}

/** The entry of the register for all reports of what miners pay; a report's own source is its publisher. */
const minersReported = "miners-reported";
