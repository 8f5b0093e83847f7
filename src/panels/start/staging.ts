import type { Frame } from "../../display/frame.ts";
import type { scenarioFrame } from "../../display/scenario/stage.ts";
import type { Facts } from "../../facts/types.ts";
import type { Choices, Span } from "../../state/choices.ts";

/** What puts a scenario on the map: a part of the page that comes with the What if tab. */
export interface Staging {
  /** The frame with its scenario, once the part is here. */
  staged(frame: Frame, facts: Facts, axis: Span): Frame;
  /** Fetches the part when the choices want it. */
  follow(choices: Choices): void;
}

/** How long to wait before a part that failed is asked for again, ms: twice as long each time, up to a minute. */
const patience = 4000;
const mostPatience = 60_000;

const fetchStage = async () => import("../../display/scenario/stage.ts");

/** A stage that calls `arrived` when it can be used. Where it cannot be had the facts stay on the map, and its tab says so. */
export function makeStaging(arrived: () => void): Staging {
  let stage: typeof scenarioFrame | null = null;
  let busy = false;
  let wait = patience;
  addEventListener("online", () => {
    busy = false;
    wait = patience;
  });
  return {
    staged: (frame, facts, axis) => (stage === null ? frame : stage(frame, facts, axis)),
    follow({ tab, asked }) {
      if (busy || stage !== null || (tab !== "what-if" && asked.time === null)) return;
      busy = true;
      fetchStage().then(
        (part) => {
          stage = part.scenarioFrame;
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
