import type { EventMark } from "../../../display/timeline/types.ts";
import { moveTo } from "../../../state/actions.ts";
import type { Change } from "../../../state/choices.ts";
import { Cited } from "../../shared/Cited.tsx";

/**
 * The events of one year, month or day, opened from its label on the axis. Pressing an event moves the page to its
 * moment.
 */
export function FoldedItems({ marks, act }: { readonly marks: readonly EventMark[]; act(change: Change): void }) {
  return (
    <ul>
      {marks.map((mark) => (
        <li key={mark.id}>
          <button type="button" class="folded-go" onClick={() => act(moveTo(mark.at))}>
            {mark.when}
          </button>{" "}
          {mark.name} <Sources mark={mark} />
        </li>
      ))}
    </ul>
  );
}

function Sources({ mark }: { readonly mark: EventMark }) {
  return (
    <>
      {[...mark.lines, ...mark.rest].map(({ text, by, url }) => (
        <Cited key={text + by} url={url} quiet={true}>
          {by}
        </Cited>
      ))}
    </>
  );
}
