import type { Facts, SourceId } from "../../facts/types.ts";
import { cardOf } from "../card/card.ts";
import { claimsContext } from "../claims/context.ts";
import { ready } from "../frame/reading.ts";
import type { Shown } from "../frame/shown.ts";

/**
 * The sources of everything that a view shows, each once: of the map's colours, the table, the time axis, the layer at
 * risk, the pinned cards, and the claims on the shock that the moment is about. Those without an entry in the register
 * are left out.
 */
export function sourcesBehind(shown: Pick<Shown, "facts" | "frame" | "words">): readonly SourceId[] {
  const { facts, frame } = shown;
  const sources = ready(facts.sources);
  if (sources === null) return [];
  const { shock, claims } = claimsContext(shown);
  const ids = [
    frame.legend.source,
    ...frame.table.columns.map(({ source }) => source),
    ...Object.entries(sources.series).flatMap(([id, { files }]) => (files.some(isNetwork) ? id : [])),
    ...(frame.choices.layer === "at-risk" ? atRiskSources(facts) : []),
    ...frame.pins.flatMap((code) => cardOf(shown, code).figures.map(({ source }) => source)),
    ...(shock?.sources ?? []),
    ...claims.map(({ source }) => source),
  ];
  return [...new Set(ids)].filter(
    (id): id is SourceId => id != null && (sources.series[id] ?? sources.press[id]) !== undefined,
  );
}

/** The time axis draws every table of the network. */
const isNetwork = (file: string): boolean => file.startsWith("network/");

function atRiskSources(facts: Facts): readonly SourceId[] {
  const exposure = ready(facts.exposure);
  return exposure === null ? [] : [exposure.governance.source, exposure.shutdowns.source];
}
