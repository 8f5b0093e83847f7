import { useEffect, useRef } from "preact/hooks";
import type { AxisView, Ghost } from "../../display/timeline/types.ts";
import { type Change, end, home, moveTo, page, panTime, step, zoomTime } from "../../state/actions.ts";
import { fractionOf } from "./pointer.ts";

type Props = { readonly view: AxisView; act(change: Change): void; onGhost(ghost: Ghost | null): void };

const keys: Readonly<Record<string, () => Change>> = {
  ArrowRight: () => step(1),
  ArrowUp: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowDown: () => step(-1),
  PageUp: () => page(1),
  PageDown: () => page(-1),
  Home: home,
  End: end,
};
const zoomKeys: Readonly<Record<string, number>> = { "+": 2, "=": 2, "-": 0.5 };
const wheelZoom = 1.25;

/** The slider named Time, a native range over the whole chart: drag, click, keys and assistive tools all move it. */
export function Slider({ view, act, onGhost }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const dragging = useRef(false);
  const newest = useRef(view);
  newest.current = view;
  useEffect(() => (field.current === null ? undefined : listenToWheel(field.current, newest, act)), [act]);
  const { position, text } = view.slider;
  return (
    <input
      ref={field}
      class="time-slider"
      type="range"
      min="0"
      max="1000"
      step="any"
      value={position}
      aria-label={view.words.slider}
      aria-valuetext={text}
      onPointerDown={() => {
        dragging.current = true;
      }}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
      onPointerMove={(event) => onGhost(view.ghost(fractionOf(event)))}
      onPointerLeave={() => onGhost(null)}
      onInput={(event) => {
        const asked = event.currentTarget.valueAsNumber;
        // Assistive tools nudge the value by less than a step: that means one step.
        act(dragging.current ? moveTo(view.ghost(asked / 1000).at) : step(Math.sign(asked - position)));
      }}
      onKeyDown={(event) => {
        const change = keys[event.key]?.() ?? zoomOf(event.key, view);
        if (change === null || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        act(change);
      }}
    />
  );
}

function zoomOf(key: string, view: AxisView): Change | null {
  const factor = zoomKeys[key];
  return factor === undefined ? null : zoomTime(factor, view.at);
}

/** Up and down zoom around the pointer, sideways (or with Shift) moves the span. */
function listenToWheel(field: HTMLInputElement, view: { readonly current: AxisView }, act: Props["act"]): () => void {
  const turned = (event: WheelEvent) => {
    event.preventDefault();
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.shiftKey ? event.deltaX : event.deltaY)) {
      act(panTime(Math.sign(sideways) * 0.05));
      return;
    }
    act(zoomTime(event.deltaY < 0 ? wheelZoom : 1 / wheelZoom, view.current.ghost(fractionOf(event)).at));
  };
  field.addEventListener("wheel", turned, { passive: false });
  return () => field.removeEventListener("wheel", turned);
}
