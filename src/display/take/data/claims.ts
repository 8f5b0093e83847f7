import type { Facts } from "../../../facts/types.ts";
import { isDated } from "../../../model/claims/shock.ts";
import { USUAL_WINDOWS } from "../../../model/claims/verdict.ts";
import type { Choices } from "../../../state/choices.ts";
import { claimsWords } from "../../../words/claims.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { type ClaimsContext, claimsContext } from "../../claims/context.ts";
import { claimView, laterShare, measuredOf } from "../../claims/ledger.ts";
import { precedentsView, sortedRows } from "../../claims/precedents.ts";
import { ready } from "../../frame/reading.ts";
import { blockSources } from "../behind/used.ts";
import { betweenEntries, type Dataset, dataset, isoTime, six, standingCells, standingColumns } from "./dataset.ts";

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

/**
 * The ledger: what was claimed of the shock, with the finding for each window, and what the blocks allow; without blocks it
 * says that they could not be loaded. Null without a shock, without the claims, and while the blocks are on their way.
 */
export function ledgerData(facts: Facts, choices: Choices, locale: string): Dataset | null {
  const context = claimsContext({ facts, frame: { choices }, words: { locale } });
  if (context.shock === null || ready(facts.claims) === null || facts.blocks.state === "waiting") return null;
  const isLost = facts.blocks.state === "failed";
  const found = (finding: string) =>
    isLost && finding === claimsWords.findings["no blocks"] ? words.blocksNotLoaded : finding;
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
      .verdicts.map(({ finding }) => found(finding))
      .join(betweenEntries),
    ...standingCells(facts, claim.unit, "claimed", [claim.source]),
  ]);
  const blocks = blockSources(facts);
  const chain = (hours: number, values: Dataset["rows"][number], status: string) => [
    ...[`chain-${hours}`, "network-loss", "network", ...values, "", "", hours, ""],
    ...standingCells(facts, "%", status, status === "none" ? [] : blocks),
  ];
  const measured =
    isLost && isDated(context.shock)
      ? USUAL_WINDOWS.map((hours) => chain(hours, [null, null, words.blocksNotLoaded], "none"))
      : measuredOf(context).map(({ hours, low, high }) => chain(hours, [six(low), six(high), ""], "measured"));
  const rows = [...claimed, ...laterRow(facts, context), ...measured];
  return rows.length === 0 ? null : dataset("ledger", words.sets.ledger(context.shock.title), ledgerColumns, rows);
}

/** The share that Cambridge's map of the shock's own month gives its country. */
function laterRow(facts: Facts, context: ClaimsContext): Dataset["rows"] {
  const { shock } = context;
  const share = laterShare(context);
  if (shock === null || share === null) return [];
  const month = new Date(shock.start).toISOString().slice(0, 7);
  const about = [six(share), six(share), month, "", "", null, ""];
  const stands = standingCells(facts, "%", "reported", [ready(facts.hashrate)?.cbeci.source]);
  return [["cambridge-now", "country-share", shock.countries[0] ?? "", ...about, ...stands]];
}

const precedentColumns = [
  "id",
  "name",
  "start",
  ...[1, 3, 7].flatMap((days) => {
    const name = days === 1 ? "loss_1_day_percent" : `loss_${days}_days_percent`;
    return [name, `${name}_low`, `${name}_high`];
  }),
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
  const stands = standingCells(facts, words.units.named, "measured", blockSources(facts));
  const { column, reversed } = choices.shockSort;
  const rows = sortedRows(view.rows, column, reversed).map(({ id, name, start, sort, intervals, distinguishable }) => [
    id,
    name,
    isoTime(start),
    ...[sort.day, sort.three, sort.week].flatMap((loss, index) =>
      [loss, ...(intervals[index] ?? [null, null])].map((value) => six(value as number | null)),
    ),
    ...[sort.lowest, sort.asLow, sort.recovery].map((value) => six(value as number | null)),
    distinguishable ? "yes" : "no",
    ...stands,
  ]);
  return dataset("precedents", words.sets.precedents, precedentColumns, rows);
}
