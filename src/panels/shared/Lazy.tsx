import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type PartReason, partReasonOf } from "../../kit/parts.ts";
import { usePage } from "./page.ts";

/** A part of the page that is fetched: the part, or why it failed; both are null while it is loading. */
export interface Fetched<Part> {
  readonly part: Part | null;
  readonly reason: PartReason | null;
  /** Fetches a failed part again. */
  again(): void;
}

/** Fetches a part of the page once it is `wanted`. `load` must be the same function at each render. */
export function usePart<Part>(load: () => Promise<Part>, wanted = true): Fetched<Part> {
  const [found, setFound] = useState<{ readonly part: Part } | null>(null);
  const [reason, setReason] = useState<PartReason | null>(null);
  const [tries, setTries] = useState(0);
  const missing = wanted && found === null;
  useEffect(() => {
    let listening = missing;
    if (missing)
      load().then(
        (part) => listening && setFound({ part }),
        (error: unknown) => listening && setReason(partReasonOf(error)),
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
    // When the connection is back, the part is fetched without a press.
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [missing, reason, tries]);
  return { part: found?.part ?? null, reason: missing ? reason : null, again };
}

/** A panel that is fetched when it is first shown; where that fails, a sentence and a button to try again. */
export function Lazy({ load }: { readonly load: () => Promise<ComponentType> }) {
  const { words } = usePage();
  const { part: Panel, reason, again } = usePart(load);
  if (Panel !== null) return <Panel />;
  if (reason === null) return <p class="quiet">{words.loading}</p>;
  return <Failed said={words.partFailedFor(reason)} again={again} />;
}

/** Says why something failed, with a button to try again. */
export function Failed({ said, again }: { readonly said: string; readonly again: () => void }) {
  const { words } = usePage();
  return (
    <p role="alert">
      {said}{" "}
      <button type="button" class="source-link" onClick={again}>
        {words.retry}
      </button>
    </p>
  );
}
