import { makeCell } from "../../kit/cell.ts";
import { rememberingFetch } from "../../kit/remember.ts";
import { Lazy } from "../../panels/shared/Lazy.tsx";

async function imported() {
  const { nextEventMoment, startAxis, TimeAxis } = await import("./axis.ts");
  return { nextEventMoment, startAxis, TimeAxis };
}

/** The code of the time axis: its panel, the way to start it, and the search for the next event. */
export type AxisCode = Awaited<ReturnType<typeof imported>>;

const come = makeCell<AxisCode | null>(null);
const fetched = rememberingFetch(async () => {
  const code = await imported();
  come.set(code);
  return code;
});

/** The code of the time axis, fetched once. Rejects with a PartFault; the next call then fetches it again. */
export const fetchAxis = (): Promise<AxisCode> => fetched("axis");

/** The code of the time axis; null until it has come. */
export const axisCode = (): AxisCode | null => come.get();

const fetchPanel = async () => (await fetchAxis()).TimeAxis;

/** The axis where its code could not be fetched with the page: says so, with a button to try again. */
export const LateAxis = () => <Lazy load={fetchPanel} />;
