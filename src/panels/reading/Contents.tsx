import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { ReadingId } from "../../state/choices.ts";
import { readingWords as words } from "../../words/reading.ts";
import type { Peer } from "./peers.ts";

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

/** The part of the window's height, from the top, that a heading has to reach so that its part is the one in view. */
const readingLine = 0.35;

/** The key of the heading whose part is in view: the last above the reading line, or one below that was gone to. */
function useHeadInView(heads: readonly Head[]): string | null {
  const [inView, setInView] = useState<string | null>(null);
  useEffect(() => {
    const find = () => {
      const isReached = ({ element }: Head) => {
        const { top } = element.getBoundingClientRect();
        return top < innerHeight * readingLine || (element === document.activeElement && top < innerHeight);
      };
      setInView((heads.findLast(isReached) ?? heads[0])?.key ?? null);
    };
    const watching = new IntersectionObserver(find, { rootMargin: `0px 0px ${-100 * (1 - readingLine)}% 0px` });
    for (const { element } of heads) watching.observe(element);
    return () => watching.disconnect();
  }, [heads]);
  return inView;
}

function goTo(element: HTMLElement): void {
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

interface Props {
  readonly id: ReadingId;
  readonly peers: readonly Peer[];
  readonly text: RefObject<HTMLDivElement | null>;
  open(reading: ReadingId): void;
}

/** The contents: the analyses beside the open one, and the headings of the open one, each as a link to its place. */
export function Contents({ id, peers, text, open }: Props) {
  const heads = useHeads(text);
  const inView = useHeadInView(heads);
  const [unfolded, setUnfolded] = useState(true);
  useEffect(() => setUnfolded(matchMedia(beside).matches), []);
  const inside = (
    <ol class="reading-heads">
      {heads.map(({ key, text: said, element }) => (
        <li key={key}>
          <button type="button" aria-current={key === inView ? "location" : undefined} onClick={() => goTo(element)}>
            <span>{said}</span>
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <nav class="reading-contents" aria-label={words.contents}>
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
    </nav>
  );
}
