import { render } from "preact";
import { type ChartRoom, mostGrown } from "../../../display/take/sizes.ts";
import { drawnAt } from "./drawn-at.ts";

/** The factors by which a chart may be drawn larger than its layout, the largest first. */
const growths = [mostGrown, 1.35, 1.2, 1.1, 1];

/** Measures the box of all that a chart draws; its words may stand outside the element's own box. */
type BoxOf = (element: HTMLElement) => DOMRect;

/** A copy of a chart that can be made as wide as wanted. */
interface Copy {
  readonly element: HTMLElement;
  setWidth(width: number): void;
  remove(): void;
}

/**
 * Calls `look` with a copy of the chart that is laid out for the room: where it `fills` the room, at the room's width
 * and height; else at the width that gives the largest letters. The copy stands beside the chart, so that it has the
 * chart's styles, and is removed before the browser draws.
 */
export function laidOut<Seen>(
  element: HTMLElement,
  room: ChartRoom,
  fills: boolean,
  reach: BoxOf,
  look: (copy: HTMLElement) => Seen,
): Seen {
  const copy = copyOf(element);
  try {
    if (fills) fill(copy, room, reach);
    else suit(copy, room, reach);
    return look(copy.element);
  } finally {
    copy.remove();
  }
}

/** A copy beside the chart, in a box whose width the style sheets query as they query the page's. */
function copyOf(element: HTMLElement): Copy {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.dataset["picture"] = "";
  for (const details of copy.querySelectorAll<HTMLDetailsElement>("details.axis-key")) details.open = true;
  const place = document.createElement("div");
  place.className = "picture-place";
  place.append(copy);
  element.after(place);
  const draw = drawnAt.get(element);
  if (draw !== undefined) copy.replaceChildren();
  return {
    element: copy,
    setWidth(width) {
      copy.style.width = `${width}px`;
      place.style.width = `${width}px`;
      if (draw !== undefined) render(draw(width), copy);
    },
    remove() {
      if (draw !== undefined) render(null, copy);
      place.remove();
    },
  };
}

/** Makes the copy as wide and as high as the room: a chart that fills its room is drawn at its own size. */
function fill({ element, setWidth }: Copy, room: ChartRoom, reach: BoxOf): void {
  setWidth(room.width);
  // Names at the left and figures at the right stand beside the chart's own box.
  const { width } = element.getBoundingClientRect();
  setWidth(Math.floor(room.width - (reach(element).width - width)));
  const { height } = element.getBoundingClientRect();
  element.style.height = `${Math.floor(height + room.height - reach(element).height)}px`;
}

/**
 * Gives the copy the width at which its letters are largest, or a wider one at which they are at most 10 % smaller and
 * not smaller than on the page.
 */
function suit({ element, setWidth }: Copy, room: ChartRoom, reach: BoxOf): void {
  setWidth(room.width);
  const beside = Math.max(0, reach(element).width - element.getBoundingClientRect().width);
  const tried = growths.map((growth) => {
    const width = Math.floor(room.width / growth - beside);
    setWidth(width);
    const taken = reach(element);
    return { width, fit: Math.min(growth, room.width / taken.width, room.height / taken.height) };
  });
  const most = Math.max(...tried.map(({ fit }) => fit));
  const enough = Math.max(Math.min(1, most), 0.9 * most);
  setWidth((tried.findLast(({ fit }) => fit >= enough) ?? { width: room.width }).width);
}
