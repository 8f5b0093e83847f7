import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ReadingViewId } from "../../state/choices.ts";
import { readingWords as words } from "../../words/reading.ts";
import { headInView } from "./head-in-view.ts";
import type { Peer } from "./peers.ts";
import { useWholeEntries } from "./whole-entries.ts";

/** The elements that are the headings of an analysis. */
const headings = "h2, h3, h4, caption, figcaption";
/** Windows that have room for the contents beside the text; elsewhere they open by a press. */
const beside =
  "(min-width: 68.75em) and (min-height: 37.5em), (min-width: 43.75em) and (min-height: 37.5em) and (orientation: landscape)";

interface Head {
  readonly key: string;
  readonly text: string;
  readonly element: HTMLElement;
}

/** The headings in an analysis that are drawn, in order. */
function headsOf(text: HTMLElement): readonly Head[] {
  const shown = [...text.querySelectorAll<HTMLElement>(headings)].filter(
    (one) => one.checkVisibility() && !one.matches(".unseen, .unseen *"),
  );
  return shown.flatMap((element, index) => {
    const said = element.textContent?.trim() ?? "";
    return said === "" ? [] : [{ key: `${index} ${said}`, text: said, element }];
  });
}

/** The headings of an analysis, read again whenever it changes. */
function useHeads(text: RefObject<HTMLDivElement | null>): readonly Head[] {
  const [heads, setHeads] = useState<readonly Head[]>([]);
  useLayoutEffect(() => {
    const element = text.current;
    if (element === null) return;
    const read = () =>
      setHeads((before) => {
        const now = headsOf(element);
        const same = now.length === before.length && now.every((one, index) => sameHead(one, before[index]));
        return same ? before : now;
      });
    read();
    const watching = new MutationObserver(read);
    watching.observe(element, { childList: true, subtree: true, characterData: true, attributeFilter: ["open"] });
    return () => watching.disconnect();
  }, [text]);
  return heads;
}

const sameHead = (one: Head, other: Head | undefined): boolean =>
  one.key === other?.key && one.element === other.element;

/**
 * The key of the heading whose part is in view, found again when the text is scrolled, unfolded or sized, and a
 * function that goes to a heading.
 */
function useHeadInView(text: RefObject<HTMLElement | null>, heads: readonly Head[]) {
  const [inView, setInView] = useState<string | null>(null);
  const gone = useRef<{ readonly key: string; readonly top: number } | null>(null);
  const find = () => {
    const places = heads.map(({ key, element }) => ({ key, top: element.getBoundingClientRect().top }));
    const isMoved = places.some(({ key, top }) => key === gone.current?.key && Math.abs(top - gone.current.top) > 1);
    if (isMoved) gone.current = null;
    setInView(gone.current?.key ?? headInView(places, { height: innerHeight, isAtEnd: isAtEnd(text.current) }));
  };
  useEffect(() => {
    find();
    const watching = new ResizeObserver(find);
    if (text.current !== null) watching.observe(text.current);
    // A scroll event does not bubble, and the text scrolls in a box of its own or with the page.
    document.addEventListener("scroll", find, { capture: true, passive: true });
    return () => {
      watching.disconnect();
      document.removeEventListener("scroll", find, { capture: true });
    };
  }, [heads]);
  const goTo = ({ key, element }: Head) => {
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "start" });
    gone.current = { key, top: element.getBoundingClientRect().top };
    find();
  };
  return { inView, goTo };
}

/** Whether the end of a text has been scrolled to, in its own box or with the page; false where all of it has room. */
function isAtEnd(text: HTMLElement | null): boolean {
  const boxes = [text, document.scrollingElement].filter((box) => box !== null);
  const box = boxes.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1);
  return box !== undefined && box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
}

interface Props {
  readonly id: ReadingViewId;
  readonly peers: readonly Peer[];
  readonly text: RefObject<HTMLDivElement | null>;
  open(reading: ReadingViewId): void;
}

/**
 * The contents: the analyses beside the open one, and the headings of the open one, each as a link to its place. Nothing
 * for an analysis that has neither.
 */
export function Contents({ id, peers, text, open }: Props) {
  const heads = useHeads(text);
  const { inView, goTo } = useHeadInView(text, heads);
  const list = useRef<HTMLElement>(null);
  const isEmpty = heads.length === 0 && peers.length === 0;
  useWholeEntries(list, !isEmpty, inView);
  const [unfolded, setUnfolded] = useState(true);
  useEffect(() => setUnfolded(matchMedia(beside).matches), []);
  if (isEmpty) return null;
  const inside = (
    <ol class="reading-heads">
      {heads.map((head) => (
        <li key={head.key}>
          <button type="button" aria-current={head.key === inView ? "location" : undefined} onClick={() => goTo(head)}>
            <span>{head.text}</span>
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <nav ref={list} class="reading-contents" aria-label={words.contents}>
      <span class="reading-more" data-cover="above" aria-hidden="true">
        {words.above}
      </span>
      <details open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>{words.contents}</summary>
        {peers.length === 0 ? (
          inside
        ) : (
          <ol>
            {peers.map((peer) => (
              <li key={peer.id}>
                <button
                  type="button"
                  class="reading-peer"
                  aria-label={words.peer(peer.title)}
                  aria-current={peer.id === id ? "true" : undefined}
                  onClick={() => (peer.id === id ? text.current?.scrollTo({ top: 0 }) : open(peer.id))}
                >
                  {peer.title}
                </button>
                {peer.id === id ? inside : null}
              </li>
            ))}
          </ol>
        )}
      </details>
      <span class="reading-more" data-cover="below" aria-hidden="true">
        {words.below}
      </span>
    </nav>
  );
}
