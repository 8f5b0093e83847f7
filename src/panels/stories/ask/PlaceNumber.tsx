import { scaleViewOf } from "../../../display/stories/ask/scale.ts";
import { amountWords } from "../../../display/stories/ask/verdict.ts";
import type { NumberAsk } from "../../../facts/types/stories.ts";
import type { GivenAnswer } from "../../../state/stories/answers.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { useWidth } from "../../scenario/useWidth.ts";
import { usePage } from "../../shared/page.ts";

interface PlaceProps {
  readonly ask: NumberAsk;
  readonly answer: GivenAnswer;
  readonly change: (part: Partial<GivenAnswer>) => void;
}

/** A scale on which a number is placed with finger, mouse or keyboard; the truth is marked once it is shown. */
export function PlaceNumber({ ask, answer, change }: PlaceProps) {
  const { words: page } = usePage();
  const { ref, width, letters } = useWidth<HTMLDivElement>();
  const { from, to, step } = ask.scale;
  const { placed, isShown } = answer;
  const view = scaleViewOf(ask, placed, isShown, { width: width ?? 320, letters }, page.locale);
  const line = (usual: number) => usual * letters;
  const place = (value: string) => change({ placed: Number(value) });
  const middle = from + Math.round((to - from) / 2 / step) * step;
  return (
    <div class="ask-place">
      <p class="ask-number">{placed === null ? words.unplaced : amountWords(placed, ask.unit, page.locale)}</p>
      <div ref={ref}>
        <input
          type="range"
          class="ask-slider"
          data-placed={placed !== null}
          aria-label={words.scale(ask.unit)}
          aria-valuetext={placed === null ? words.unplaced : amountWords(placed, ask.unit, page.locale)}
          min={from}
          max={to}
          step={step}
          value={placed ?? middle}
          disabled={isShown}
          onInput={({ currentTarget }) => place(currentTarget.value)}
          onClick={({ currentTarget }) => place(currentTarget.value)}
          // A finger on the handle sends neither a click nor an input event. The handle starts in the middle, so that lifting
          // the finger places that value.
          onPointerUp={({ currentTarget }) => place(currentTarget.value)}
        />
        <svg width={width ?? 320} height={line(isShown ? 48 : 24)} aria-hidden="true">
          <g class="ask-grid">
            {view.ticks.map(({ x, text }) => (
              <g key={text}>
                <line x1={x} x2={x} y1="0" y2="5" />
                <text x={x} y={line(18)} text-anchor="middle">
                  {text}
                </text>
              </g>
            ))}
          </g>
          {view.truth === null ? null : (
            <rect class="ask-span" x={view.truth.x} y={line(28)} width={view.truth.width} height={line(12)} />
          )}
          {isShown && view.placed !== null ? (
            <circle class="ask-knot" cx={view.placed} cy={line(34)} r={line(5)} />
          ) : null}
        </svg>
      </div>
      {isShown ? (
        <ul class="ask-key">
          {placed === null ? null : <li class="ask-of-drawn">{words.keyNumber.yours}</li>}
          <li class="ask-of-truth">{words.keyNumber.truth}</li>
        </ul>
      ) : null}
    </div>
  );
}
