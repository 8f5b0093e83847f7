import type { Answers, ColumnVerdict, Doubt, Draft, RowRead } from "../../../model/holdings/import/types.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import type { ExposureContext } from "../../exposure/context.ts";
import { countText, plainNumber } from "../../format/numbers.ts";

/** A row that the visitor has to judge, and the verdicts to choose from. */
export interface DoubtView {
  readonly row: number;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly options: readonly { readonly verdict: ColumnVerdict; readonly label: string }[];
  /** Null while no verdict is chosen. */
  readonly chosen: ColumnVerdict | null;
}

/** The doubtful rows of a draft, in the file's order. */
export function doubtViews(context: ExposureContext, { rows }: Draft, { verdicts }: Answers): readonly DoubtView[] {
  return rows
    .filter(({ row, doubts, state }) => doubts.length > 0 && (state !== "refused" || verdicts.has(row)))
    .map((read) => ({
      row: read.row,
      title: words.rowTitle(countText(read.row), read.name),
      sentences: read.doubts.map((doubt) => sentenceOf(context, read, doubt)),
      options: optionsFor(read.doubts),
      chosen: verdicts.get(read.row) ?? (read.state === "left" ? "leave" : null),
    }));
}

function sentenceOf(
  { numbers }: ExposureContext,
  { name }: RowRead,
  { kind, figures, other, cell = "" }: Doubt,
): string {
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = figures;
  const { doubts } = words;
  const plain = (value: number) => (value < 1 ? plainNumber(Number(value.toPrecision(2))) : numbers.amount(value));
  switch (kind) {
    case "total":
      return doubts.total(name);
    case "sum":
      return doubts.sum(other === null ? "" : countText(other));
    case "large":
      return doubts.large(plain(first), plain(second), numbers.whole(third));
    case "large-power":
      return doubts.largePower(plain(first), plain(second), plain(fourth), numbers.whole(third));
    case "density":
      return doubts.density(plain(fifth), plain(fourth), plain(first), plain(second), plain(third));
    case "contradiction":
      return doubts.contradiction(plain(fourth), plain(third), plain(first), plain(second));
    case "future":
      return doubts.future(cell);
    case "status":
      return doubts.status(cell);
    case "efficiency":
      return doubts.efficiency(plain(first), plain(second), plain(third));
    case "price":
      return doubts.price(plain(first));
    case "twice":
      return doubts.twice(other === null ? "" : countText(other));
    case "held":
      return doubts.held();
  }
}

function optionsFor(doubts: readonly Doubt[]): DoubtView["options"] {
  const has = (...kinds: readonly Doubt["kind"][]) => doubts.some(({ kind }) => kinds.includes(kind));
  const { verdicts } = words;
  const isTotal = has("total", "sum");
  const take = isTotal
    ? verdicts.takeTotal
    : has("twice")
      ? verdicts.takeTwice
      : has("held")
        ? verdicts.takeHeld
        : verdicts.take;
  const smaller: readonly ColumnVerdict[] = has("large") ? ["PH/s", "TH/s"] : has("large-power") ? ["kW"] : [];
  return [
    ...smaller.map((verdict) => ({ verdict, label: verdicts[verdict as "PH/s" | "TH/s" | "kW"] })),
    ...(has("held") && !isTotal ? [{ verdict: "replace" as const, label: verdicts.replace }] : []),
    { verdict: "take", label: take },
    { verdict: "leave", label: isTotal ? verdicts.leaveTotal : verdicts.leave },
  ];
}
