import { presentWords as words } from "../../../words/present/present.ts";
import { askWords } from "../../../words/stories/ask.ts";
import { Answering } from "../../stories/ask/Ask.tsx";
import { ClassBars, ClassColumns, ClassField, useClassView } from "../../stories/ask/ClassPart.tsx";
import type { Asking } from "../useShow.ts";
import "./room-ask.css";

/** The height of a chart to draw in, as a part of the screen's height: with the class's field below it, it fills its half. */
const part = 0.235;

/**
 * A step's question for a room: the control that answers it, below it a field for the answers of the class, and below the
 * map their bars. The question itself is the headline. The field is closed at first, and again when the truth is shown.
 */
export function RoomAsk({ asking: { ask, id, asked } }: { readonly asking: Asking }) {
  const { stand } = asked;
  return (
    <>
      <section class="room-ask" aria-label={askWords.region}>
        <Answering key={id} ask={ask} id={id} asked={asked} part={part} />
        {stand === null ? null : (
          <ClassField key={`${id} ${asked.answer.isShown}`} ask={ask} asked={asked} stand={stand} />
        )}
      </section>
      {stand === null ? null : <RoomClass key={`class of ${id}`} ask={ask} asked={asked} stand={stand} />}
    </>
  );
}

/** The answers of the class as bars, once some are typed. */
function RoomClass(props: Parameters<typeof useClassView>[0]) {
  const { bars, ends, sentence } = useClassView(props);
  if (bars.length === 0) return null;
  return (
    <section class="room-class" aria-label={askWords.classTitle}>
      <p>{sentence}</p>
      {ends.length === 0 ? <ClassBars bars={bars} isBeside /> : <ClassColumns bars={bars} ends={ends} />}
    </section>
  );
}

/** The line below a question that says how to show its truth or, once it is shown, how to take it away. */
export function RoomHow({ asking }: { readonly asking: Asking | null }) {
  if (asking === null || asking.asked.stand === null) return null;
  const { keys, touch } = asking.asked.answer.isShown ? words.hideHow : words.revealHow;
  return (
    <p class="room-how">
      <span class="room-how-keys">{keys}</span>
      <span class="room-how-touch">{touch}</span>
    </p>
  );
}
