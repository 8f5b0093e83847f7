import type { SheetLine, TableSource } from "../file/table.ts";
import { amountOf, evidenceOf, type NumberStyle } from "./numbers.ts";
import type { Answers, StyleRead } from "./types.ts";

/**
 * The decimal style of a file, the same for all of its numbers. `columns` are the columns with numbers; cells that the
 * file stores as numbers need no style. One number valid in a single style decides. The visitor is asked where numbers
 * of both styles occur, or where every number has two readings and the form of the file does not decide.
 */
export function numberStyleOf(
  lines: readonly SheetLine[],
  columns: readonly number[],
  source: TableSource,
  answers: Answers,
  written: (row: number, column: number) => string | undefined,
): StyleRead {
  const found: Record<NumberStyle | "open", { cell: string; point: number | null; comma: number | null } | null> = {
    point: null,
    comma: null,
    open: null,
  };
  let dots = true;
  for (const { row, cells } of lines) {
    for (const column of columns) {
      const cell = cells[column];
      const mended = written(row, column);
      if (cell === undefined || (cell.value !== null && mended === undefined)) continue;
      const amount = amountOf(mended ?? cell.text);
      if (amount === null) continue;
      const proof = evidenceOf(amount.readings);
      if (proof === "either") continue;
      found[proof] ??= { cell: (mended ?? cell.text).trim(), ...amount.readings };
      if (proof === "open" && !(mended ?? cell.text).includes(".")) dots = false;
    }
  }
  const { point, comma, open } = found;
  const certain = (style: NumberStyle, from: StyleRead["from"]): StyleRead => ({
    style,
    from,
    example: open,
    against: null,
  });
  if (answers.style !== null)
    return { style: answers.style, from: "person", example: open ?? comma ?? point, against: null };
  if (point !== null && comma !== null) {
    return { style: "ask", from: "ask", example: open ?? comma, against: open === null ? point.cell : null };
  }
  if (comma !== null) return certain("comma", "numbers");
  if (point !== null || open === null) return certain("point", "numbers");
  // A file with commas between cells, or JSON, writes decimals with a point.
  const pointed = source.kind === "json" || (source.kind === "text" && source.separator === ",");
  return dots && pointed ? certain("point", "file") : { style: "ask", from: "ask", example: open, against: null };
}
