import { presentWords as words } from "../../../words/present/present.ts";
import { askWords } from "../../../words/stories/ask.ts";
import { useWidth } from "../../scenario/useWidth.ts";
import { Answering } from "../../stories/ask/Ask.tsx";
import { ClassBars, ClassField, useClassView } from "../../stories/ask/ClassPart.tsx";
import type { Asking } from "../useShow.ts";
import "./room-ask.css";

/** The part of a screen's height that a chart to draw in has. */
const part = 0.3;
/** The root's size of letters that counts as usual, CSS pixels. */
const usual = 16;

/**
 * A step's question for a room: what is answered with, and over the map a field for what the class says with its answers
 * as bars. The question itself is the headline.
 */
export function RoomAsk({ asking: { ask, id, asked } }: { readonly asking: Asking }) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const { stand } = asked;
  // Read once the room has been measured, because its letters are larger than those of the page.
  const letters = width === null ? 1 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usual;
  const height = Math.round(innerHeight * part);
  return (
    <>
      <section class="room-ask" aria-label={askWords.region}>
        <div ref={ref}>
          <Answering key={id} ask={ask} id={id} asked={asked} height={height} letters={letters} />
        </div>
      </section>
      {stand === null ? null : <RoomClass key={`class of ${id}`} ask={ask} asked={asked} stand={stand} />}
    </>
  );
}

/**
 * What the class says: a field that is closed until it is opened, and its answers once some are typed. The field makes
 * room when the truth is shown.
 */
function RoomClass(props: Parameters<typeof useClassView>[0]) {
  const { bars, sentence } = useClassView(props);
  return (
    <section class="room-class" aria-label={askWords.classTitle} data-typed={bars.length > 0}>
      {props.asked.answer.isShown ? null : <ClassField {...props} />}
      {bars.length === 0 ? null : (
        <>
          <p>{sentence}</p>
          <ClassBars bars={bars} />
        </>
      )}
    </section>
  );
}

/** Below a question whose truth is not shown yet: how it is shown, by a key or by touch. */
export function RoomHow({ asking }: { readonly asking: Asking | null }) {
  if (asking === null || asking.asked.stand === null || asking.asked.answer.isShown) return null;
  return (
    <p class="room-how">
      <span class="room-how-keys">{words.revealHow}</span>
      <span class="room-how-touch">{words.revealTouch}</span>
    </p>
  );
}
