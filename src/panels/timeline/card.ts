import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { EventMark } from "../../display/timeline/types.ts";
import { moveTo, openMark } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { useClosing } from "./pointing/useClosing.ts";

/** Milliseconds for which a card stays after the pointer has left its mark, so that the pointer can reach it. */
const grace = 350;

/** The card over the axis, of which there is one at a time, and the ways to show, keep and close it. */
export interface CardControls {
  readonly mark: EventMark | null;
  /**
   * Whether a press or a key keeps the card open, not the pointer alone. A pointer that goes down gives the focus before
   * its press is known: the page must not move under it.
   */
  readonly isKept: boolean;
  /** The pointer is on a mark; null: it has left, and the card closes unless the pointer reaches it soon. */
  show(mark: EventMark | null): void;
  /** The pointer is on the card. */
  hold(): void;
  /** The focus is on a mark, which keeps its card open; null: on none. */
  pin(mark: EventMark | null): void;
  /** Moves the moment to the mark's time, keeps its card open and puts it into the link. */
  press(mark: EventMark): void;
  close(): void;
}

/**
 * The card of the marks: shown by hover and focus; opened by a press, or by a link with one of its ids, until it is
 * closed.
 */
export function useCard(marks: readonly EventMark[], item: string | null, act: (change: Change) => void): CardControls {
  const [shown, setShown] = useState<string | null>(null);
  const [pinned, setPinned] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const timer = useRef(0);
  const closedAt = useRef(Number.NEGATIVE_INFINITY);
  // Before the next frame, so that an Escape right after the press is not undone.
  useLayoutEffect(() => {
    // What was opened in the rail is shown there, not on the axis.
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
    closedAt.current = performance.now();
  };
  useClosing(mark !== null, close, ".mark-card, .mark, .axis-lanes, .axis-claims, .lane-texts");
  return {
    mark,
    isKept: opened !== null || (pinned !== null && document.querySelector(".mark:focus-visible") !== null),
    hold,
    close,
    show: (next) => {
      hold();
      if (next !== null) setShown(next.id);
      else timer.current = window.setTimeout(() => setShown(null), grace);
    },
    // The focus of a card that closes goes to a mark near it, which must not open another.
    pin: (next) => setPinned(performance.now() - closedAt.current < grace ? null : (next?.id ?? null)),
    press: (next) => {
      setOpened(next.id);
      act(moveTo(next.at));
      act(openMark(next.id));
    },
  };
}

/** Whether the focus moves into the card, from its mark or within it. */
export function staysIn(event: FocusEvent): boolean {
  return event.relatedTarget instanceof Element && event.relatedTarget.closest("#mark-card") !== null;
}
