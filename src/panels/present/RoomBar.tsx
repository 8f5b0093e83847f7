import { useEffect, useState } from "preact/hooks";
import { presentWords as words } from "../../words/present/present.ts";
import type { RoomActions } from "./useRoomKeys.ts";
import type { Asking } from "./useShow.ts";

/** Milliseconds for which the bar stays after the pointer has left the foot of the screen, and at the beginning. */
const stays = 4000;
/** The part of the screen, from its foot, in which a pointer shows the bar. */
const foot = 0.2;

interface BarProps {
  readonly actions: RoomActions;
  readonly playing: boolean;
  readonly again: (() => void) | null;
  readonly asking: Asking | null;
}

/**
 * The buttons of presenting, each with its key. They show themselves at the beginning, when the pointer comes to the foot
 * of the screen and when one has the focus; a screen that is touched keeps them.
 */
export function RoomBar({ actions, playing, again, asking }: BarProps) {
  const shown = useNearFoot();
  const { keys } = words;
  const truth = asking?.truth ?? "none";
  const button = (name: keyof typeof keys, label: string, press: () => void) => (
    <button type="button" class="pill" onClick={press}>
      {label} <span aria-hidden="true">{keys[name]}</span>
    </button>
  );
  return (
    <nav class="room-bar" aria-label={words.region} data-shown={shown}>
      {button("back", words.back, () => actions.go("back"))}
      {button("next", truth === "hidden" ? words.reveal : words.next, () => actions.go("next"))}
      {truth === "shown" ? button("askAgain", words.askAgain, actions.reveal) : null}
      {button("play", playing ? words.pause : words.play, actions.playOrPause)}
      {button("blank", words.blank, actions.blank)}
      {button("fullScreen", words.fullScreen, actions.fullScreen)}
      {button("pointer", words.pointer, actions.pointer)}
      {button("notes", words.notes, actions.notes)}
      {button("leave", words.leave, actions.leave)}
      {again === null ? null : (
        <button type="button" class="pill" onClick={again}>
          {words.again}
        </button>
      )}
    </nav>
  );
}

function useNearFoot(): boolean {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    let over = setTimeout(() => setShown(false), stays);
    const move = ({ clientY }: PointerEvent) => {
      if (clientY < innerHeight * (1 - foot)) return;
      clearTimeout(over);
      setShown(true);
      over = setTimeout(() => setShown(false), stays);
    };
    addEventListener("pointermove", move);
    return () => {
      clearTimeout(over);
      removeEventListener("pointermove", move);
    };
  }, []);
  return shown;
}
