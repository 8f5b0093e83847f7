import type { StoryFigure, StoryText } from "../../facts/types/stories.ts";
import { en } from "../../words/en.ts";
import { storyWords as words } from "../../words/stories/stories.ts";

/** Keeps a sign on the line of its figure (U+2060). */
const joiner = "\u2060";

function Figure({ figure: { text, status, about } }: { readonly figure: StoryFigure }) {
  return (
    <span class="story-figure" data-status={status} title={about}>
      <span class="story-line">{text}</span>
      <span aria-hidden="true" class="story-sign">
        {joiner}
        {words.marks[status]}
      </span>
      <span class="unseen">{words.status(en.status[status])}</span>
    </span>
  );
}

/** A text of a story, with its figures marked by how each is known. */
export function StorySentence({ text }: { readonly text: StoryText }) {
  return (
    <>
      {text.map((piece) =>
        typeof piece === "string" ? piece : <Figure key={`${piece.text} ${piece.about}`} figure={piece} />,
      )}
    </>
  );
}
