import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import type { PublishedStory } from "../../facts/types/stories.ts";
import { leaveStory } from "../../state/stories/story.ts";
import { storyWords as words } from "../../words/stories/stories.ts";
import { usePage } from "../shared/page.ts";
import "./step-sheet.css";

/** How far a pointer moves on the handle, in px, before the press counts as a pull. */
const farEnough = 20;

interface StepSheetProps {
  readonly story: PublishedStory;
  /** The step's number, from 1: each step is read from its head. */
  readonly number: number;
  /** Whether the step has a question: it needs room, so that its step begins tall. */
  readonly asks: boolean;
  /** Goes back to the step's view; null while the page shows it. */
  readonly comeBack: (() => void) | null;
  readonly children: ComponentChildren;
}

/**
 * A step of a story under its head. In an upright window it is a sheet over the foot of the page, with two heights:
 * below the map, or nearly the whole window. A press on its handle, or a pull, changes the height. Elsewhere it is a
 * part of the rail.
 */
export function StepSheet({ story, number, asks, comeBack, children }: StepSheetProps) {
  const { act } = usePage();
  const [isTextTall, setTextTall] = useState(false);
  const [lowered, lower] = useState<number | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const read = useRef<HTMLDivElement>(null);
  const isTall = asks ? lowered !== number : isTextTall;
  const choose = (tall: boolean) => (asks ? lower(tall ? null : number) : setTextTall(tall));
  useEffect(() => {
    read.current?.scrollTo({ top: 0 });
    // The page lies under the sheet: a reader who has scrolled it and goes to a step wants to see the step's map.
    if (sheet.current !== null && getComputedStyle(sheet.current).position === "fixed") scrollTo({ top: 0 });
  }, [number]);
  return (
    <div ref={sheet} class="story-sheet" data-tall={isTall}>
      <header class="story-head">
        <p>
          <b class="story-name">{story.title} · </b>
          {words.count(countText(number), countText(story.steps.length))}
        </p>
        <Handle isTall={isTall} choose={choose} />
        <p>
          <button type="button" class="source-link story-present" onClick={() => act(() => ({ presenting: true }))}>
            {words.present}
          </button>{" "}
          <button type="button" class="source-link" onClick={() => act(leaveStory())}>
            {words.leave}
          </button>
        </p>
      </header>
      {comeBack === null ? null : (
        <p class="story-away">
          {words.away}{" "}
          <button type="button" class="pill" onClick={comeBack}>
            {words.again}
          </button>
        </p>
      )}
      <div ref={read} class="story-sheet-read">
        {children}
      </div>
    </div>
  );
}

interface HandleProps {
  readonly isTall: boolean;
  choose(isTall: boolean): void;
}

function Handle({ isTall, choose }: HandleProps) {
  const pull = useRef({ from: 0, by: 0 });
  return (
    <button
      type="button"
      class="source-link story-handle"
      onClick={({ detail }) => {
        // A browser sends a click after a pull too; that click changes nothing. A click by the keyboard has a detail of 0.
        if (detail === 0 || Math.abs(pull.current.by) < farEnough) choose(!isTall);
        pull.current.by = 0;
      }}
      onPointerDown={({ currentTarget, pointerId, clientY }) => {
        // A mouse, too, may end its pull beside the handle.
        currentTarget.setPointerCapture(pointerId);
        pull.current = { from: clientY, by: 0 };
      }}
      onPointerUp={({ clientY }) => {
        const by = clientY - pull.current.from;
        pull.current.by = by;
        if (Math.abs(by) >= farEnough) choose(by < 0);
      }}
    >
      {words.sheet(isTall)}
    </button>
  );
}
