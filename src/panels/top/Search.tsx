import { useRef, useState } from "preact/hooks";
import { isPlain } from "../../kit/input.ts";
import { usePage } from "../shared/page.ts";
import type { Keys } from "./Results.tsx";

type Finder = typeof import("./Results.tsx");
type FinderState = Finder | "failed" | null;

const fetchFinder = async (): Promise<Finder> => import("./Results.tsx");

/** The code that finds places, and `ask`, which fetches it, again after a failure; null until it is loaded. */
function useFinder(): readonly [finder: FinderState, ask: () => void] {
  const [finder, setFinder] = useState<FinderState>(null);
  const ask = () => {
    if (finder === null || finder === "failed") fetchFinder().then(setFinder, () => setFinder("failed"));
  };
  return [finder, ask];
}

/**
 * The search box. Its code is fetched with the first focus. Enter does what the text asks: it pins the place found and
 * flies there, goes to a date, shows a layer, compares, plays.
 */
export function Search() {
  const { words } = usePage();
  const [text, setText] = useState("");
  const [active, setActive] = useState<string | undefined>();
  const [finder, ask] = useFinder();
  const keys = useRef<Keys>({ hear: null, entered: false });
  const open = text.trim() !== "";
  const write = (next: string) => {
    setText(next);
    keys.current = { hear: null, entered: false };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition, and keys with Ctrl, Alt or Meta, are not for the search.
    if (!isPlain(event)) return;
    if (event.key === "Escape") write("");
    else if (!["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
    else if (keys.current.hear !== null) keys.current.hear(event.key);
    else if (event.key === "Enter") keys.current.entered = true;
    event.preventDefault();
    event.stopPropagation();
  };
  // The answer takes the focus.
  const done = () => write("");
  return (
    <search class="search">
      <input
        id="find"
        type="search"
        class="search-input"
        aria-label={words.find}
        aria-controls={open && active !== undefined ? "find-list" : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open ? active : undefined}
        placeholder={words.find}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onFocus={ask}
        onInput={(event) => {
          write(event.currentTarget.value);
          ask();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => write("")}
      />
      <span class="search-key" aria-hidden="true">
        <span>/</span>
      </span>
      <Answer finder={finder} text={text} keys={keys} point={setActive} done={done} />
    </search>
  );
}

function Answer({ finder, ...props }: Parameters<Finder["Results"]>[0] & { readonly finder: FinderState }) {
  const { words } = usePage();
  if (finder !== null && finder !== "failed") return <finder.Results {...props} />;
  if (props.text.trim() === "") return null;
  return (
    <p role="status" class="top-said">
      {finder === null ? words.loading : words.partFailed}
    </p>
  );
}
