import { useEffect, useRef } from "preact/hooks";
import { stepText } from "../../display/format/dates.ts";
import { stepOf } from "../../state/step.ts";
import { endStretch, isPlayedOut } from "../../state/stories/stretch.ts";
import { storyWords as words } from "../../words/stories/stories.ts";
import { usePage } from "../shared/page.ts";
import type { OpenStep } from "./step.ts";

/** Stops playback at the end of the step's stretch. */
export function usePlayedOut({ stretch }: OpenStep): void {
  const { act, frame } = usePage();
  const { choices } = frame;
  const before = useRef(choices.at);
  useEffect(() => {
    if (stretch !== null && isPlayedOut(choices, before.current, stretch)) act(endStretch(stretch));
    before.current = choices.at;
  }, [choices.at]);
}

/** The stretch of time that a step plays, with the button that plays it; nothing for a step without a stretch. */
export function StretchPart({ open }: { readonly open: OpenStep }) {
  const { frame, words: pageWords } = usePage();
  const { span, playing } = frame.choices;
  const { stretch, stands } = open;
  if (stretch === null) return null;
  const said = (at: number) => stepText(at, stepOf(span), pageWords.locale);
  return (
    <p class="story-plays">
      {words.plays(said(stretch.from), said(stretch.until))}{" "}
      <button type="button" class="pill" onClick={open.playOrPause}>
        {playing ? words.pause : words.play}
      </button>{" "}
      {stands === "within" ? (
        <button type="button" class="pill" onClick={open.toEnd}>
          {words.toEnd}
        </button>
      ) : null}
    </p>
  );
}
