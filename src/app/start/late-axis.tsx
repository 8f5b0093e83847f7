import { makeCell } from "../../kit/cell.ts";
import { rememberingFetch } from "../../kit/remember.ts";
import { Lazy } from "../../panels/shared/Lazy.tsx";
import type { PageParts } from "../take-over.ts";

async function imported() {
  const { nextEventMoment, startAxis, TimeAxis } = await import("./axis.ts");
  return { nextEventMoment, startAxis, TimeAxis };
}

/** The code of the time axis: its panel, the way to start it, and the search for the next event. */
export type AxisCode = Awaited<ReturnType<typeof imported>>;

const fetched = rememberingFetch(imported);
const here = makeCell<AxisCode | null>(null);

/** The code of the time axis, fetched once. Rejects with a PartFault; the next call then fetches it again. */
export const fetchAxis = (): Promise<AxisCode> => fetched("axis");

/** Starts the axis with its code, once its figures have come or failed; `same` is that of `takeOver`. */
export async function beginAxis(code: AxisCode, ground: PageParts, same: boolean): Promise<void> {
  here.set(code);
  await code.startAxis(ground, same);
}

/** Calls `then` with the code of the axis as soon as the axis is there; at once where it is. */
export function whenAxis(then: (code: AxisCode) => void): void {
  const code = here.get();
  if (code !== null) {
    then(code);
    return;
  }
  const stop = here.subscribe((late) => {
    stop();
    if (late !== null) then(late);
  });
}

/** The code of the axis; null until the axis is there. */
export const axisCode = (): AxisCode | null => here.get();

async function fetchPanel() {
  const code = await fetchAxis();
  here.set(code);
  return code.TimeAxis;
}

/** The axis where its code could not be fetched with the page: says so, with a button to try again. */
export const LateAxis = () => <Lazy load={fetchPanel} />;
