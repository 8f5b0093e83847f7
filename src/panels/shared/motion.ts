import { choosePreset, play } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import type { Preset } from "../../state/start.ts";

/** Whether time may begin to play by itself: not where the visitor prefers reduced motion. */
export const mayMove = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Shows a replay from its beginning and, where time may move, plays it. */
export function watchReplay(act: (change: Change) => void, preset: Preset): void {
  act(choosePreset(preset));
  if (mayMove()) act(play());
}
