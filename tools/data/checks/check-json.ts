import * as v from "valibot";
import { jsonFault } from "../../../src/kit/json/json-fault.ts";
import { lineAt } from "../../../src/kit/json/json-lines.ts";
import type { Problem } from "../problems.ts";
import type { DataTexts } from "../read.ts";
import * as shape from "../tables/json-shapes.ts";

/** The JSON files of a data directory; those with problems are empty. */
export interface JsonFacts {
  readonly sources: Readonly<Record<string, shape.SourceEntry>>;
  readonly press: Readonly<Record<string, shape.PressEntry>>;
  readonly events: readonly shape.EventEntry[];
  readonly replays: readonly ReplayFiles[];
  readonly claims: readonly shape.ClaimEntry[];
}

/** A row of the table of replays and the content of its files. */
export interface ReplayFiles {
  readonly row: shape.ReplayEntry;
  readonly lines: readonly shape.ChronicleEntry[];
  readonly connectivity: readonly shape.ConnectivityEntry[];
}

const pressPath = "events/sources.json";

/** Reads and checks the JSON files; adds what is wrong to `problems` by line and field. */
export function checkJson(texts: DataTexts, problems: Problem[]): JsonFacts {
  const read = <Schema extends v.GenericSchema>(path: string, schema: Schema) =>
    readJson(texts, path, schema, problems);
  // `checkReplays` reports a missing file.
  const readIfThere = <Schema extends v.GenericSchema>(path: string | null, schema: Schema) =>
    path !== null && texts.has(path) ? read(path, schema) : null;
  const facts: JsonFacts = {
    sources: read("sources.json", v.record(v.string(), shape.sourceShape)) ?? {},
    press: read(pressPath, v.record(v.string(), shape.pressShape)) ?? {},
    events: read("events/events.json", v.array(shape.eventShape)) ?? [],
    replays: (read("replays.json", v.array(shape.replayShape)) ?? []).map((row) => ({
      row,
      lines: readIfThere(row.chronology, v.array(shape.chronicleShape)) ?? [],
      connectivity: readIfThere(row.connectivity, v.array(shape.connectivityShape)) ?? [],
    })),
    claims: read("events/claims.json", v.array(shape.claimShape)) ?? [],
  };
  checkCitations(texts, facts, problems);
  return facts;
}

function readJson<Schema extends v.GenericSchema>(
  texts: DataTexts,
  path: string,
  schema: Schema,
  problems: Problem[],
): v.InferOutput<Schema> | null {
  const text = texts.get(path);
  if (text === undefined) {
    problems.push({ path, line: 1, column: "", text: "is missing" });
    return null;
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    // Not every message of an engine names the position.
    const line = lineAt(text, jsonFault(text) ?? text.length);
    problems.push({
      path,
      line,
      column: "",
      text: `not JSON: ${error instanceof Error ? error.message : String(error)}`,
    });
    return null;
  }
  const result = v.safeParse(schema, raw);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const keys = issue.path?.map(({ key }) => key) ?? [];
    problems.push({ path, line: lineOf(text, raw, keys), column: fieldOf(keys), text: issue.message });
  }
  return null;
}

/** Checks that every cited source is in its register, and that every id is unique. */
function checkCitations(texts: DataTexts, facts: JsonFacts, problems: Problem[]): void {
  const cite = (path: string, id: string, source: string, field: string, register: object, registerPath: string) => {
    if (Object.hasOwn(register, source)) return;
    const line = lineAfter(texts.get(path) ?? "", `"id": "${id}"`, `"${source}"`);
    problems.push({ path, line, column: field, text: `${source} is not in data/${registerPath}` });
  };
  for (const event of facts.events) {
    for (const source of event.sources) cite("events/events.json", event.id, source, "sources", facts.press, pressPath);
    for (const { source } of event.statements) {
      cite("events/events.json", event.id, source, "statements.source", facts.press, pressPath);
    }
  }
  for (const { row, lines, connectivity } of facts.replays) {
    const { chronology, connectivity: path } = row;
    for (const { id, source } of lines) cite(chronology ?? "", id, source, "source", facts.press, pressPath);
    if (chronology !== null) checkIds(chronology, lines, texts, problems);
    const ids = new Set(lines.map(({ id }) => id));
    for (const { source, chronicle } of connectivity) {
      cite(path ?? "", "", source, "source", facts.sources, "sources.json");
      if (chronicle === null || ids.has(chronicle)) continue;
      const line = lineAfter(texts.get(path ?? "") ?? "", `"${chronicle}"`);
      const text = `${chronicle} is not in ${chronology === null ? "a chronology" : `data/${chronology}`}`;
      problems.push({ path: path ?? "", line, column: "chronicle", text });
    }
  }
  checkIds("events/events.json", facts.events, texts, problems);
}

/** Checks that no id occurs twice in a file. */
function checkIds(path: string, items: readonly { id: string }[], texts: DataTexts, problems: Problem[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) {
      const line = lineAfter(texts.get(path) ?? "", `"id": "${id}"`, `"id": "${id}"`);
      problems.push({ path, line, column: "id", text: `${id} stands twice` });
    }
    seen.add(id);
  }
}

/** The line of the last needle, each searched for after the needle before it; a needle that is not found is skipped. */
export function lineAfter(text: string, ...needles: readonly string[]): number {
  let position = 0;
  for (const needle of needles) {
    const found = text.indexOf(needle, position === 0 ? 0 : position + 1);
    if (found >= 0) position = found;
  }
  return lineAt(text, position);
}

/** The line of a value in a JSON text with one key per line: finds the item by its id or key, then its field. */
function lineOf(text: string, raw: unknown, keys: readonly unknown[]): number {
  const [first, second] = keys;
  const entry = (raw as Record<PropertyKey, unknown>)[first as PropertyKey];
  const anchors = typeof first === "number" ? anchorsOf(entry, first) : [`"${String(first)}": {`];
  const field = keys.findLast((key) => typeof key === "string" && key !== first);
  return lineAfter(text, ...anchors, ...(second === undefined ? [] : [`"${String(second)}"`, `"${String(field)}"`]));
}

/** The needles that lead to an item of a list: its id, or as many `from` keys as there are items up to it. */
function anchorsOf(entry: unknown, index: number): readonly string[] {
  const { id } = (entry ?? {}) as Record<string, unknown>;
  return typeof id === "string" ? [`"id": "${id}"`] : Array.from({ length: index + 1 }, () => `"from":`);
}

const fieldOf = (keys: readonly unknown[]): string => keys.filter((key) => typeof key === "string").join(".");
