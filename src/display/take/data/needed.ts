import type { FactName } from "../../../facts/types.ts";
import { stepOf } from "../../../state/step.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { claimsContext } from "../../claims/context.ts";
import { fileState, type Shown } from "../../frame/shown.ts";
import type { ChartId } from "../charts.ts";

type View = Pick<Shown, "facts" | "frame" | "words">;

/** The files of the figures and of their sources, without which any table would lack rows or licences. */
const always = [
  "hashrate",
  "risk",
  "electricity",
  "network",
  "events",
  "sources",
  "exposure",
  "claims",
  "context",
] as const;

/**
 * The files that tables of the view are made from. The large one of all blocks is among them where the moment is about a
 * shock, whose claims are compared with blocks, and where hours are shown.
 */
export const filesOfTables = (shown: View): readonly (FactName | "blocks")[] => [...always, ...blocksIn(shown)];

const blocksIn = (shown: View): readonly "blocks"[] =>
  claimsContext(shown).shock !== null || stepOf(shown.frame.choices.span) === "hour" ? ["blocks"] : [];

/** The files without which a picture of a chart would lack marks or verdicts, beside those that every view has. */
export function filesOfChart(shown: View, id: ChartId): readonly (FactName | "blocks")[] {
  if (id === "timeline") return ["claims", ...blocksIn(shown)];
  return id === "ledger" || id === "precedents" ? ["claims", "blocks"] : [];
}

/** Whether a file of the tables is still to come: until then what it holds would be missing from tables without a word. */
export const isComing = (shown: View): boolean =>
  filesOfTables(shown).some((file) => fileState(shown, file).state === "waiting");

/** A sentence for each file of the tables that could not be loaded, with the reason. */
export const notLoaded = (shown: View): readonly string[] =>
  filesOfTables(shown).flatMap((file) => {
    const { state, reason } = fileState(shown, file);
    return state === "failed" ? words.notLoaded(words.files[file] ?? file, reason) : [];
  });
