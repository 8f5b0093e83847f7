import { parseTime } from "../../../src/kit/time.ts";
import type { Problem } from "../problems.ts";
import type { DataTexts, Table } from "../read.ts";
import { type JsonFacts, lineAfter } from "./check-json.ts";

const path = "events/claims.json";

/**
 * Checks that everything a claim names exists: its event, its source, and every place with the same figure, which is a
 * line of a chronology (`kz-2022-017`), a statement of an event (`kz-shutdown-2022/3`, from 0) or a row of the table of
 * reported changes (`changes/9`, from 1). No id and no place may be in two claims, because a figure stated twice is
 * drawn once.
 */
export function checkClaims(texts: DataTexts, json: JsonFacts, changes: Table | undefined, problems: Problem[]): void {
  const text = texts.get(path) ?? "";
  const events = new Set(json.events.map(({ id }) => id));
  const places = placesOf(json, changes);
  const seen = new Set<string>();
  for (const { id, event, source, same, window } of json.claims) {
    const refuse = (column: string, needle: string, said: string) => {
      problems.push({ path, line: lineAfter(text, `"id": "${id}"`, `"${needle}"`), column, text: said });
    };
    if (seen.has(id)) refuse("id", id, `${id} stands twice`);
    seen.add(id);
    if (!events.has(event)) refuse("event", event, `${event} is not in data/events/events.json`);
    if (!Object.hasOwn(json.press, source)) refuse("source", source, `${source} is not in data/events/sources.json`);
    if (window !== null && (parseTime(window.from) ?? 0) >= (parseTime(window.to) ?? 0)) {
      refuse("window", window.from, `the window ends before it begins`);
    }
    for (const place of same) {
      if (!places.has(place)) refuse("same", place, `${place} is no place of the facts`);
      else if (seen.has(place)) refuse("same", place, `${place} belongs to an earlier claim`);
      seen.add(place);
    }
  }
}

function placesOf(json: JsonFacts, changes: Table | undefined): ReadonlySet<string> {
  const lines = json.replays.flatMap((replay) => replay.lines.map(({ id }) => id));
  const statements = json.events.flatMap(({ id, statements: said }) => said.map((_, index) => `${id}/${index}`));
  const rows = (changes?.rows ?? []).map((_, index) => `changes/${index + 1}`);
  return new Set([...lines, ...statements, ...rows]);
}
