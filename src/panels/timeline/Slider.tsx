import { useEffect, useRef } from "preact/hooks";
import type { ClockView } from "../../display/timeline/clock.ts";
import type { AxisView } from "../../display/timeline/types.ts";
import { isPlain, wheelPixels } from "../../kit/input.ts";
import { end, home, moveSteps, moveTo, panTime, zoomTime, zoomTimeAt } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { acrossOf } from "./pointing/pointer.ts";

type Props = {
  readonly view: Pick<AxisView, "slider" | "at"> & Pick<ClockView, "words" | "ghost">;
  /** `axis`: over the whole chart; `bar`: a slim one in the bar of a phone. */
  readonly place: "axis" | "bar";
  act(change: Change): void;
  /** Called with the place of the pointer, 0–1; null where it has left. */
  onHover?(fraction: number | null): void;
};

// Page Up and Page Down go to events, wherever the focus is: src/app/input/time-keys.ts.
const keys: Readonly<Record<string, () => Change>> = {
  ArrowRight: () => moveSteps(1),
  ArrowUp: () => moveSteps(1),
  ArrowLeft: () => moveSteps(-1),
  ArrowDown: () => moveSteps(-1),
  Home: home,
  End: end,
};
const zoomKeys: Readonly<Record<string, number>> = { "+": 2, "=": 2, "-": 0.5 };
/** The factor by which a wheel's notch zooms: it shows a fifth less time. */
const wheelZoom = 1.25;
/** Pixels of a notch; a trackpad's many small turns add up to the same. */
const notch = 120;
/** Wheel events with Ctrl: a pinch on a trackpad reports a tenth of a wheel's way, a mouse with Ctrl all of it. */
const pinch = { gain: 10, most: notch } as const;

/** The slider of the moment: a native range input, for drags, clicks, keys and assistive tools. */
export function Slider({ view, place, act, onHover }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const dragging = useRef(false);
  useEffect(() => (field.current === null ? undefined : listenToWheel(field.current, act)), [act]);
  useEffect(() => listenToRelease(dragging), []);
  const { position, text } = view.slider;
  const touch = useTouch();
  const press = ({ button }: MouseEvent) => {
    dragging.current = button === 0;
  };
  const go = (asked: number) => act(moveTo(view.ghost(asked / 1000).at));
  return (
    <input
      ref={field}
      class={place === "axis" ? "time-slider" : "slim-slider"}
      type="range"
      min="0"
      max="1000"
      step="any"
      value={position}
      aria-label={view.words.slider}
      aria-valuetext={text}
      onPointerDown={(event) => {
        press(event);
        touch.begin(event);
      }}
      // After a finger's tap browsers fire mouse events, which must move the slider too.
      onMouseDown={press}
      onPointerMove={(event) => {
        onHover?.(acrossOf(event));
        touch.follow(event, go);
      }}
      onPointerUp={() => touch.end(go)}
      onPointerCancel={({ currentTarget }) => {
        // The page scrolls: the thumb goes back to where it was.
        if (touch.drop()) currentTarget.valueAsNumber = position;
      }}
      onPointerLeave={() => onHover?.(null)}
      onInput={(event) => {
        const asked = event.currentTarget.valueAsNumber;
        if (touch.holds(asked)) return;
        // Assistive tools change the value by less than a step; that counts as one step.
        if (dragging.current) go(asked);
        else act(moveSteps(Math.sign(asked - position)));
      }}
      onKeyDown={(event) => {
        const change = keys[event.key]?.() ?? zoomOf(event.key, view);
        if (change === null || !isPlain(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(change);
      }}
    />
  );
}

/** Pixels that a finger moves before its direction is known. */
const turn = 8;

/**
 * A finger on the slider may begin a drag, a tap or a scroll of the page. The value that it asks for takes effect once it
 * has moved sideways or is lifted, and never where the browser begins to scroll.
 */
function useTouch() {
  const held = useRef<{ readonly x: number; readonly y: number; asked: number | null } | null>(null);
  const take = (go: (asked: number) => void) => {
    const asked = held.current?.asked ?? null;
    held.current = null;
    if (asked !== null) go(asked);
  };
  return {
    begin: ({ pointerType, clientX: x, clientY: y }: PointerEvent) => {
      held.current = pointerType === "touch" ? { x, y, asked: null } : null;
    },
    follow: ({ clientX, clientY }: PointerEvent, go: (asked: number) => void) => {
      if (held.current === null) return;
      const [across, down] = [Math.abs(clientX - held.current.x), Math.abs(clientY - held.current.y)];
      if (across > turn && across > down) take(go);
    },
    end: take,
    drop: () => {
      const had = held.current !== null;
      held.current = null;
      return had;
    },
    holds: (asked: number) => {
      if (held.current === null) return false;
      held.current.asked = asked;
      return true;
    },
  };
}

function zoomOf(key: string, view: Pick<AxisView, "at">): Change | null {
  const factor = zoomKeys[key];
  return factor === undefined ? null : zoomTime(factor, view.at);
}

/**
 * Listens to the wheel: up and down zoom around the pointer; sideways, or with Shift, moves the span by as many pixels
 * as the wheel reports. Returns a function that removes the listener.
 */
function listenToWheel(field: HTMLInputElement, act: Props["act"]): () => void {
  const turned = (event: WheelEvent) => {
    event.preventDefault();
    const [right, down] = wheelPixels(event);
    const across = event.shiftKey && right === 0 ? down : right;
    if (Math.abs(across) > (event.shiftKey ? 0 : Math.abs(down))) act(panTime(across / field.clientWidth));
    else if (down !== 0 && !event.shiftKey) act(zoomTimeAt(wheelZoom ** -notchesOf(event, down), acrossOf(event)));
  };
  field.addEventListener("wheel", turned, { passive: false });
  return () => field.removeEventListener("wheel", turned);
}

/** The notches of a wheel in an event; browsers report a pinch on a trackpad as a wheel with Ctrl. */
function notchesOf({ ctrlKey }: WheelEvent, down: number): number {
  const pixels = ctrlKey ? Math.max(-pinch.most, Math.min(pinch.most, down * pinch.gain)) : down;
  return pixels / notch;
}

/**
 * Ends a drag when the pointer is released anywhere, cancelled or lost. Returns a function that removes the listeners.
 */
function listenToRelease(dragging: { current: boolean }): () => void {
  const released = () => {
    dragging.current = false;
  };
  const ends = ["pointerup", "mouseup", "pointercancel", "contextmenu", "blur"] as const;
  for (const end of ends) addEventListener(end, released, true);
  return () => {
    for (const end of ends) removeEventListener(end, released, true);
  };
}
