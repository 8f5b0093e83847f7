import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "./page.ts";

/** What a dynamic import of a panel gives. */
interface Part {
  readonly default: ComponentType;
}

/** A panel that is fetched when it is first shown; until then nothing, and where it cannot be had a sentence and a button. */
export function Lazy({ load }: { load(): Promise<Part> }) {
  const { words } = usePage();
  const [part, setPart] = useState<Part | null>(null);
  const [failures, setFailures] = useState(0);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = true;
    load().then(
      (found) => wanted && setPart(found),
      () => wanted && setFailures((count) => count + 1),
    );
    return () => {
      wanted = false;
    };
  }, [load, asked]);
  if (part !== null) {
    const Panel = part.default;
    return <Panel />;
  }
  if (failures === 0) return null;
  return (
    <p role="status">
      {words.partFailed}{" "}
      <button type="button" class="source-link" onClick={() => setAsked(failures)}>
        {words.retry}
      </button>
    </p>
  );
}
