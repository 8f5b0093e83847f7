import type { Slide } from "../../display/present/slide.ts";
import { notesWords as words } from "../../words/present/present.ts";
import { usePage } from "../shared/page.ts";
import { StorySentence } from "../stories/StoryText.tsx";
import type { Show } from "./useShow.ts";

/** The notes of all slides on paper; the screen does not show them. */
export function Sheet({ show }: { readonly show: Show }) {
  const { frame } = usePage();
  const slides = show.slides();
  return (
    <section class="room-sheet" aria-hidden="true">
      <h2>{words.sheet(show.title === "" ? frame.headline.title : show.title)}</h2>
      <ol>
        {(slides.length === 0 ? [show.slide] : slides).map((slide) => (
          <SheetSlide key={slide.number} slide={slide} />
        ))}
      </ol>
    </section>
  );
}

function SheetSlide({ slide: { title, said, question, notes } }: { readonly slide: Slide }) {
  return (
    <li>
      <h3>{title}</h3>
      {said.length === 0 ? null : (
        <p class="room-sheet-said">
          <StorySentence text={said} />
        </p>
      )}
      {question === "" ? null : (
        <p>
          <b>{words.asks}</b> {question}
        </p>
      )}
      {notes.map((paragraph, index) => (
        <p key={String(index)}>
          <StorySentence text={paragraph} />
        </p>
      ))}
    </li>
  );
}
