import { changedSince, figuresIn } from "../../display/take/figures.ts";
import { takeWords as words } from "../../words/take/take.ts";
import { usePage } from "../shared/page.ts";

/**
 * The note on the figures that have changed since the opened link was made, if it names their version; nothing where
 * none has changed.
 */
export function FiguresNote() {
  const shown = usePage();
  const { frame, act, words: page } = shown;
  const own = figuresIn(shown);
  const { figures } = frame.choices;
  const said = own === null || figures === null ? "" : changedSince(figures, own, page.locale);
  if (said === "") return null;
  return (
    <p class="notices" role="status">
      {said}{" "}
      <button type="button" class="pill" onClick={() => act(() => ({ figures: null }))}>
        {words.dismiss}
      </button>
    </p>
  );
}
