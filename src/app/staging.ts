import type { modelledOf } from "../display/scenario/time/make-modelled.ts";
import type { Modelled } from "../display/scenario/time/modelled.ts";
import type { Facts } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import type { Choices } from "../state/choices.ts";

/** What puts a scenario on the map: a part of the page that comes with the What if tab. */
export interface Staging {
  /** What a scenario gives the frame; null where none is asked, and until the part is here. */
  modelled(facts: Facts, choices: Choices, axis: Span): Modelled | null;
  /** Fetches the part when the choices want it. */
  follow(choices: Choices): void;
}

/** How long to wait before a part that failed is asked for again, ms: twice as long each time, up to a minute. */
const patience = 4000;
const mostPatience = 60_000;

const fetchMaker = async () => import("../display/scenario/time/make-modelled.ts");

/** A stage that calls `arrived` when it can be used. Where it cannot be had the facts stay on the map, and its tab says so. */
export function makeStaging(arrived: () => void): Staging {
  let make: typeof modelledOf | null = null;
  let busy = false;
  let wait = patience;
  addEventListener("online", () => {
    busy = false;
    wait = patience;
  });
  return {
    modelled: (facts, choices, axis) => make?.(facts, choices, axis) ?? null,
    follow({ tab, asked }) {
      if (busy || make !== null || (tab !== "what-if" && asked.time === null)) return;
      busy = true;
      fetchMaker().then(
        (part) => {
          make = part.modelledOf;
          arrived();
        },
        () => {
          setTimeout(() => {
            busy = false;
          }, wait);
          wait = Math.min(2 * wait, mostPatience);
        },
      );
    },
  };
}
