import { useRef, useState } from "preact/hooks";
import {
  type AskChart,
  type AskLines,
  askChartOf,
  knotWords,
  lineValue,
  startOf,
} from "../../../display/stories/ask/chart.ts";
import { stroke } from "../../../display/stories/ask/stroke.ts";
import type { LineAsk } from "../../../facts/types/stories.ts";
import type { GivenAnswer } from "../../../state/stories/answers.ts";
import { askWords as words } from "../../../words/stories/ask.ts";
import { useWidth } from "../../scenario/useWidth.ts";
import { usePage } from "../../shared/page.ts";

interface DrawProps {
  readonly ask: LineAsk;
  readonly lines: AskLines;
  readonly answer: GivenAnswer;
  readonly change: (part: Partial<GivenAnswer>) => void;
  /** The part of the window's height that the chart takes; without it, the height follows from the size of the letters. */
  readonly part: number | undefined;
}

/** The chart in which a line is drawn with finger, mouse or keyboard; the truth over it once it is shown. */
export function DrawLine({ ask, lines, answer, change, part }: DrawProps) {
  const { frame, words: page } = usePage();
  const { ref, width, letters } = useWidth<HTMLDivElement>();
  const [focused, setFocused] = useState<number | null>(null);
  const last = useRef<{ readonly index: number; readonly value: number } | null>(null);
  const start = startOf(lines) ?? 0;
  const height = part === undefined ? 220 * letters : innerHeight * part;
  const box = { width: width ?? 360, height: Math.round(height), letters };
  const chart = askChartOf(ask, lines, answer.line, answer.isShown, box, page.locale);
  const title = words.drawn(ask.of, ask.place === null ? "" : frame.nameOf(ask.place));
  const set = (index: number, value: number) => {
    const blank = lines.knots.map((_, place) => answer.line[place] ?? null);
    change({ line: stroke(blank, start, { index, value }, last.current) });
  };
  const draw = (event: PointerEvent) => {
    const from = ref.current?.getBoundingClientRect();
    if (from === undefined) return;
    const to = chart.at(event.clientX - from.left, event.clientY - from.top);
    set(to.index, to.value);
    last.current = to;
  };
  const { bottom } = chart.area;
  const shown = focused === null ? undefined : chart.knots[focused];
  return (
    <div class="ask-draw">
      <p class="ask-title">{title}</p>
      {answer.isShown ? null : <p class="quiet">{words.how}</p>}
      <div ref={ref} class="ask-board">
        <svg width={box.width} height={box.height} role="img" aria-label={words.chart(title)}>
          <ChartGrid chart={chart} />
          <path class="ask-before" d={chart.before} />
          <path class="ask-drawn" d={chart.drawn} />
          <path class="ask-truth" d={chart.truth} />
          {chart.knots.map(({ x, y }, index) =>
            y === null ? null : <circle key={String(index)} class="ask-knot" cx={x} cy={y} r="3.5" />,
          )}
          {shown === undefined ? null : <circle class="ask-focus" cx={shown.x} cy={shown.y ?? bottom} r="8" />}
        </svg>
        {answer.isShown ? null : <DrawArea area={chart.area} draw={draw} begin={() => (last.current = null)} />}
      </div>
      <ul class="ask-key">
        <li class="ask-of-before">{words.key.before}</li>
        <li class="ask-of-drawn">{words.key.drawn}</li>
        {answer.isShown ? <li class="ask-of-truth">{words.key.truth}</li> : null}
      </ul>
      {answer.isShown ? null : <Sliders {...{ ask, lines, chart, set, setFocused }} line={answer.line} start={start} />}
      {focused === null ? null : (
        <p class="ask-at" aria-hidden="true">
          {knotWords(ask, lines.knots[focused] ?? 0, page.locale)}:{" "}
          {answer.line[focused] == null ? words.undrawn : lineValue(ask, answer.line[focused] ?? 0, page.locale)}
        </p>
      )}
    </div>
  );
}

interface AreaProps {
  readonly area: AskChart["area"];
  draw(event: PointerEvent): void;
  /** A stroke begins or ends: the next point is joined to none before it. */
  begin(): void;
}

/**
 * The part of the chart in which a line is drawn: a picture of its own over the chart, because browsers heed
 * `touch-action` at the outer element of a drawing only. Beside it a finger scrolls the page.
 */
function DrawArea({ area: { left, right, top, bottom }, draw, begin }: AreaProps) {
  return (
    <svg
      class="ask-area"
      aria-hidden="true"
      style={{ left: `${left}px`, top: `${top}px` }}
      width={Math.max(0, right - left)}
      height={bottom - top}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        begin();
        draw(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && draw(event)}
      onLostPointerCapture={begin}
    />
  );
}

interface SlidersProps {
  readonly ask: LineAsk;
  readonly lines: AskLines;
  readonly chart: AskChart;
  readonly line: GivenAnswer["line"];
  /** The last value that is known. */
  readonly start: number;
  readonly set: (index: number, value: number) => void;
  readonly setFocused: (index: number | null) => void;
}

/** A slider for each date, for the keyboard and for readers who do not see the chart. */
function Sliders({ ask, lines, chart, line, start, set, setFocused }: SlidersProps) {
  const { words: page } = usePage();
  return (
    <div class="ask-sliders">
      {lines.knots.map((at, index) => {
        const value = line[index] ?? null;
        return (
          <input
            key={at}
            type="range"
            class="unseen"
            aria-label={words.knot(knotWords(ask, at, page.locale))}
            aria-valuetext={value === null ? words.undrawn : lineValue(ask, value, page.locale)}
            min={0}
            max={chart.top}
            step={chart.step}
            value={value ?? line.findLast((one, place) => place < index && one != null) ?? start}
            onFocus={() => setFocused(index)}
            onBlur={() => setFocused(null)}
            onInput={({ currentTarget }) => set(index, Number(currentTarget.value))}
          />
        );
      })}
    </div>
  );
}

/** The values and the dates of a chart, with the edge of what was known. */
export function ChartGrid({ chart }: { readonly chart: AskChart }) {
  const { area, letters } = chart;
  const { left, right, top, bottom } = area;
  return (
    <g class="ask-grid">
      {chart.values.map(({ y, text }) => (
        <g key={text}>
          <line x1={38 * letters} x2={right} y1={y} y2={y} />
          <text x={34 * letters} y={y + 4 * letters} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
      {chart.times.map(({ x, text }) => (
        <text key={String(x)} x={x} y={chart.height - 6 * letters} text-anchor="middle">
          {text}
        </text>
      ))}
      <rect class="ask-ground" x={left} y={top} width={Math.max(0, right - left)} height={bottom - top} />
      <line class="ask-edge" x1={left} x2={left} y1={top} y2={bottom} />
    </g>
  );
}
