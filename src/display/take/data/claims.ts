import type { Facts } from "../../../facts/types.ts";
import type { Choices } from "../../../state/choices.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { claimsContext } from "../../claims/context.ts";
import { claimView, measuredOf } from "../../claims/ledger.ts";
import { precedentsView, sortedRows } from "../../claims/precedents.ts";
import { sourcesOfFile } from "../behind/used.ts";
import { type Dataset, dataset, isoTime, six, standingCells, standingColumns } from "./dataset.ts";

const ledgerColumns = [
  "id",
  "quantity",
  "subject",
  "low",
  "high",
  "text",
  "by",
  "published",
  "window_hours",
  "findings",
  ...standingColumns,
];

/** The ledger: what was claimed of the shock, with the finding for each window, and what the blocks allow. */
export function ledgerData(facts: Facts, choices: Choices, locale: string): Dataset | null {
  const context = claimsContext({ facts, frame: { choices }, words: { locale } });
  if (context.shock === null) return null;
  const claimed = context.claims.map((claim) => [
    claim.id,
    claim.quantity,
    claim.subject,
    claim.low,
    claim.high,
    claim.text,
    claim.by,
    claim.published,
    null,
    claimView(claim, context)
      .verdicts.map(({ finding }) => finding)
      .join("; "),
    ...standingCells(facts, claim.unit, "claimed", [claim.source]),
  ]);
  const blocks = sourcesOfFile(facts, "network/blocks.bin");
  const measured = measuredOf(context).map(({ hours, low, high }) => [
    `chain-${hours}`,
    "network-loss",
    "network",
    six(low),
    six(high),
    "",
    "",
    "",
    hours,
    "",
    ...standingCells(facts, "%", "measured", blocks),
  ]);
  const rows = [...claimed, ...measured];
  return rows.length === 0 ? null : dataset("ledger", words.sets.ledger(context.shock.title), ledgerColumns, rows);
}

const shockColumns = [
  "id",
  "name",
  "start",
  "loss_1_day_percent",
  "loss_3_days_percent",
  "loss_7_days_percent",
  "lowest_day_loss_percent",
  "days_as_low_part",
  "recovery_days",
  "distinguishable",
  ...standingColumns,
];

/** The table of all measured shocks, in the order that the visitor chose; null until the blocks and the claims have come. */
export function precedentsData(facts: Facts, choices: Choices, locale: string): Dataset | null {
  const view = precedentsView({ facts, frame: { choices }, words: { locale } });
  if (view === null) return null;
  const stands = standingCells(facts, "", "measured", sourcesOfFile(facts, "network/blocks.bin"));
  const { column, reversed } = choices.shockSort;
  const rows = sortedRows(view.rows, column, reversed).map(({ id, name, start, sort, distinguishable }) => [
    id,
    name,
    isoTime(start),
    ...[sort.day, sort.three, sort.week, sort.lowest, sort.asLow, sort.recovery].map((value) => six(value as number)),
    distinguishable ? "yes" : "no",
    ...stands,
  ]);
  return dataset("precedents", words.sets.precedents, shockColumns, rows);
}
