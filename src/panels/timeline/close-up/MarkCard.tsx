import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { EventMark } from "../../../display/timeline/types.ts";
import { timeline as words } from "../../../words/timeline/timeline.ts";
import { Cited } from "../../shared/Cited.tsx";
import { type CardControls, staysIn } from "../card.ts";

/** The card of a mark: its title, its date and its sources. After a press it stays open. */
export function MarkCard(props: {
  readonly mark: EventMark;
  readonly card: CardControls;
  /** The cards of its claims; not used for other marks. */
  readonly claims: ComponentChildren;
}) {
  const { mark, card } = props;
  const box = useRef<HTMLDivElement>(null);
  // In a page that scrolls as one the card may begin above the window.
  useLayoutEffect(() => {
    const page = document.documentElement;
    if (card.isKept && page.scrollHeight > page.clientHeight) box.current?.scrollIntoView({ block: "nearest" });
  }, [card.isKept]);
  return (
    <div
      ref={box}
      id="mark-card"
      class="mark-card"
      tabIndex={-1}
      data-side={mark.side}
      data-shape={mark.shape}
      onPointerEnter={card.hold}
      onPointerLeave={() => card.show(null)}
      onFocusOut={(event) => staysIn(event) || card.pin(null)}
    >
      <button type="button" class="mark-close" aria-label={words.closeCard} onClick={card.close}>
        ×
      </button>
      {mark.claim === null ? <EventText mark={mark} /> : props.claims}
    </div>
  );
}

function EventText({ mark }: { readonly mark: EventMark }) {
  return (
    <>
      <p class="mark-card-title">{mark.name}</p>
      <p class="quiet">{mark.when}</p>
      <Lines mark={mark} lines={mark.lines} />
      {mark.rest.length === 0 ? null : (
        <details>
          <summary class="quiet">{mark.more}</summary>
          <Lines mark={mark} lines={mark.rest} />
        </details>
      )}
    </>
  );
}

function Lines({ mark, lines }: { readonly mark: EventMark; readonly lines: EventMark["lines"] }) {
  return (
    <ul>
      {lines.map(({ text, by, url }) => (
        <li key={text + by}>
          {text === mark.name ? null : `${text} `}
          <Cited url={url} quiet={true}>
            {by}
          </Cited>
        </li>
      ))}
    </ul>
  );
}
