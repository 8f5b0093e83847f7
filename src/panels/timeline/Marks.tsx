import type { EventMark } from "../../display/timeline/types.ts";
import { type Change, moveTo } from "../../state/actions.ts";

type Props = {
  readonly marks: readonly EventMark[];
  /** Lanes above the chart, or diamonds in it: one list, drawn in two places. */
  readonly shapes: "lanes" | "diamonds";
  readonly name: string;
  /** The one mark that Tab reaches; the first where it is not there. */
  readonly stop: string | null;
  setStop(id: string): void;
  setShown(mark: EventMark | null): void;
  /** The mark that has the focus keeps its card. */
  setPinned(mark: EventMark | null): void;
  act(change: Change): void;
};

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Events as buttons that jump to their date; the arrow keys go from one to the next, Home and End to the outermost. */
export function Marks({ marks, shapes, name, stop, setStop, setShown, setPinned, act }: Props) {
  const own = marks.filter(({ shape }) => (shape === "diamond") === (shapes === "diamonds"));
  const reached = marks.find(({ id }) => id === stop) ?? marks[0];
  return (
    <svg class="marks" data-marks={shapes} role="toolbar" aria-label={name}>
      {own.map((mark) => (
        <foreignObject key={mark.id} class="mark-place" x={mark.x} y={mark.y} width={mark.width} height="1">
          <button
            type="button"
            class="mark"
            id={`mark-${mark.id}`}
            data-shape={mark.shape}
            data-tone={mark.tone}
            tabIndex={mark === reached ? 0 : -1}
            aria-label={`${mark.name}, ${mark.when}`}
            aria-describedby="mark-card"
            onClick={() => act(moveTo(mark.at))}
            onFocus={() => {
              setStop(mark.id);
              setPinned(mark);
            }}
            onBlur={(event) => staysIn(event) || setPinned(null)}
            onPointerEnter={() => setShown(mark)}
            onPointerLeave={() => setShown(null)}
            onKeyDown={(event) => {
              if (event.key === "Escape") event.currentTarget.blur();
              const target = neighbour(marks, mark, event.key);
              if (target === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              document.getElementById(`mark-${target.id}`)?.focus();
            }}
          />
        </foreignObject>
      ))}
    </svg>
  );
}

function neighbour(marks: readonly EventMark[], mark: EventMark, key: string): EventMark | undefined {
  if (key === "Home") return marks[0];
  if (key === "End") return marks.at(-1);
  const move = moves[key];
  return move === undefined ? undefined : (marks[marks.indexOf(mark) + move] ?? mark);
}

/** What a mark stands for: its title, its date, and who said it; a mark that was pressed leaves it open to be read. */
export function MarkCard({ mark, leave }: { readonly mark: EventMark; leave(): void }) {
  return (
    <div
      id="mark-card"
      class="mark-card"
      tabIndex={-1}
      data-side={mark.side}
      onFocusOut={(event) => staysIn(event) || leave()}
    >
      <p class="mark-card-title">{mark.name}</p>
      <p class="quiet">{mark.when}</p>
      <Lines mark={mark} lines={mark.lines} />
      {mark.rest.length === 0 ? null : (
        <details>
          <summary class="quiet">{mark.more}</summary>
          <Lines mark={mark} lines={mark.rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ mark, lines }: { readonly mark: EventMark; readonly lines: EventMark["lines"] }) {
  return (
    <ul>
      {lines.map(({ text, by }) => (
        <li key={text + by}>
          {text === mark.name ? null : `${text} `}
          <span class="quiet">{by}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whether the focus goes into the card, from its mark or within it. */
function staysIn(event: FocusEvent): boolean {
  return event.relatedTarget instanceof Element && event.relatedTarget.closest("#mark-card") !== null;
}
