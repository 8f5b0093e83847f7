import { type Replay, replays } from "../../facts/replays.ts";
import type { Choices } from "../../state/choices.ts";
import { presetOf } from "../../state/start.ts";

/**
 * The replay whose view the choices show, at any of its moments: their link differs from that of the replay at most in
 * the moment, the speed, the open item and the version of the figures. Null for any other view. `link` makes the link of
 * choices; `start` are the choices of a new visitor.
 */
export function replayOf(choices: Choices, start: Choices, link: (choices: Choices) => string): Replay | null {
  const own = (replay: Replay) => {
    const { span, at, speed } = presetOf(replay);
    const shown = { ...choices, at, speed, playing: false, openItem: null, figures: null };
    return link(shown) === link({ ...start, span, at, speed });
  };
  return replays.find(own) ?? null;
}
