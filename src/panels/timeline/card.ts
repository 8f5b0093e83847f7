import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EventMark } from "../../display/timeline/types.ts";
import { isPlain } from "../../kit/input.ts";
import { moveTo, openMark } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";

/** How long a card stays after the pointer has left its mark, so that the pointer can reach it, ms. */
const grace = 350;

/** The one card over the axis and the ways to show, keep and close it. */
export interface CardHand {
  readonly mark: EventMark | null;
  /** The pointer is on a mark, or on none: then the card waits a moment for the pointer. */
  show(mark: EventMark | null): void;
  /** The pointer is on the card. */
  hold(): void;
  /** The mark that has the focus keeps its card; null lets it go. */
  pin(mark: EventMark | null): void;
  /** Goes to the mark's time, keeps its card and puts it into the link. */
  press(mark: EventMark): void;
  close(): void;
}

/** Hover and focus show a card for a while; a press, or a link that names one of its things, until it is closed. */
export function useCard(marks: readonly EventMark[], item: string | null, act: (change: Change) => void): CardHand {
  const [shown, setShown] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const timer = useRef(0);
  useEffect(() => {
    // What is opened in the rail is read there.
    const inRail = document.activeElement?.closest(".rail") != null;
    setOpened(item !== null && !inRail ? item : null);
  }, [item]);
  const wanted = shown ?? pinned ?? opened;
  const mark = wanted === null ? null : (marks.find(({ ids }) => ids.includes(wanted)) ?? null);
  const hold = () => clearTimeout(timer.current);
  const close = () => {
    hold();
    setShown(null);
    setPinned(null);
    setOpened(null);
  };
  useClosing(mark !== null, close);
  return {
    mark,
    hold,
    close,
    show: (next) => {
      hold();
      if (next !== null) setShown(next.id);
      else timer.current = window.setTimeout(() => setShown(null), grace);
    },
    pin: (next) => setPinned(next?.id ?? null),
    press: (next) => {
      setOpened(next.id);
      act(moveTo(next.at));
      act(openMark(next.id));
    },
  };
}

/** Escape closes a card wherever the focus is, and a press beside it does. */
function useClosing(open: boolean, close: () => void): void {
  const newest = useRef(close);
  newest.current = close;
  // With the card itself, not a frame later: whoever sees it can close it.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const typed = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !isPlain(event) || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      event.stopPropagation();
      newest.current();
    };
    const pressed = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest(".mark-card, .mark, .axis-lanes, .axis-claims") === null)
        newest.current();
    };
    document.addEventListener("keydown", typed, true);
    document.addEventListener("pointerdown", pressed);
    return () => {
      document.removeEventListener("keydown", typed, true);
      document.removeEventListener("pointerdown", pressed);
    };
  }, [open]);
}
