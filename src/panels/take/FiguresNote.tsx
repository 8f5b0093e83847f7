import { ready } from "../../display/frame/reading.ts";
import { changedSince } from "../../display/take/figures.ts";
import { takeWords as words } from "../../words/take/take.ts";
import { usePage } from "../shared/page.ts";

/** What has changed since the opened link was made, where it names its figures' version; nothing where nothing has. */
export function FiguresNote() {
  const { facts, frame, act, words: page } = usePage();
  const own = ready(facts.sources)?.figures;
  const { figures } = frame.choices;
  const said = own === undefined || figures === null ? "" : changedSince(figures, own, page.locale);
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
