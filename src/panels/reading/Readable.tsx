import "./readable.css";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { closeReadingView, openReadingView } from "../../state/actions.ts";
import type { ReadingViewId } from "../../state/choices.ts";
import { readingWords as words } from "../../words/reading.ts";
import { Failed, usePart } from "../shared/Lazy.tsx";
import { usePage } from "../shared/page.ts";
import type { Peer } from "./peers.ts";

interface Props {
  readonly id: ReadingViewId;
  readonly title: string;
  readonly peers?: readonly Peer[];
  /** The heading of its title while it is open: `h3` where its own headings are `h4`. */
  readonly level?: "h2" | "h3";
  readonly children: ComponentChildren;
}

const fetchFrame = async () => (await import("./ReadingFrame.tsx")).ReadingFrame;

/** Whether a press, not a link or the browser's Back, opens the next reading view: only then does the focus follow. */
let pressed = false;

/** Whether a press opened the reading view; true once for each press. */
function takePress(): boolean {
  const was = pressed;
  pressed = false;
  return was;
}

/**
 * An analysis with the button that opens it to be read. The analysis stays the same element, so that what was opened,
 * typed or drawn in it is still there; the reading view, fetched with the first press, lays it over the map's area.
 */
export function Readable({ id, title, peers = [], level = "h2", children }: Props) {
  const { frame, act, words: page } = usePage();
  const isOpen = frame.choices.readingView === id;
  const button = useRef<HTMLButtonElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const { part: Frame, reason, again } = usePart(fetchFrame, isOpen);
  const shown = isOpen && Frame !== null;
  const open = (reading: ReadingViewId) => {
    pressed = true;
    act(openReadingView(reading));
  };
  return (
    <div class="readable" data-reading={id} data-open={shown}>
      <p class="read-open">
        <button
          ref={button}
          type="button"
          class="source-link"
          aria-label={shown ? undefined : words.openName(title)}
          aria-expanded={shown}
          onClick={() => (shown ? act(closeReadingView()) : open(id))}
        >
          {shown ? words.isOpen(title) : words.open}
        </button>
      </p>
      {reason === null ? null : <Failed said={page.partFailedFor(reason)} again={again} />}
      <section class="reading" data-open={shown} aria-label={shown ? title : undefined}>
        {isOpen && Frame !== null ? (
          <Frame
            level={level}
            id={id}
            title={title}
            peers={peers}
            text={text}
            button={button}
            open={open}
            takePress={takePress}
          />
        ) : null}
        {/* The text scrolls, and a scroll box needs the keyboard. */}
        <div
          key="text"
          ref={text}
          class="reading-text"
          data-open={shown}
          role={shown ? "article" : undefined}
          tabIndex={shown ? 0 : undefined}
        >
          {children}
        </div>
      </section>
    </div>
  );
}
