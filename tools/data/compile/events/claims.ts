import type { Claim, ClaimFacts } from "../../../../src/facts/types.ts";
import type { Checked } from "../../check.ts";
import { lastDay, type Span, spanOf } from "../../periods.ts";
import type { ClaimEntry } from "../../tables/json-shapes.ts";

/** Compiles the claims with their moments and days of publication, ascending by moment. */
export function compileClaims({ json }: Checked): ClaimFacts {
  const lines = new Map(json.replays.flatMap((replay) => replay.lines.map((line) => [line.id, line])));
  const events = new Map(json.events.map((event) => [event.id, event]));
  const claim = (entry: ClaimEntry): Claim => {
    const { same, window, ...rest } = entry;
    const line = same.map((place) => lines.get(place)).find((found) => found !== undefined);
    const event = events.get(entry.event);
    return {
      ...rest,
      published: lastDay(json.press[entry.source]?.date ?? ""),
      at: start(line?.at ?? event?.start ?? ""),
      precision: line?.precision ?? event?.precision ?? "day",
      window: window === null ? null : { from: start(window.from), to: start(window.to) },
      places: same.length,
      lines: same.filter((place) => lines.has(place)),
    };
  };
  return { claims: json.claims.map(claim).sort((a, b) => a.at - b.at) };
}

const start = (text: string): number => (spanOf(text) as Span).from;
