import type { AxisView, FoldedEvents } from "../../display/timeline/types.ts";
import { timeline as words } from "../../words/timeline/timeline.ts";

type Props = {
  readonly ticks: AxisView["ticks"];
  /** The list that is open over the axis. */
  readonly open: { readonly id: string } | null;
  setOpen(folded: FoldedEvents | null): void;
};

/** The calendar under the charts; a date with events that have no mark in a lane is a button that lists them. */
export function Ticks({ ticks, open, setOpen }: Props) {
  return (
    <fieldset class="ticks">
      <legend class="unseen">{words.calendar}</legend>
      <svg aria-hidden="true">
        {ticks.map(({ x, text, count }) =>
          count !== null ? null : (
            <text key={x} x={x} y="13" text-anchor="middle">
              {text}
            </text>
          ),
        )}
      </svg>
      <svg role="presentation">
        {ticks.map(({ x, text, count }) =>
          count === null ? null : (
            <foreignObject key={x} class="tick-place" x={x} data-short={count.short === ""}>
              <button
                type="button"
                class="tick-count"
                id={count.id}
                aria-label={count.name}
                aria-expanded={open?.id === count.id}
                onClick={() => setOpen(open?.id === count.id ? null : count)}
              >
                <b>{text}</b> <span>{count.short}</span>
              </button>
            </foreignObject>
          ),
        )}
      </svg>
    </fieldset>
  );
}
