import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { parseTable } from "../../../tools/data/read.ts";
import { smallData } from "./support.ts";

export type Cells = Readonly<{ [column: string]: string }>;
type SmallData = ReturnType<typeof smallData>;

/** Rows of a table of `data/` that a test wants held. */
export const rowsOf = (path: string, wanted: (cells: Cells) => boolean): readonly Cells[] =>
  parseTable(path, readFileSync(`data/${path}`, "utf8"), [])
    .rows.map(({ cells }) => cells)
    .filter(wanted);

/** A publisher's table as text. */
export const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;

/** A small `data/` that each test of a file finds as it was at first; `run` runs a series on a text, as a file of the publisher. */
export function seriesBench(): {
  readonly data: () => SmallData;
  readonly run: (series: string, text: string, ...more: readonly string[]) => ReturnType<SmallData["update"]>;
} {
  let small: SmallData;
  beforeAll(() => {
    small = smallData();
  });
  beforeEach(() => small.reset());
  afterAll(() => small.remove());
  return {
    data: () => small,
    run: (series, text, ...more) => small.update(series, "--from", small.write("publisher.txt", text), ...more),
  };
}
