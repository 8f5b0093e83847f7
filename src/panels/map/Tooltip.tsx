import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { tooltipOf } from "../../display/map/tooltip.ts";
import { type Pointer, usePage } from "../shared/page.ts";
import { Coming } from "./Coming.tsx";

/** What lies over the map: the tooltip, and the sentence on a projection that is on its way. */
export function OverMap() {
  return (
    <>
      <Coming />
      <Tooltip />
    </>
  );
}

/** The value of the place under the pointer or the keyboard's cursor. */
function Tooltip() {
  const { frame, words, pointer: cell } = usePage();
  const [pointer, setPointer] = useState(cell.get());
  useEffect(() => cell.subscribe(setPointer), [cell]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null && pointer !== null) place(box.current, pointer);
  });
  if (frame.hovered === null) return null;
  const tip = tooltipOf(frame, frame.hovered, words);
  return (
    <div ref={box} class="tooltip" data-free={pointer === null}>
      <strong>{tip.title}</strong>
      <span class="tooltip-value">{tip.value}</span>
      {tip.standing === "" ? null : <span>{tip.standing}</span>}
      {tip.source === "" ? null : <span class="quiet">{tip.source}</span>}
      {tip.notes.map((note) => (
        <span key={note} class="quiet">
          {note}
        </span>
      ))}
    </div>
  );
}

/**
 * Moves the tooltip beside the pointer, inside the map. The CSP forbids style attributes, but not style set by script.
 */
function place(box: HTMLElement, pointer: Pointer): void {
  const gap = 14;
  const right = pointer.x + gap + box.offsetWidth <= pointer.width;
  const left = right ? pointer.x + gap : pointer.x - gap - box.offsetWidth;
  // The style sheet keeps it inside, also when the window changes.
  const set = (name: string, pixels: number) => box.style.setProperty(name, `${Math.round(pixels)}px`);
  set("--tip-x", left);
  set("--tip-y", pointer.y + gap);
  set("--tip-wide", box.offsetWidth);
  set("--tip-high", box.offsetHeight);
}
