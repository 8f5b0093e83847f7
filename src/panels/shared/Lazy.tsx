import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "./page.ts";

/** What became of a part that is fetched: itself, or why it could not be had, or neither yet. */
export interface Fetched<Part> {
  readonly part: Part | null;
  readonly reason: string | null;
  /** Asks again for what could not be had. */
  again(): void;
}

/** A part of the page that is fetched while it is `wanted`; `load` has to be the same function each time. */
export function usePart<Part>(load: () => Promise<Part>, wanted = true): Fetched<Part> {
  const [found, setFound] = useState<{ readonly part: Part } | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const missing = wanted && found === null;
  useEffect(() => {
    let listening = missing;
    if (missing)
      load().then(
        (part) => listening && setFound({ part }),
        (error: Error) => listening && setReason(error.message),
      );
    return () => {
      listening = false;
    };
  }, [load, missing, tries]);
  const again = () => {
    setReason(null);
    setTries(tries + 1);
  };
  useEffect(() => {
    if (!missing || reason === null) return;
    // When the connection is back, the part is asked for without a press.
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [missing, reason, tries]);
  return { part: found?.part ?? null, reason: missing ? reason : null, again };
}

/** A panel that is fetched when it is first shown; where it cannot be had, a sentence and a button. */
export function Lazy({ load }: { readonly load: () => Promise<ComponentType> }) {
  const { words } = usePage();
  const { part: Panel, reason, again } = usePart(load);
  if (Panel !== null) return <Panel />;
  if (reason === null) return <p class="quiet">{words.loading}</p>;
  return (
    <p role="alert">
      {words.partFailedFor(reason)}{" "}
      <button type="button" class="source-link" onClick={again}>
        {words.retry}
      </button>
    </p>
  );
}
