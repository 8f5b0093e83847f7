import { useEffect, useRef } from "preact/hooks";
import { filmWords as words } from "../../../words/take/film.ts";
import type { Leaving } from "./useLeaving.ts";

/** The question whether to end a film that is being made; nothing while nothing is asked. */
export function LeavingPart({ asked, end, stay }: Leaving) {
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    first.current?.focus();
  }, [asked !== null]);
  const goOn = () => {
    stay();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  if (asked === null) return null;
  return (
    <div class="take-leaving" role="alertdialog" aria-label={words.leaving}>
      <p>{words.leavingWhy}</p>
      <div class="take-acts">
        <button ref={first} type="button" class="pill" onClick={goOn}>
          {words.goOn}
        </button>
        <button type="button" class="pill" onClick={end}>
          {words.endIt}
        </button>
      </div>
    </div>
  );
}
