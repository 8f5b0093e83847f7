import type { NumberStyle } from "../../../model/holdings/import/numbers.ts";
import type { Answers, Draft } from "../../../model/holdings/import/types.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import { exact } from "./exact.ts";

/** The decimal sign of a file's numbers: a question with its two answers, or the decision. */
export interface StyleView {
  readonly asked: boolean;
  readonly text: string;
  readonly options: readonly { readonly style: NumberStyle; readonly label: string }[];
  readonly chosen: NumberStyle | null;
}

/** The view; null where every number of the file reads the same with either decimal sign. */
export function styleView({ style }: Draft, answers: Answers): StyleView | null {
  const { example, against } = style;
  if (example === null) return null;
  const shown = (value: number | null) => (value === null ? "–" : exact(value));
  const chosen = style.style === "ask" ? null : style.style;
  const text =
    against !== null
      ? words.styleMixed(example.cell, against)
      : chosen === null
        ? words.styleAsk(example.cell, shown(example.point), shown(example.comma))
        : words.styleRead(example.cell, shown(example[chosen]));
  return {
    asked: style.style === "ask" || answers.style !== null,
    text,
    options: (["point", "comma"] as const).map((one) => ({ style: one, label: words.styleOf[one] })),
    chosen,
  };
}
