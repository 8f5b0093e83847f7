import { useEffect, useRef } from "preact/hooks";
import type { EventMark, FoldedEvents } from "../../../display/timeline/types.ts";
import { isPlain } from "../../../kit/input.ts";
import { moveTo } from "../../../state/actions.ts";
import type { Change } from "../../../state/choices.ts";
import { timeline as words } from "../../../words/timeline/timeline.ts";
import { Cited } from "../../shared/Cited.tsx";

/**
 * The list of the events of one year, month or day, opened from its label on the axis. Pressing an event moves the page to
 * its moment. Escape, or a press outside the list, closes it.
 */
export function FoldedList({
  folded,
  act,
  close,
}: {
  readonly folded: FoldedEvents;
  act(change: Change): void;
  close(): void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("button")?.focus();
    const pressed = ({ target }: Event) => {
      if (target instanceof Element && target.closest(".folded-list, .tick-count") === null) close();
    };
    document.addEventListener("pointerdown", pressed);
    return () => document.removeEventListener("pointerdown", pressed);
  }, [folded.id]);
  const leave = () => {
    close();
    document.getElementById(folded.id)?.focus();
  };
  return (
    <div
      ref={box}
      class="mark-card folded-list"
      role="dialog"
      aria-label={folded.name}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isPlain(event)) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <button type="button" class="mark-close" aria-label={words.closeCard} onClick={leave}>
        ×
      </button>
      <p class="mark-card-title">{folded.name}</p>
      <ul>
        {folded.marks.map((mark) => (
          <li key={mark.id}>
            <button type="button" class="folded-go" onClick={() => act(moveTo(mark.at))}>
              {mark.when}
            </button>{" "}
            {mark.name} <Sources mark={mark} />
          </li>
        ))}
      </ul>
    </div>
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
