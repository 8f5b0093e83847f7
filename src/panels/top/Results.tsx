import type { RefObject } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { type Found, type SearchAnswer, searchPlaces } from "../../display/search/search.ts";
import { pin } from "../../state/actions.ts";
import { searchWords as words } from "../../words/search.ts";
import { usePage } from "../shared/page.ts";
import { useGazetteer } from "../shared/useGazetteer.ts";
import "./results.css";

/** The link between the search box and its results: `hear` gets the box's arrow keys and Enter. */
export interface Keys {
  hear: ((key: string) => void) | null;
  /** Whether Enter was pressed before the results were ready; then the result is picked as soon as they are. */
  entered: boolean;
}

interface Props {
  readonly text: string;
  readonly keys: RefObject<Keys>;
  /** Called with the id of the chosen option. */
  point(id: string | undefined): void;
  done(): void;
}

/** The places that a text finds. Enter picks nothing while names are loading, and no text with several meanings. */
export function Results({ text, keys, point, done }: Props) {
  const { words: general, frame, facts, act, fly } = usePage();
  const { gazetteer, settled } = useGazetteer();
  const answer = useMemo(() => searchPlaces(gazetteer, text), [gazetteer, text]);
  const [moved, setMoved] = useState({ text, to: -1 });
  const whole = facts.names.state === "ready";
  const chosen = moved.text === text && moved.to >= 0 ? moved.to : firstOf(answer, settled, whole);
  const pick = (found: Found | undefined) => {
    if (found === undefined) return;
    if (!frame.pins.includes(found.code)) act(pin(found.code));
    fly(found.code);
    done();
  };
  const last = answer.found.length - 1;
  const handlers: Keys = keys.current ?? { hear: null, entered: false };
  handlers.hear = (key) => {
    if (key === "ArrowDown") setMoved({ text, to: Math.min(chosen + 1, last) });
    else if (key === "ArrowUp") setMoved({ text, to: Math.max(chosen - 1, 0) });
    else if (settled) pick(answer.found[chosen]);
    else handlers.entered = true;
  };
  useEffect(() => point(answer.found[chosen] === undefined ? undefined : idOf(answer.found[chosen])));
  useEffect(() => {
    if (!settled || !handlers.entered) return;
    handlers.entered = false;
    pick(answer.found[chosen]);
  });
  if (text.trim() === "") return null;
  return (
    <div class="search-list">
      <Said answer={answer} text={text} settled={settled} whole={whole} />
      <div id="find-list" role="listbox" aria-label={general.find}>
        {answer.found.map((found, index) => (
          <Option key={found.key} found={found} chosen={index === chosen} pick={() => pick(found)} />
        ))}
      </div>
    </div>
  );
}

const idOf = ({ key }: Found): string => `find-${key}`;

/** The index of the place that Enter picks; −1 where the text leaves a choice. */
function firstOf({ kind }: SearchAnswer, settled: boolean, whole: boolean): number {
  if (!settled) return -1;
  return kind === "one" || (kind === "begun" && whole) ? 0 : -1;
}

function Said(props: {
  readonly answer: SearchAnswer;
  readonly text: string;
  readonly settled: boolean;
  readonly whole: boolean;
}) {
  const { answer, text, settled, whole } = props;
  const asked = text.trim();
  const said = {
    several: words.several(asked, answer.found.length),
    gone: words.gone(asked, answer.found.length),
    near: words.near(asked),
    none: words.none(asked),
    one: "",
    begun: "",
  }[answer.kind];
  return (
    <div role="status" class="search-said">
      {settled ? null : <p>{words.waiting}</p>}
      {settled && said !== "" ? <p>{said}</p> : null}
      {settled && !whole ? <p>{words.few}</p> : null}
    </div>
  );
}

function Option({ found, chosen, pick }: { readonly found: Found; readonly chosen: boolean; pick(): void }) {
  const { key, name, by, partOf } = found;
  return (
    <div
      id={idOf(found)}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      class="search-option"
      onPointerDown={(event) => {
        event.preventDefault();
        pick();
      }}
    >
      <span>
        {name}
        {by === null ? null : <span class="quiet"> · {by}</span>}
        {partOf === null ? null : <span class="quiet search-part">{words.partOf(partOf)}</span>}
      </span>{" "}
      <span class="quiet">{key}</span>
    </div>
  );
}
