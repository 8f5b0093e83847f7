import type { Teller } from "../display/headline/context.ts";
import { replayWaits } from "../display/headline/replay-waits.ts";
import type { replayTeller } from "../display/replays/tell.ts";
import type { modelledOf } from "../display/scenario/time/make-modelled.ts";
import type { Cell } from "../kit/cell.ts";
import type { PartReason } from "../kit/parts.ts";
import type { Page } from "../panels/shared/page.ts";
import { replayShown } from "../state/replays.ts";
import { makePart, type Part } from "./part.ts";
import type { openRoom } from "./present/room.ts";

const fetchMaker = async () => (await import("../display/scenario/time/make-modelled.ts")).modelledOf;
const fetchTeller = async () => (await import("../display/replays/tell.ts")).replayTeller;

/**
 * Makes the frame's scenario; its code is fetched with the What if tab and with a scenario's time. Until it has been
 * fetched the map shows the facts; `lost` is called with the reason when it could not be.
 */
export const makeStaging = (arrived: () => void, lost: (reason: PartReason) => void): Part<typeof modelledOf> =>
  makePart(fetchMaker, ({ tab, asked }) => tab === "what-if" || asked.time !== null, arrived, lost);

/** The code that tells replays, and the maker of their headlines as far as it has come. */
interface Telling extends Part<typeof replayTeller> {
  teller(): Teller | null;
}

/**
 * The code that makes the headlines of replays, fetched with the first replay. On its way, the headline is the replay's
 * name; where it could not be fetched, that of the shares. `changed` is called at each of these changes.
 */
export function makeTelling(changed: () => void): Telling {
  let isLost = false;
  const part = makePart(
    fetchTeller,
    (choices) => replayShown(choices) !== null,
    changed,
    () => {
      isLost = true;
      changed();
    },
  );
  return { ...part, teller: () => part.get()?.headline ?? (isLost ? null : replayWaits) };
}

const fetchRoom = async () => (await import("./present/room.ts")).openRoom;

/** The view for a room, fetched when a visitor first presents; the page says why where it cannot be fetched. */
export function makeRoom(page: Cell<Page>): Part<typeof openRoom> {
  const room = makePart(
    fetchRoom,
    ({ presenting }) => presenting,
    () => room.get()?.(page),
    (reason) => page.get().mapNote.set(page.get().words.partFailedFor(reason)),
  );
  return room;
}
