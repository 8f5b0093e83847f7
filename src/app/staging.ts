import type { modelledOf } from "../display/scenario/time/make-modelled.ts";
import type { Modelled } from "../display/scenario/time/modelled.ts";
import type { Facts } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import type { Choices } from "../state/choices.ts";

/** Makes the frame's scenario. Its code is fetched with the What if tab. */
export interface Staging {
  /** The scenario's part of the frame; null without a scenario, and until the code has come. */
  modelled(facts: Facts, choices: Choices, axis: Span): Modelled | null;
  /** Fetches the code when the choices need it. */
  follow(choices: Choices): void;
}

/** Milliseconds until failed code is fetched again: doubled each time, up to a minute. */
const patience = 4000;
const mostPatience = 60_000;

const fetchMaker = async () => import("../display/scenario/time/make-modelled.ts");

/**
 * A staging that calls `arrived` when its code has come, and `lost` with the reason when it could not be fetched. Until
 * it has come the map shows the facts. Failed code is fetched again after ever longer waits, and when the connection is
 * back.
 */
export function makeStaging(arrived: () => void, lost: (reason: string) => void): Staging {
  let make: typeof modelledOf | null = null;
  let busy = false;
  let wanted = false;
  let wait = patience;
  const ask = () => {
    if (busy || make !== null || !wanted) return;
    busy = true;
    fetchMaker().then(
      (part) => {
        make = part.modelledOf;
        arrived();
      },
      (error: Error) => {
        lost(error.message);
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
    modelled: (facts, choices, axis) => make?.(facts, choices, axis) ?? null,
    follow({ tab, asked }) {
      wanted = tab === "what-if" || asked.time !== null;
      ask();
    },
  };
}
