import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { AxisView, EventMark, Ghost } from "../../display/timeline/types.ts";
import { type Change, chooseWindow, moveTo } from "../../state/actions.ts";
import { Chart, Strip, Ticks } from "./Chart.tsx";
import { MarkCard, Marks } from "./Marks.tsx";
import { listenAround } from "./nearest.ts";
import { Slider } from "./Slider.tsx";

type Props = { readonly view: AxisView; act(change: Change): void };

/** The chart of the span, or another in its place, with the slider over it, events above and the calendar under it. */
export function Axis({ view, act, chart }: Props & { readonly chart?: ComponentChildren }) {
  const [ghost, setGhost] = useState<Ghost | null>(null);
  const [shown, setShown] = useState<EventMark | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [pinned, setPinned] = useState<EventMark | null>(null);
  const marking = { marks: view.marks, stop, setStop, setShown, setPinned, act };
  const box = useLanes(view, setShown, act);
  const wanted = shown ?? pinned;
  const card = view.marks.find(({ id }) => id === wanted?.id) ?? null;
  // A step of time moves the needle; the hundred marks stay as they are.
  const lanes = useMemo(() => <Marks {...marking} shapes="lanes" name={view.words.events} />, [view.marks, stop]);
  const diamonds = useMemo(
    () => <Marks {...marking} shapes="diamonds" name={view.words.estimates} />,
    [view.marks, stop],
  );
  const calendar = useMemo(() => <Ticks view={view} />, [view.ticks]);
  const strip = useMemo(() => <Strip view={view} />, [view.strip]);
  const labels = useMemo(() => <Labels view={view} />, [view.labels]);
  return (
    <section class="axis" aria-label={view.words.axis} data-step={view.step}>
      {labels}
      {strip}
      <div ref={box} class="axis-lanes" data-lanes={view.lanes}>
        {lanes}
      </div>
      <div class="axis-chart">
        {chart ?? <Chart view={view} />}
        <Slider view={view} act={act} onGhost={setGhost} />
        {diamonds}
      </div>
      {calendar}
      <Key view={view} act={act} />
      <Needles view={view} ghost={ghost} />
      <Veil view={view} />
      {card === null ? null : <MarkCard key={card.id} mark={card} leave={() => setPinned(null)} />}
    </section>
  );
}

/** The lanes' box, in which the space beside a mark stands for it. */
function useLanes(view: AxisView, show: (mark: EventMark | null) => void, act: Props["act"]) {
  const box = useRef<HTMLDivElement>(null);
  const marks = useRef(view.marks);
  marks.current = view.marks;
  useEffect(() => {
    if (box.current === null) return undefined;
    return listenAround(box.current, marks, { show, press: (mark) => act(moveTo(mark.at)) });
  }, [act]);
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

/** What comes after the moment is dimmed in the lanes and the strip as it is in the chart. */
function Veil({ view: { veil } }: { readonly view: AxisView }) {
  if (veil === null) return null;
  return (
    <svg class="axis-veil" aria-hidden="true">
      <rect class="veil" x={veil.x} width={veil.width} height="100%" />
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

function Key({ view, act }: Props) {
  return (
    <p class="axis-key">
      {view.key.map(({ tone, text }) => (
        <span key={tone} class="axis-key-item" data-tone={tone}>
          {text}
        </span>
      ))}
      <span class="axis-key-line">{view.line?.caption}</span>
      {view.windows.length === 0 ? null : (
        <label class="axis-window">
          {view.words.window}{" "}
          <select
            value={String(view.windows.find(({ chosen }) => chosen)?.value ?? "")}
            onChange={({ currentTarget: { value } }) => act(chooseWindow(value === "" ? null : Number(value)))}
          >
            {view.windows.map(({ value, label, chosen }) => (
              <option key={label} value={value ?? ""} selected={chosen}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {view.notes.map((note) => (
        <span key={note} class="axis-note" role="status">
          {note}
        </span>
      ))}
    </p>
  );
}
