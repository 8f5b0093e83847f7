import { decoded } from "../../../kit/decode.ts";
import { delimitedTable } from "../../../model/holdings/file/delimited.ts";
import { jsonTable } from "../../../model/holdings/file/json.ts";
import { kindOf } from "../../../model/holdings/file/kind.ts";
import { longestText, type Refused, type SheetTable } from "../../../model/holdings/file/table.ts";
import { headersIn } from "../../../model/holdings/import/header.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import { countText } from "../../format/numbers.ts";

/** The largest file that is opened, bytes. */
export const largestFile = longestText;

/** A file as a table with its encoding in words, or why it could not be read, in a sentence. */
export type Opened =
  | { readonly ok: true; readonly name: string; readonly table: SheetTable; readonly encoding: string }
  | { readonly ok: false; readonly said: string };

/** Reads a file by its bytes, whatever its name says. Fetches the reader of workbooks with the first workbook. */
export async function openBytes(name: string, bytes: ArrayBuffer): Promise<Opened> {
  const kind = kindOf(new Uint8Array(bytes));
  if (kind === "xlsx" || kind === "ods") {
    const reader = await import("../../../model/holdings/file/workbook.ts").catch(() => null);
    if (reader === null) return refusedFile(name, words.readerFailed);
    return opened(name, await reader.workbookTable(new Uint8Array(bytes), kind), "");
  }
  if (kind !== "text") return refusedFile(name, words.kinds[kind]);
  const { text, encoding } = decoded(bytes);
  return opened(name, tableIn(text), words.encodings[encoding] ?? encoding);
}

/** Reads pasted text: cells, or JSON. `from` says where it comes from, in words. */
export const openText = (name: string, text: string, from: string): Opened => opened(name, tableIn(text), from);

/** Reads JSON where the text begins with a bracket, else cells with a separator. */
function tableIn(text: string): SheetTable | Refused {
  return /^[\s\uFEFF]*[[{]/.test(text) ? jsonTable(text) : delimitedTable(text, headersIn);
}

function opened(name: string, table: SheetTable | Refused, encoding: string): Opened {
  if (!("kind" in table)) return { ok: true, name, table, encoding };
  const row = table.row === 0 ? "" : `${words.inRow(countText(table.row))} `;
  return refusedFile(name, row + words.files[table.kind]);
}

const refusedFile = (name: string, why: string): Opened => ({ ok: false, said: words.refusedFile(name, why) });
