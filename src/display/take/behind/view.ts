import type { Facts, HashrateFacts, SourceId } from "../../../facts/types.ts";
import type { Choices, ExposurePart, ReadingViewId } from "../../../state/choices.ts";
import { cardOf } from "../../card/card.ts";
import { claimsContext } from "../../claims/context.ts";
import type { Frame } from "../../frame/frame.ts";
import { ready } from "../../frame/reading.ts";
import type { Shown } from "../../frame/shown.ts";
import { overlaps } from "../../timeline/scale.ts";
import { monthsCovered } from "../../timeline/shares/areas.ts";
import { monthsKnown } from "../../timeline/shares/months.ts";
import { periodsKnown } from "../../timeline/shares/periods.ts";
import { hazardSources } from "./painted.ts";
import { pictureSources } from "./pictured.ts";
import { testSources } from "./ranked.ts";
import { sourcesOfFile } from "./used.ts";

/**
 * The sources of everything that a view shows, each once: of its picture, the table, the time axis, the Exposure tab, the
 * pinned cards, and the claims on the shock that the moment is about. It leaves out the events of the axis, since the page
 * names the source of each beside it, and sources that the register does not have.
 */
export function sourcesBehind(shown: Pick<Shown, "facts" | "frame" | "words">): readonly SourceId[] {
  const { facts, frame } = shown;
  const sources = ready(facts.sources);
  if (sources === null) return [];
  const { pins, table, tableNotes } = frame;
  const { shock, claims } = claimsContext(shown);
  const ids = [
    ...pictureSources(facts, frame).map(({ id }) => id),
    ...[...table.columns, ...tableNotes].map(({ source }) => source),
    ...axisSources(facts, frame),
    ...exposureSources(facts, frame),
    ...pins.flatMap((code) => cardOf(shown, code).figures.map(({ source }) => source)),
    ...(shock?.sources ?? []),
    ...claims.map(({ source }) => source),
  ];
  return [...new Set(ids)].filter(
    (id): id is SourceId => id != null && (sources.series[id] ?? sources.press[id]) !== undefined,
  );
}

/** The time axis draws every table of the network, Cambridge's months, and the later estimates of its span. */
function axisSources(facts: Facts, { choices }: Frame): readonly SourceId[] {
  const series = Object.entries(ready(facts.sources)?.series ?? {});
  const hashrate = ready(facts.hashrate);
  return [
    ...(hashrate === null ? [] : cambridgeSources(hashrate, choices)),
    ...series.flatMap(([id, { files }]) => (files.some((file) => file.startsWith("network/")) ? id : [])),
    ...(hashrate === null ? [] : periodsKnown(hashrate, choices).map(({ estimate }) => estimate.source)),
  ];
}

function cambridgeSources(hashrate: HashrateFacts, choices: Choices): readonly SourceId[] {
  const known = monthsKnown(hashrate, choices);
  return monthsCovered(known).some((month) => overlaps(month, choices.span)) ? [known.series.source] : [];
}

/** The analyses that are no part of the Exposure tab. */
const besideExposure: readonly ReadingViewId[] = ["answer", "ledger", "shocks"];

/**
 * The Exposure tab counts shutdowns; its score weighs the grid and the law besides, and its backtest ranks by every map
 * that was public before a quarter.
 */
function exposureSources(facts: Facts, { choices: { tab, parts, readingView } }: Frame): readonly SourceId[] {
  const isShown = (part: ExposurePart) => readingView === part || (tab === "exposure" && parts.includes(part));
  const isRead = readingView !== null && !besideExposure.includes(readingView);
  if (tab !== "exposure" && !isRead) return [];
  const grid = ready(facts.context)?.grid.source;
  const scored = [...(grid === undefined ? [] : [grid]), ...sourcesOfFile(facts, "law/mining.csv")];
  const [hashrate, exposure] = [ready(facts.hashrate), ready(facts.exposure)];
  const tested = hashrate === null || exposure === null ? [] : testSources({ facts, hashrate, exposure });
  return [...hazardSources(facts), ...(isShown("score") ? scored : []), ...(isShown("backtest") ? tested : [])];
}
