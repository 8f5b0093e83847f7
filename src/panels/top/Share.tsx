import { useState } from "preact/hooks";
import { usePart } from "../shared/Lazy.tsx";
import { type Page, PageContext, usePage } from "../shared/page.ts";

const fetchDialog = async () => (await import("../take/ShareDialog.tsx")).ShareDialog;

/**
 * The button that opens the Share dialog with the view of the moment of the press, also while time is played. The
 * dialog is fetched with the first press; where that fails, a field shows the link.
 */
export function ShareButton() {
  const page = usePage();
  const { words, frame, factual } = page;
  const [shared, setShared] = useState<Pick<Page, "frame" | "factual"> | null>(null);
  const { part: Dialog, reason, again } = usePart(fetchDialog, shared !== null);
  return (
    <div class="top-share">
      <button type="button" class="pill" aria-haspopup="dialog" onClick={() => setShared({ frame, factual })}>
        {words.share}
      </button>
      {shared === null ? null : Dialog !== null ? (
        <PageContext.Provider value={{ ...page, ...shared }}>
          <Dialog close={() => setShared(null)} />
        </PageContext.Provider>
      ) : reason === null ? (
        <p class="top-said">{words.loading}</p>
      ) : (
        <div class="top-said top-link" role="alert">
          {words.partFailedFor(reason)}
          <input readOnly aria-label={words.shareHere} value={page.link(shared.frame.choices)} />
          <button type="button" class="pill" onClick={again}>
            {words.retry}
          </button>
          <button type="button" class="pill" onClick={() => setShared(null)}>
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}
