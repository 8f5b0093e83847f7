import type { ComponentChildren, RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { NearMarks } from "../../display/timeline/close-up/near.ts";
import type { AxisView, EventMark, FoldedEvents } from "../../display/timeline/types.ts";
import type { Change } from "../../state/choices.ts";
import { AxisDrawing, RowName, Strip } from "./Chart.tsx";
import { type CardControls, useCard } from "./card.ts";
import type { CloseUpPanels } from "./close-up/fetch.ts";
import { Marks } from "./Marks.tsx";
import { Key, Labels, Names, Needle } from "./Overlays.tsx";
import { idsInReach, listenAround } from "./pointing/nearest.ts";
import { namesRoom } from "./rows/names-room.ts";
import { Slider } from "./Slider.tsx";
import { Ticks } from "./Ticks.tsx";

type Props = {
  readonly view: AxisView;
  /** Gets the element of the axis. */
  readonly box: RefObject<HTMLElement | null>;
  /** The id of what is open; null for none. */
  readonly item: string | null;
  /** The components of the close-up; null until they are loaded. */
  readonly part: CloseUpPanels | null;
  /** Whether they could not be fetched. */
  readonly lost: boolean;
  act(change: Change): void;
  /** Called when a pointer or the focus enters the axis: claims are then loaded. */
  touch(): void;
  /** The chart of scenario time, in place of the facts'. */
  readonly chart?: ComponentChildren;
};

/** The time axis: events and claims in named lanes, the charts with the slider over them, and the calendar. */
export function Axis({ view, box, item, part, lost, act, touch, chart }: Props) {
  const [hover, setHover] = useState<number | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [open, setOpen] = useState<FoldedEvents | NearMarks | null>(null);
  // An open list takes the place of the card.
  const card = useCard(open === null ? view.marks : [], item, act);
  // The claims are fetched when a pointer or the focus reaches the axis.
  const waits = part === null && chart === undefined;
  const press = usePress(waits && !lost, view.marks, (mark, event) => {
    const near = part?.marksNear(view, mark, event) ?? null;
    if (near === null) return card.press(mark);
    card.close();
    setOpen(near);
  });
  const marking = { marks: view.marks, stop, setStop, card, press, item, part };
  const lanesBox = useNearest(view, card, press);
  const claimsBox = useNearest(view, card, press);
  const chartBox = useNearest(view, card, press);
  // A step of time moves the needle alone; the marks are not rendered again.
  const parts = [view.marks, stop, item, part, open];
  const lanes = useMemo(() => <Marks {...marking} shapes="lanes" name={view.words.events} />, parts);
  const claims = useMemo(() => <Marks {...marking} shapes="claims" name={view.words.claims} />, parts);
  const diamonds = useMemo(() => <Marks {...marking} shapes="diamonds" name={view.words.estimates} />, parts);
  const readings = useMemo(
    () => (part === null ? null : <Marks {...marking} shapes="readings" name={part.readings} />),
    parts,
  );
  const calendar = useMemo(() => <Ticks ticks={view.ticks} open={open} setOpen={setOpen} />, [view.ticks, open]);
  const strip = useMemo(() => <Strip view={view} />, [view.strip]);
  return (
    <section
      ref={box}
      class="axis"
      aria-label={view.words.axis}
      data-step={view.step}
      data-names={namesRoom(namesOf(view))}
      data-modelled={chart !== undefined}
      data-strip={view.strip.length > 0}
      data-claims={part !== null}
      onPointerEnter={touch}
      onFocusCapture={touch}
    >
      <Labels view={view} />
      {strip}
      <div ref={lanesBox} class="axis-lanes" data-lanes={view.lanes.length} data-rows={rowsOf(view)}>
        <LaneNames lanes={view.lanes} />
        {lanes}
      </div>
      <div ref={claimsBox} class="axis-claims">
        {view.step !== "hour" && (waits || hasClaims(view)) ? <RowName text={view.words.rows.claims} /> : null}
        {waits ? <span class="row-waits">{view.words.claimsWait}</span> : null}
        {part === null ? null : claims}
        {part === null ? null : <part.LaneNames view={view} />}
        {part === null ? null : <part.VerdictLane view={view} />}
      </div>
      <div ref={chartBox} class="axis-chart">
        {chart === undefined ? <AxisDrawing view={view} /> : <div class="axis-plot axis-scene">{chart}</div>}
        {part === null ? null : <part.Over view={view} />}
        <Slider view={view} place="axis" act={act} onHover={setHover} />
        {diamonds}
        {readings}
      </div>
      {calendar}
      {waits ? <p class="axis-unloaded">{view.words.unloaded}</p> : null}
      <Key view={view} part={part} act={act} touch={touch} />
      <Needle view={view} />
      <Names names={view.names} />
      {part === null ? null : <part.Presses marks={view.marks} press={press} />}
      {hover === null || part === null ? null : <part.GhostNeedle ghost={view.ghost(hover)} />}
      {card.mark === null || part === null ? null : (
        <part.MarkCard
          key={card.mark.id}
          card={card}
          mark={card.mark}
          claims={card.mark.claim === null ? null : <part.ClaimCards claim={card.mark.claim} />}
        />
      )}
      {open === null || part === null ? null : (
        <part.OpenList open={open} card={card} act={act} close={() => setOpen(null)} />
      )}
    </section>
  );
}

type Press = (mark: EventMark, event: MouseEvent) => void;

/**
 * `press` with two exceptions. A press that may mean several marks is kept until their list can be shown. Where the list
 * cannot be fetched, the press means the mark that it is on. A finger with one mark in reach means this mark, also where
 * the browser gave its press to another.
 */
function usePress(waits: boolean, marks: readonly EventMark[], press: Press): Press {
  const now = useRef(press);
  now.current = press;
  const early = useRef<Parameters<Press> | null>(null);
  useLayoutEffect(() => {
    if (waits || early.current === null) return;
    now.current(...early.current);
    early.current = null;
  }, [waits]);
  return (mark, event) => {
    const found = event.detail === 0 ? [] : idsInReach(event);
    const isNamed = event.target instanceof SVGElement;
    const alone = found.length === 1 && !isNamed ? marks.find(({ id }) => `mark-${id}` === found[0]) : undefined;
    early.current = waits && found.length > 1 ? [mark, event] : null;
    if (early.current === null) press(alone ?? mark, event);
    if (alone !== undefined && alone !== mark) document.getElementById(`mark-${alone.id}`)?.focus();
  };
}

/** The names of the rows that stand beside the axis. */
const namesOf = ({ words }: AxisView): readonly string[] => [
  ...Object.values(words.rows),
  ...Object.values(words.eventLanes),
];

/** A row without any claim has no name, since there are none. */
const hasClaims = ({ marks }: AxisView): boolean => marks.some(({ shape }) => shape === "claim");

/** How many rows of names the lanes of events have together. */
const rowsOf = ({ lanes }: AxisView): number => lanes.reduce((sum, { rows }) => sum + rows, 0);

function LaneNames({ lanes }: Pick<AxisView, "lanes">) {
  return (
    <ul class="lane-names" aria-hidden="true">
      {lanes.map(({ name, rows }) => (
        <li key={name} data-rows={rows}>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** A ref for a box of marks; a pointer beside a mark counts as on the nearest mark. */
function useNearest({ marks }: AxisView, card: CardControls, press: (mark: EventMark, event: MouseEvent) => void) {
  const box = useRef<HTMLDivElement>(null);
  const now = useRef({ marks, card, press });
  now.current = { marks, card, press };
  useEffect(() => {
    if (box.current === null) return undefined;
    return listenAround(box.current, {
      marks: () => now.current.marks,
      show: (mark) => now.current.card.show(mark),
      press: (mark, event) => now.current.press(mark, event),
    });
  }, []);
  return box;
}
