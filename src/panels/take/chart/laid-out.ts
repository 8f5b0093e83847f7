import { type ChartRoom, mostGrown } from "../../../display/take/sizes.ts";

/** By how much a chart is drawn larger than on the page, from the most to the least. */
const growths = [mostGrown, 1.35, 1.2, 1.05, 0.9, 0.75];

/** The box of everything that a chart draws: its words may stand beside its own box. */
type Reach = (element: HTMLElement) => DOMRect;

/**
 * Calls `look` with a copy of the chart that is laid out for the room: where it `fills` the room, as wide as on the page
 * and as high as the room; else at the width that gives the largest letters. The copy stands beside the chart, so that it
 * has the chart's styles, and is removed before the browser draws.
 */
export function laidOut<Seen>(
  element: HTMLElement,
  room: ChartRoom,
  fills: boolean,
  reach: Reach,
  look: (copy: HTMLElement) => Seen,
): Seen {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.dataset["picture"] = "";
  for (const details of copy.querySelectorAll<HTMLDetailsElement>("details.axis-key")) details.open = true;
  element.after(copy);
  try {
    const growth = fills ? asWideAs(copy, element, room, reach) : asWideAsSuits(copy, room, reach);
    if (fills) {
      const { height } = copy.getBoundingClientRect();
      copy.style.height = `${Math.floor(height + room.height / growth - reach(copy).height)}px`;
    }
    return look(copy);
  } finally {
    copy.remove();
  }
}

/** Makes the copy as wide as the chart is, whose words are placed for that width; returns by how much it can grow. */
function asWideAs(copy: HTMLElement, element: HTMLElement, room: ChartRoom, reach: Reach): number {
  copy.style.width = `${element.getBoundingClientRect().width}px`;
  return Math.min(mostGrown, room.width / reach(copy).width);
}

/** Makes the copy as wide as gives it the largest letters; of widths that do so within a tenth it takes the widest. */
function asWideAsSuits(copy: HTMLElement, room: ChartRoom, reach: Reach): number {
  const beside = Math.max(0, reach(copy).width - copy.getBoundingClientRect().width);
  const tried = growths.map((growth) => {
    const width = Math.floor(room.width / growth - beside);
    copy.style.width = `${width}px`;
    const taken = reach(copy);
    return { width, fit: Math.min(growth, room.width / taken.width, room.height / taken.height) };
  });
  const most = Math.max(...tried.map(({ fit }) => fit));
  const best = tried.findLast(({ fit }) => fit >= 0.9 * most) ?? { width: room.width, fit: 1 };
  copy.style.width = `${best.width}px`;
  return best.fit;
}
