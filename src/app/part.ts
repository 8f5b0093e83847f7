import { type PartReason, partReasonOf } from "../kit/parts.ts";
import type { Choices } from "../state/choices.ts";

/** Code that is fetched when the choices first need it. */
export interface Part<Code> {
  /** Null until the code has come. */
  get(): Code | null;
  /** Fetches the code when the choices need it. */
  follow(choices: Choices): void;
}

/** Milliseconds until failed code is fetched again: doubled each time, up to a minute. */
const patience = 4000;
const mostPatience = 60_000;

/**
 * A part that calls `arrived` when its code has come, and `lost` with the reason when it could not be fetched. Failed
 * code is fetched again after ever longer waits, and when the connection is back.
 */
export function makePart<Code>(
  fetchCode: () => Promise<Code>,
  isNeeded: (choices: Choices) => boolean,
  arrived: () => void,
  lost: (reason: PartReason) => void = () => {},
): Part<Code> {
  let code: Code | null = null;
  let busy = false;
  let wanted = false;
  let wait = patience;
  const ask = () => {
    if (busy || code !== null || !wanted) return;
    busy = true;
    fetchCode().then(
      (come) => {
        code = come;
        arrived();
      },
      (error: unknown) => {
        lost(partReasonOf(error));
        const again = () => {
          clearTimeout(waiting);
          removeEventListener("online", again);
          busy = false;
          ask();
        };
        const waiting = setTimeout(() => {
          if (navigator.onLine) again();
        }, wait);
        addEventListener("online", again);
        wait = Math.min(2 * wait, mostPatience);
      },
    );
  };
  return {
    get: () => code,
    follow(choices) {
      wanted = isNeeded(choices);
      ask();
    },
  };
}
