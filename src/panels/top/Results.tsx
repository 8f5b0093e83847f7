import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import { fileState } from "../../display/frame/shown.ts";
import { type SearchAnswer, searchPlaces } from "../../display/search/search.ts";
import { searchWords as words } from "../../words/search.ts";
import { usePage } from "../shared/page.ts";
import { useGazetteer } from "../shared/useGazetteer.ts";
import { commandOffers, type Offer, placeOffer } from "./offers.ts";
import "./results.css";

/** The link between the search box and its results: the results handle the box's arrow keys and Enter by `hear`. */
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

/**
 * What a text means: commands, and the places that it finds. Enter picks nothing while names are loading, and no text
 * with several meanings. What was picked is answered in one sentence, which then has the focus.
 */
export function Results({ text, keys, point, done }: Props) {
  const page = usePage();
  const { words: general } = page;
  const { gazetteer, settled } = useGazetteer();
  const answer = useMemo(() => searchPlaces(gazetteer, text), [gazetteer, text]);
  const commands = useMemo(() => commandOffers(page, gazetteer, text), [gazetteer, text, page.frame]);
  const offers = [...commands, ...answer.found.map((found) => placeOffer(page, found))];
  const [moved, setMoved] = useState({ text, to: -1 });
  const [picked, setPicked] = useState<Offer | null>(null);
  const whole = fileState(page, "names").state === "ready";
  const asks = commands.some(({ sure }) => !sure);
  const first = asks
    ? -1
    : commands.length > 0 && answer.kind !== "one"
      ? 0
      : firstOf(answer, settled, whole, commands.length);
  const chosen = moved.text === text && moved.to >= 0 ? moved.to : first;
  const pick = (offer: Offer | undefined) => {
    if (offer === undefined) return;
    offer.take();
    setPicked(offer);
    done();
  };
  const last = offers.length - 1;
  const handlers: Keys = keys.current ?? { hear: null, entered: false };
  handlers.hear = (key) => {
    if (key === "ArrowDown") setMoved({ text, to: Math.min(chosen + 1, last) });
    else if (key === "ArrowUp") setMoved({ text, to: Math.max(chosen - 1, 0) });
    else if (settled) pick(offers[chosen]);
    else handlers.entered = true;
  };
  useEffect(() => point(offers[chosen] === undefined ? undefined : idOf(offers[chosen])));
  useEffect(() => {
    if (!settled || !handlers.entered) return;
    handlers.entered = false;
    pick(offers[chosen]);
  });
  if (text.trim() === "") return picked === null ? null : <Answered offer={picked} close={() => setPicked(null)} />;
  return (
    <div class="search-list">
      {asks ? (
        <div role="status" class="search-said">
          <p>{words.meanings(text.trim(), countText(commands.length))}</p>
        </div>
      ) : null}
      {commands.length > 0 ? null : <Said answer={answer} text={text} settled={settled} whole={whole} />}
      <div id="find-list" role="listbox" aria-label={general.find}>
        {offers.map((offer, index) => (
          <Option key={offer.key} offer={offer} chosen={index === chosen} pick={() => pick(offer)} />
        ))}
      </div>
    </div>
  );
}

/** The sentence on what the search has done; it has the focus until the focus moves elsewhere. */
function Answered({ offer, close }: { readonly offer: Offer; close(): void }) {
  const { frame } = usePage();
  const said = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => said.current?.focus(), [offer]);
  const newest = useRef(close);
  newest.current = close;
  // Back undoes what the sentence reports, so the sentence goes.
  useEffect(() => {
    const back = () => newest.current();
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  return (
    <p ref={said} class="top-said search-answer" tabIndex={-1} onBlur={close}>
      {offer.said(frame)}
    </p>
  );
}

const idOf = ({ key }: Offer): string => `find-${key}`;

/** The index of the place that Enter picks, after `before` commands; −1 where the text leaves a choice. */
function firstOf({ kind }: SearchAnswer, settled: boolean, whole: boolean, before: number): number {
  if (!settled) return -1;
  return kind === "one" || (kind === "begun" && whole) ? before : -1;
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
    several: words.several(asked, countText(answer.found.length)),
    gone: words.gone(asked, countText(answer.found.length)),
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

function Option({ offer, chosen, pick }: { readonly offer: Offer; readonly chosen: boolean; pick(): void }) {
  const { code, name, by, partOf } = offer;
  return (
    <div
      id={idOf(offer)}
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
      <span class="quiet">{code}</span>
    </div>
  );
}
