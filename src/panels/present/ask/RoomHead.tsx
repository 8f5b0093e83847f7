import { unbroken } from "../../../display/format/title.ts";
import { Result } from "../../stories/ask/Ask.tsx";
import { StorySentence } from "../../stories/StoryText.tsx";
import type { Show } from "../useShow.ts";

/**
 * The headline of a room with its sentence. Of a step with a question the headline is the question; once the truth is
 * shown, the truth replaces the sentence.
 */
export function RoomHead({ slide, asking }: Pick<Show, "slide" | "asking">) {
  const stand = asking?.asked.stand ?? null;
  return (
    <>
      {slide.question === "" ? null : <p class="room-step">{slide.title}</p>}
      <h1>{unbroken(slide.question === "" ? slide.title : slide.question)}</h1>
      {asking !== null && stand !== null && asking.asked.answer.isShown ? (
        <div class="room-told">
          <Result ask={asking.ask} verdict={stand.verdict} />
        </div>
      ) : slide.said.length === 0 ? null : (
        <p class="room-said">
          <StorySentence text={slide.said} />
        </p>
      )}
    </>
  );
}
