import type { EventMark } from "../../display/timeline/types.ts";
import { isPlain } from "../../kit/input.ts";
import { type CardControls, staysIn } from "./card.ts";
import type { CloseUpPanels } from "./close-up/fetch.ts";

type Props = {
  readonly marks: readonly EventMark[];
  /** Which of the marks to draw: events in lanes, claims, or diamonds or readings in the chart. */
  readonly shapes: "lanes" | "claims" | "diamonds" | "readings";
  readonly name: string;
  /** The id of the mark that Tab reaches; the first mark where it is not among them. */
  readonly stop: string | null;
  setStop(id: string): void;
  readonly card: CardControls;
  press(mark: EventMark, event: MouseEvent): void;
  /** The id of what is open; null for none. */
  readonly item: string | null;
  readonly part: CloseUpPanels | null;
};

const moves: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const placeOf = ({ shape }: EventMark): Props["shapes"] => {
  if (shape === "claim") return "claims";
  if (shape === "reading") return "readings";
  return shape === "diamond" ? "diamonds" : "lanes";
};

/** The height of a mark's place, and the width of a point's place, px: the size of the largest mark. */
const placeSize = 14;

/** The size of a mark's place. A point has no width, so its place is a square around it; else it would not be drawn. */
const sizeOf = ({ shape, width }: EventMark) =>
  shape === "bar" || shape === "span"
    ? { width, height: placeSize }
    : { width: placeSize, height: placeSize, "data-point": "" };

/**
 * Marks as buttons that move the moment; arrow keys move the focus between them, Home and End to the first and last.
 */
export function Marks({ marks, shapes, name, stop, setStop, card, press, item, part }: Props) {
  const own = marks.filter((mark) => placeOf(mark) === shapes && mark.folded !== true);
  const reached = own.find(({ id }) => id === stop) ?? own[0];
  if (own.length === 0 && (shapes === "claims" || shapes === "readings")) return null;
  return (
    <svg class="marks" data-marks={shapes} role="toolbar" aria-label={name}>
      {own.map((mark) => (
        <foreignObject key={mark.id} class="mark-place" x={mark.x} y={mark.y} {...sizeOf(mark)}>
          <button
            type="button"
            class="mark"
            id={`mark-${mark.id}`}
            data-shape={mark.shape}
            data-tone={mark.tone}
            data-open={item !== null && mark.ids.includes(item)}
            tabIndex={mark === reached ? 0 : -1}
            aria-label={`${mark.name}, ${mark.when}`}
            aria-describedby={card.mark?.id === mark.id && part !== null ? "mark-card" : undefined}
            onClick={(event) => press(mark, event)}
            onFocus={() => {
              setStop(mark.id);
              card.pin(mark);
            }}
            onBlur={(event) => staysIn(event) || card.pin(null)}
            onPointerEnter={() => card.show(mark)}
            onPointerLeave={() => card.show(null)}
            onKeyDown={(event) => {
              const target = isPlain(event) ? neighbour(own, mark, event.key) : undefined;
              if (target === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              document.getElementById(`mark-${target.id}`)?.focus();
            }}
          >
            {mark.claim === null || part === null ? null : <part.ClaimFace claim={mark.claim} />}
          </button>
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
