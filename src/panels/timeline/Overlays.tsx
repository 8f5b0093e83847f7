import { useLayoutEffect } from "preact/hooks";
import type { AxisView } from "../../display/timeline/types.ts";
import type { Change } from "../../state/choices.ts";
import type { CloseUpPanels } from "./close-up/fetch.ts";
import { listenForClosing } from "./pointing/useClosing.ts";

/** The texts over the axis of scenario time. */
export function Labels({ view: { labels } }: { readonly view: AxisView }) {
  if (labels.length === 0) return null;
  return (
    <svg class="axis-labels" aria-hidden="true">
      {labels.map(({ x, shift, anchor, text }) => (
        <text key={text} x={x} dx={shift} y="11" text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The names of the marks in the lanes, above the needle, which must not cross them. */
export function Names({ names }: { readonly names: AxisView["names"] }) {
  if (names.length === 0) return null;
  return (
    <svg class="lane-texts" aria-hidden="true">
      {names.map(({ id, x, y, shift, drop, anchor, text }) => (
        <text key={id} data-mark={id} data-drop={drop} x={x} dx={shift} y={y} dy={4 + drop} text-anchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The line of the moment with its knob. */
export function Needle({ view }: { readonly view: AxisView }) {
  return (
    <svg class="needles" aria-hidden="true">
      <line class="needle" x1={view.needle} x2={view.needle} y1="0" y2="100%" />
      <circle class="knob" cx={view.needle} cy="0" r="6" />
    </svg>
  );
}

const openKey = () => document.querySelector<HTMLDetailsElement>(".axis-key[open]");

/**
 * Closes the key: by Escape, with the focus back on its button; by a press only where the key lies over the page. On a
 * phone it stands in the page, which must not move under a finger.
 */
function closeKey(byKey: boolean): void {
  const key = openKey();
  if (key === null || (!byKey && getComputedStyle(key).position !== "absolute")) return;
  key.open = false;
  if (byKey) key.querySelector("summary")?.focus({ preventScroll: true });
}

type KeyProps = {
  readonly view: AxisView;
  readonly part: CloseUpPanels | null;
  act(change: Change): void;
  /** Fetches what the open key shows, where neither a pointer nor the focus has entered the axis before. */
  touch(): void;
};

/** The key, which opens over the axis, and the notes on what is missing, which are always shown. */
export function Key({ view, part, act, touch }: KeyProps) {
  useLayoutEffect(
    () => listenForClosing({ isOpen: () => openKey() !== null, close: closeKey, beside: ".axis-key" }),
    [],
  );
  return (
    <>
      <details class="axis-key" onToggle={touch}>
        <summary>{view.words.key}</summary>
        <p class="axis-key-body">
          {view.key.map(({ tone, text }) => (
            <span key={tone} class="axis-key-item" data-tone={tone}>
              {text}
            </span>
          ))}
          <span class="axis-key-line">{view.line?.caption}</span>
          {part === null ? null : <part.WindowChoice windows={view.windows} place="axis" act={act} />}
          {view.price === null ? null : <span class="axis-key-price">{view.price.text}</span>}
          {part === null ? null : <part.MarkKey marks={view.marks} />}
          <span class="axis-key-rule">{view.words.namedBy}</span>
        </p>
      </details>
      <p class="axis-notes">
        {view.notes.map((note) => (
          <span key={note} class="axis-note" role="status">
            {note}
          </span>
        ))}
      </p>
    </>
  );
}
