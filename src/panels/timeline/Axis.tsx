import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { AxisView, EventMark, Ghost } from "../../display/timeline/types.ts";
import type { Change } from "../../state/choices.ts";
import { AxisDrawing, Strip, Ticks } from "./Chart.tsx";
import { type CardControls, useCard } from "./card.ts";
import type { CloseUpPanels } from "./close-up/fetch.ts";
import { MarkCard, Marks } from "./Marks.tsx";
import { listenAround } from "./nearest.ts";
import { Slider } from "./Slider.tsx";

type Props = {
  readonly view: AxisView;
  /** The id of what is open; null for none. */
  readonly item: string | null;
  /** The components of the close-up; null until they are loaded. */
  readonly part: CloseUpPanels | null;
  act(change: Change): void;
  /** Called when a pointer or the focus enters the axis: claims are then loaded. */
  touch(): void;
  /** The chart of scenario time, in place of the facts'. */
  readonly chart?: ComponentChildren;
};

/** The time axis: events and claims in lanes, the chart with the slider over it, and the calendar. */
export function Axis({ view, item, part, act, touch, chart }: Props) {
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const card = useCard(view.marks, item, act);
  const marking = { marks: view.marks, stop, setStop, card, item, part };
  const lanesBox = useNearest(view, card);
  const claimsBox = useNearest(view, card);
  // A step of time moves the needle alone; the hundred marks are not rendered again.
  const parts = [view.marks, stop, item, part];
  const lanes = useMemo(() => <Marks {...marking} shapes="lanes" name={view.words.events} />, parts);
  const claims = useMemo(() => <Marks {...marking} shapes="claims" name={view.words.claims} />, parts);
  const diamonds = useMemo(() => <Marks {...marking} shapes="diamonds" name={view.words.estimates} />, parts);
  const readings = useMemo(
    () => (part === null ? null : <Marks {...marking} shapes="readings" name={part.readings} />),
    parts,
  );
  const calendar = useMemo(() => <Ticks view={view} />, [view.ticks]);
  const strip = useMemo(() => <Strip view={view} />, [view.strip]);
  const labels = useMemo(() => <Labels view={view} />, [view.labels]);
  return (
    <section
      class="axis"
      aria-label={view.words.axis}
      data-step={view.step}
      onPointerEnter={touch}
      onFocusCapture={touch}
    >
      {labels}
      {strip}
      <div ref={lanesBox} class="axis-lanes" data-lanes={view.lanes}>
        {lanes}
      </div>
      <div ref={claimsBox} class="axis-claims">
        {part === null ? null : claims}
        {part === null ? null : <part.LaneNames view={view} />}
      </div>
      <div class="axis-chart">
        {chart ?? <AxisDrawing view={view} />}
        {part === null ? null : <part.Over view={view} />}
        <Slider view={view} act={act} onGhost={setGhost} />
        {diamonds}
        {readings}
      </div>
      <div class="axis-price">{part === null ? null : <part.Price view={view} />}</div>
      {calendar}
      <Key view={view} />
      {part === null ? null : <part.WindowChoice windows={view.windows} place="axis" act={act} />}
      <Needles view={view} ghost={ghost} />
      {card.mark === null ? null : <MarkCard key={card.mark.id} card={card} mark={card.mark} part={part} />}
    </section>
  );
}

/** A ref for a box of marks; a pointer beside a mark counts as on the nearest mark. */
function useNearest(view: AxisView, card: CardControls) {
  const box = useRef<HTMLDivElement>(null);
  const now = useRef({ marks: view.marks, card });
  now.current = { marks: view.marks, card };
  useEffect(() => {
    if (box.current === null) return undefined;
    const marks = {
      get current(): readonly EventMark[] {
        return now.current.marks;
      },
    };
    return listenAround(box.current, marks, {
      show: (mark) => now.current.card.show(mark),
      press: (mark) => now.current.card.press(mark),
    });
  }, []);
  return box;
}

function Labels({ view }: { readonly view: AxisView }) {
  return (
    <svg class="axis-labels" aria-hidden="true">
      {view.labels.map(({ x, shift, anchor, text }) => (
        <text key={text} x={x} dx={shift} y="11" text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

function Needles({ view, ghost }: { readonly view: AxisView; readonly ghost: Ghost | null }) {
  return (
    <svg class="needles" aria-hidden="true">
      {ghost === null ? null : (
        <g class="ghost">
          <line x1={ghost.x} x2={ghost.x} y1="0" y2="100%" />
          <text x={ghost.x} dx={ghost.anchor === "end" ? -6 : 6} y="11" text-anchor={ghost.anchor}>
            {ghost.text}
          </text>
          {ghost.block === "" ? null : (
            <text x={ghost.x} dx={ghost.anchor === "end" ? -6 : 6} y="25" text-anchor={ghost.anchor}>
              {ghost.block}
            </text>
          )}
        </g>
      )}
      <line class="needle" x1={view.needle} x2={view.needle} y1="0" y2="100%" />
      <circle class="knob" cx={view.needle} cy="100%" r="7" />
    </svg>
  );
}

function Key({ view }: { readonly view: AxisView }) {
  return (
    <p class="axis-key">
      {view.key.map(({ tone, text }) => (
        <span key={tone} class="axis-key-item" data-tone={tone}>
          {text}
        </span>
      ))}
      <span class="axis-key-line">{view.line?.caption}</span>
      {view.notes.map((note) => (
        <span key={note} class="axis-note" role="status">
          {note}
        </span>
      ))}
    </p>
  );
}
