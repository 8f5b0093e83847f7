import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import { isPlain } from "../../kit/input.ts";
import { railWidths, setRail } from "../../state/link/rail.ts";
import { usePage } from "../shared/page.ts";

/** Pixels by which an arrow key moves the handle. */
const keyStep = 16;

/**
 * The handle between map and rail: dragged by a pointer, moved by arrow keys, Home and End, reset by a double click. It
 * is shown only where the rail is beside the map.
 */
export function RailGrip() {
  const { frame, act, words } = usePage();
  const { rail } = frame.choices;
  const width = useWidth(rail);
  const [dragging, setDragging] = useState(false);
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: width + keyStep,
    ArrowRight: width - keyStep,
    Home: railWidths.narrowest,
    End: railWidths.widest,
  };
  return (
    <div
      class="rail-grip"
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-controls="rail"
      aria-label={words.railWidth}
      aria-valuemin={railWidths.narrowest}
      aria-valuemax={railWidths.widest}
      aria-valuenow={width}
      aria-valuetext={words.pixels(countText(width))}
      data-dragging={dragging}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => dragging && act(setRail(document.documentElement.clientWidth - event.clientX))}
      onPointerUp={() => setDragging(false)}
      onLostPointerCapture={() => setDragging(false)}
      onDblClick={() => act(setRail(null))}
      onKeyDown={(event) => {
        const to = moves[event.key];
        if (to === undefined || !isPlain(event)) return;
        event.preventDefault();
        event.stopPropagation();
        act(setRail(to));
      }}
    />
  );
}

/** The width of the rail in pixels; writes the chosen width where the style sheets read it. */
function useWidth(rail: number | null): number {
  const [measured, setMeasured] = useState<number>(railWidths.narrowest);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    if (rail === null) {
      style.removeProperty("--rail-chosen");
      style.removeProperty("--rail-unit");
    } else {
      style.setProperty("--rail-chosen", String(rail));
      style.setProperty("--rail-unit", "1px");
    }
  }, [rail]);
  useEffect(() => {
    const measure = () => setMeasured(Math.round(document.getElementById("rail")?.clientWidth ?? railWidths.narrowest));
    measure();
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, [rail]);
  return rail ?? Math.min(railWidths.widest, Math.max(railWidths.narrowest, measured));
}
