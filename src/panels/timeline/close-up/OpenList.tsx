import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { type NearMarks, nearMarks } from "../../../display/timeline/close-up/near.ts";
import type { AxisView, EventMark, FoldedEvents } from "../../../display/timeline/types.ts";
import { isPlain } from "../../../kit/input.ts";
import type { Change } from "../../../state/choices.ts";
import { axis } from "../../../words/timeline/axis.ts";
import { timeline as words } from "../../../words/timeline/timeline.ts";
import type { CardControls } from "../card.ts";
import { idsInReach } from "../pointing/nearest.ts";
import { FoldedItems } from "./FoldedItems.tsx";

/**
 * The list of the marks that a press on `pressed` may mean: a finger means all in its reach and the one whose name it is
 * on, a mouse those that it is on. Null where only one is, and for a key, which presses the mark that has the focus.
 */
export function marksNear(view: AxisView, pressed: EventMark, event: MouseEvent): NearMarks | null {
  if (event.detail === 0) return null;
  const marks = idsInReach(event).flatMap((found) => view.marks.find(({ id }) => `mark-${id}` === found) ?? []);
  // A press on a name means its mark, which may be farther away.
  return nearMarks(marks.includes(pressed) ? marks : [pressed, ...marks], pressed, view);
}

interface Props {
  readonly open: FoldedEvents | NearMarks;
  readonly card: CardControls;
  act(change: Change): void;
  close(): void;
}

/** The list that is open over the axis: the other events of a date, or the marks near a press. */
export function OpenList({ open, card, act, close }: Props) {
  return (
    <ListBox key={open.id} open={open} card={card} close={close}>
      {"entries" in open ? (
        <NearItems near={open} card={card} close={close} />
      ) : (
        <FoldedItems marks={open.marks} act={act} />
      )}
    </ListBox>
  );
}

/** The marks near a press; a press on one opens its card, and the focus goes to it. */
function NearItems({ near, card, close }: { readonly near: NearMarks } & Pick<Props, "card" | "close">) {
  return (
    <>
      <ul>
        {near.entries.map(({ mark, row }) => (
          <li key={mark.id}>
            <button
              type="button"
              class="near-go"
              onClick={() => {
                focusOn(`mark-${mark.id}`);
                close();
                card.press(mark);
              }}
            >
              <b>{mark.name}</b> <span class="quiet">{axis.near.entry(mark.when, row)}</span>
            </button>
          </li>
        ))}
      </ul>
      {near.more === "" ? null : <p class="quiet">{near.more}</p>}
    </>
  );
}

const focusOn = (id: string) => document.getElementById(id)?.focus({ preventScroll: true });

const controls = ":is(a,button,input,label,select,summary,textarea,[tabindex])";

/** A date's count opens and closes its list by itself. */
const isOutside = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(".folded-list, .tick-count") === null;

/**
 * The box of a list, with the focus on its first item. Escape, its button and a press outside close it and give the focus
 * back to what opened it, unless the press gives it to something else; it closes, too, when the focus goes elsewhere.
 */
function ListBox(props: Pick<Props, "open" | "card" | "close"> & { readonly children: ComponentChildren }) {
  const { open, children } = props;
  const box = useRef<HTMLDivElement>(null);
  const leave = () => {
    props.close();
    // The mark that gets the focus must not show its card.
    props.card.close();
    focusOn(open.id);
  };
  const leaveNow = useRef(leave);
  leaveNow.current = leave;
  const closeNow = useRef(props.close);
  closeNow.current = props.close;
  // As soon as the list is shown, so that a quick key meets it.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>(".near-go, .folded-go")?.focus({ preventScroll: true });
    const page = document.documentElement;
    if (page.scrollHeight > page.clientHeight) box.current?.scrollIntoView({ block: "nearest" });
    const pressed = ({ target }: Event) => {
      if (!isOutside(target)) return;
      leaveNow.current();
      // A press on what cannot have the focus takes it away after this event. Safari gives none to a pressed button.
      const clicked = (event: Event) => {
        const on = event.target instanceof Element ? event.target.closest(controls) : null;
        if (on === null && document.activeElement === document.body) leaveNow.current();
      };
      document.addEventListener("click", clicked, { once: true });
    };
    const focused = ({ target }: Event) => isOutside(target) && closeNow.current();
    document.addEventListener("pointerdown", pressed);
    document.addEventListener("focusin", focused);
    return () => {
      document.removeEventListener("pointerdown", pressed);
      document.removeEventListener("focusin", focused);
    };
  }, []);
  return (
    <div
      ref={box}
      class="mark-card folded-list"
      role="dialog"
      aria-label={open.name}
      data-side={"side" in open ? open.side : undefined}
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
      <p class="mark-card-title">{open.name}</p>
      {children}
    </div>
  );
}
