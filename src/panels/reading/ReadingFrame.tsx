// The rules for every window come first; the two layouts override some of them.
import "./text.css";
import "./reading.css";
import "./alone.css";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { closeReadingView } from "../../state/actions.ts";
import type { ReadingViewId } from "../../state/choices.ts";
import { readingWords as words } from "../../words/reading.ts";
import { usePage } from "../shared/page.ts";
import { Contents } from "./Contents.tsx";
import type { Peer } from "./peers.ts";
import { useRoom } from "./room.ts";

interface Props {
  readonly id: ReadingViewId;
  readonly title: string;
  readonly level: "h2" | "h3";
  readonly peers: readonly Peer[];
  /** The analysis itself, and the button in the rail that opened it. */
  readonly text: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  open(reading: ReadingViewId): void;
  takePress(): boolean;
}

/**
 * The frame of an analysis that is open to be read: its title, the button back to the map, the contents, and what the
 * map in the corner shows. The focus goes to the title when a press opened it, and back to the button when it closes.
 */
export function ReadingFrame({ id, title, level: Heading, peers, text, button, open, takePress }: Props) {
  const { frame, act, words: page } = usePage();
  const bar = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useRoom(id, bar);
  useLayoutEffect(() => {
    const section = text.current?.parentElement;
    text.current?.scrollTo({ top: 0 });
    if (takePress()) heading.current?.focus({ preventScroll: true });
    // On a page that scrolls as one the analysis is out of sight, below the map.
    if (section != null && getComputedStyle(section).position !== "fixed") section.scrollIntoView();
    return () => {
      const { activeElement } = document;
      if (section?.contains(activeElement) === true || activeElement === document.body) button.current?.focus();
    };
  }, []);
  return (
    <>
      <header ref={bar} class="reading-bar">
        <Heading ref={heading} tabIndex={-1}>
          {title}
        </Heading>
        <button type="button" class="pill" onClick={() => act(closeReadingView())}>
          {words.close}{" "}
          <span class="reading-key" aria-hidden="true">
            {words.key}
          </span>
        </button>
      </header>
      <Contents id={id} peers={peers} text={text} open={open} />
      <p class="reading-map quiet">
        {words.onMap(page.layers[frame.choices.layer])}
        <span class="reading-basis">{words.onMapBasis(frame.legend.basis)}</span>
      </p>
    </>
  );
}
