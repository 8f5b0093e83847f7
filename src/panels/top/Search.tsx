import { useRef, useState } from "preact/hooks";
import { type Found, findPlaces } from "../../display/search.ts";
import { pin } from "../../state/actions.ts";
import { usePage } from "../page.ts";

/** Finds a country by name or code; Enter pins it and flies there. */
export function Search() {
  const { words, facts, frame, act, fly } = usePage();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const found = findPlaces(facts, frame.nameOf, text);
  const open = text.trim() !== "";
  const pick = (code: string | undefined) => {
    if (code === undefined) return;
    if (!frame.pins.includes(code)) act(pin(code));
    fly(code);
    setText("");
    input.current?.blur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(chosen - 1, 0));
    else if (event.key === "Enter") pick(found[chosen]?.code);
    else if (event.key === "Escape") setText("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="search">
      <input
        ref={input}
        id="find"
        type="search"
        class="search-input"
        aria-label={words.find}
        aria-controls="find-list"
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `find-${found[chosen]?.code}` : undefined}
        placeholder={words.find}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setText("")}
      />
      <span class="search-key" aria-hidden="true">
        /
      </span>
      <FoundList found={found} text={open ? text : ""} chosen={chosen} pick={pick} />
    </search>
  );
}

interface ListProps {
  readonly found: readonly Found[];
  /** Empty while nothing is sought. */
  readonly text: string;
  readonly chosen: number;
  pick(code: string): void;
}

function FoundList({ found, text, chosen, pick }: ListProps) {
  const { words } = usePage();
  return (
    <div id="find-list" role="listbox" aria-label={words.find} class="search-list" hidden={text === ""}>
      {found.map((place, index) => (
        <div
          key={place.code}
          id={`find-${place.code}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          class="search-option"
          onPointerDown={(event) => {
            event.preventDefault();
            pick(place.code);
          }}
        >
          <span>{place.name}</span> <span class="quiet">{place.code}</span>
        </div>
      ))}
      {text !== "" && found.length === 0 ? <p class="search-none">{words.findNothing(text)}</p> : null}
    </div>
  );
}
